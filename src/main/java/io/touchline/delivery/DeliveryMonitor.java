package io.touchline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** What the outside sees of delivery: rows written, how fresh they are, and which route waits for which target. */
final class DeliveryMonitor implements HealthIndicator {

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Outage> outages = new TreeMap<>();

    private record Outage(String target, String error, Instant since) {}

    DeliveryMonitor(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** A batch is in the store. */
    void stored(List<SinkRecord> records, long rows, Instant now) {
        if (records.isEmpty()) {
            return;
        }
        String topic = records.get(0).topic();
        meters.counter("touchline.rows.written", "topic", topic).increment(rows);
        Timer freshness = Timer.builder("touchline.freshness")
                .description("From the reading of an answer to the commit of its row")
                .tag("topic", topic)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(meters);
        records.forEach(record -> freshness.record(Duration.between(record.observedAt(), now)));
    }

    /** A target did not take a batch of the route. */
    synchronized void down(String routeId, TargetDownException e) {
        Outage before = outages.get(routeId);
        Instant since = before == null ? clock.instant() : before.since;
        outages.put(routeId, new Outage(e.target(), e.getMessage(), since));
    }

    /** All targets of the route took a batch. */
    synchronized void up(String routeId) {
        outages.remove(routeId);
    }

    @Override
    public synchronized Health health() {
        Health.Builder health = outages.isEmpty() ? Health.up() : Health.down();
        outages.forEach((routeId, outage) -> health.withDetail(
                routeId, Map.of("target", outage.target, "since", outage.since, "error", outage.error)));
        return health.build();
    }
}
