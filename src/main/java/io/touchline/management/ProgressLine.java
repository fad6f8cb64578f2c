package io.touchline.management;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says once a minute in the log what went through, and nothing when nothing did. */
@Component
final class ProgressLine {

    private static final Logger log = LoggerFactory.getLogger(ProgressLine.class);

    /** What the line speaks of, by the counters' names. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("touchline.polls", "polls");
        WORDS.put("touchline.records.sent", "records sent");
        WORDS.put("touchline.records.suppressed", "repeats held back");
        WORDS.put("touchline.rows.written", "rows written");
        WORDS.put("touchline.dead.letters", "dead letters");
    }

    private final MeterRegistry meters;
    private final Map<String, Long> before = new LinkedHashMap<>();

    ProgressLine(MeterRegistry meters) {
        this.meters = meters;
    }

    @Scheduled(initialDelay = 1, fixedRate = 1, timeUnit = TimeUnit.MINUTES)
    void say() {
        StringBuilder line = new StringBuilder();
        boolean moved = false;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            long now = total(word.getKey());
            long since = now - before.getOrDefault(word.getKey(), 0L);
            before.put(word.getKey(), now);
            moved |= since > 0;
            line.append(line.isEmpty() ? "in the last minute: " : ", ")
                    .append(since)
                    .append(' ')
                    .append(word.getValue());
        }
        if (moved) {
            log.info("{}", line);
        }
    }

    private long total(String name) {
        return Math.round(meters.find(name).counters().stream()
                .mapToDouble(Counter::count)
                .sum());
    }
}
