package io.touchline.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts runs by route and outcome, and shows which routes are paused. */
final class RunMeters implements RunListener {

    private static final String PAUSED = "touchline.schedule.paused";

    private final MeterRegistry meters;

    RunMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void loaded(TimedRoute route) {
        if (meters.find(PAUSED).tag("route", route.id()).gauge() != null) {
            return; // of an edit before this one: what is known of the route is the same
        }
        Gauge.builder(PAUSED, route.state(), state -> state.snapshot().paused() ? 1 : 0)
                .description("1 while a timed route is paused")
                .tag("route", route.id())
                .register(meters);
    }

    @Override
    public void ran(TimedRoute route, Run run, int failedBefore) {
        meters.counter("touchline.schedule.runs", "route", route.id(), "outcome", run.failed() ? "failed" : "ok")
                .increment();
    }
}
