/**
 * How fast the service is beside a bare loop and beside the database's own limit, measured from outside in one run.
 *
 * <p>Each subject is a process of its own, started anew for each measurement. {@link io.touchline.bench.StoreRun} says
 * what is timed, {@link io.touchline.bench.Rows} what is measured.
 */
package io.touchline.bench;
