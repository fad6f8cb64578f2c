package io.touchline.management;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
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

    /** What the line speaks of. */
    private static final List<Word> WORDS = List.of(
            new Word("touchline.polls", "polls"),
            new Word("touchline.records.sent", "records sent"),
            new Word("touchline.records.suppressed", "repeats held back"),
            new Word("touchline.rows.written", "rows written"),
            new Word("touchline.dead.letters", "dead letters"));

    private record Word(String counter, String text) {}

    private final MeterRegistry meters;
    private final Map<String, Long> before = new HashMap<>();

    ProgressLine(MeterRegistry meters) {
        this.meters = meters;
    }

    @Scheduled(initialDelay = 1, fixedRate = 1, timeUnit = TimeUnit.MINUTES)
    void say() {
        StringBuilder line = new StringBuilder();
        boolean moved = false;
        for (Word word : WORDS) {
            long now = total(word.counter());
            long since = now - before.getOrDefault(word.counter(), 0L);
            before.put(word.counter(), now);
            moved |= since > 0;
            line.append(line.isEmpty() ? "in the last minute: " : ", ")
                    .append(since)
                    .append(' ')
                    .append(word.text());
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
