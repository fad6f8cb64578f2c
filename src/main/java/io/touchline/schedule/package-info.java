/**
 * When timed routes run, how their last run went, and running, pausing and resuming them by hand.
 *
 * <p>A route is timed when its consumer is a timer or Quartz. A run is a turn that was taken: where a bean decides at each
 * tick whether it is the route's turn ({@link io.touchline.schedule.Turns}), the ticks in between are none.
 */
package io.touchline.schedule;
