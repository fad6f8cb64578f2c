package io.touchline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** What the outside sees of delivery: rows written, how fresh they are, and which target is down since when. */
final class DeliveryMonitor implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DeliveryMonitor.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final Clock clock;
    private Outage outage;

    private record Outage(String target, String reason, Instant since, Instant lastLine) {}

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

    /** A target did not take a batch; the log says so once a minute. */
    synchronized void down(TargetDownException e) {
        Instant now = clock.instant();
        Instant since = outage == null ? now : outage.since;
        boolean say = outage == null || Duration.between(outage.lastLine, now).compareTo(BETWEEN_LINES) >= 0;
        outage = new Outage(e.target(), e.getMessage(), since, say ? now : outage.lastLine);
        if (say) {
            log.warn("{} is down since {}, records wait in Kafka: {}", e.target(), since, e.getMessage());
        }
    }

    /** A target took a batch. */
    synchronized void up() {
        if (outage != null) {
            log.info(
                    "{} is back after {} s",
                    outage.target,
                    Duration.between(outage.since, clock.instant()).toSeconds());
            outage = null;
        }
    }

    @Override
    public synchronized Health health() {
        return outage == null
                ? Health.up().build()
                : Health.down()
                        .withDetail("target", outage.target)
                        .withDetail("since", outage.since)
                        .withDetail("error", outage.reason)
                        .build();
    }
}
