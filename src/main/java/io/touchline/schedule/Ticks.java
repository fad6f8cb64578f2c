package io.touchline.schedule;

import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Endpoint;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.component.timer.TimerEndpoint;

/** When the consumer of a timed route begins an exchange. */
interface Ticks {

    /**
     * What is known now.
     *
     * @param started when the route was started
     * @param last its last tick; null before the first
     */
    Plan plan(Instant started, Instant last);

    /** Empty for an endpoint that has no clock of its own. */
    static Optional<Ticks> of(Endpoint endpoint) {
        if (endpoint instanceof TimerEndpoint timer) {
            return Optional.of(new TimerTicks(timer));
        }
        if (endpoint instanceof QuartzEndpoint quartz) {
            return Optional.of(new QuartzTicks(quartz));
        }
        return Optional.empty();
    }
}
