package io.touchline.topics;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * How one topic is created when it is missing.
 *
 * @param name the topic's name on the broker
 * @param partitions how many partitions it has, at least 1
 * @param retention how long the broker keeps its records, unless it compacts them
 * @param cleanupPolicy what the broker does with old records
 * @param mirrors whether there are {@code validated.NAME} and {@code rejected.NAME} beside it
 */
public record TopicSettings(
        String name,
        int partitions,
        @DurationUnit(java.time.temporal.ChronoUnit.MILLIS) Duration retention,
        @DefaultValue("delete") CleanupPolicy cleanupPolicy,
        @DefaultValue("false") boolean mirrors) {

    public TopicSettings {
        int longest = mirrors ? 235 : 245;
        if (name == null || !name.matches("[A-Za-z0-9._-]{1," + longest + "}")) {
            throw new IllegalArgumentException(
                    "a topic's name is 1 to " + longest + " letters, digits, '.', '_' or '-', not '" + name + "'");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("topic " + name + " needs at least 1 partition, not " + partitions);
        }
        if (retention == null || retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("topic " + name + " needs a retention such as 24h");
        }
    }
}
