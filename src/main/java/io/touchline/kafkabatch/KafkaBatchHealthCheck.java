package io.touchline.kafkabatch;

import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Down while any reader of the route waits for something, which it names, and since when. */
final class KafkaBatchHealthCheck extends AbstractHealthCheck {

    private final List<Trouble> readers;

    /** Looks at the list each time that it is asked. */
    KafkaBatchHealthCheck(String routeId, List<Trouble> readers) {
        super("camel", "consumer:" + routeId);
        this.readers = readers;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        builder.up();
        for (Trouble reader : readers) {
            reader.failures().ifPresent(failures -> builder.down()
                    .message(failures.reason())
                    .detail("since", failures.since().toString())
                    .detail("failures", failures.count()));
        }
    }
}
