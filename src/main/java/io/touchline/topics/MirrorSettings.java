package io.touchline.topics;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the mirrors of topics are created when they are missing.
 *
 * @param partitions of each mirror, at least 1
 * @param retention how long the broker keeps their records
 */
public record MirrorSettings(@DefaultValue("3") int partitions, @DefaultValue("7d") Duration retention) {

    public MirrorSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("kafka.mirrors.partitions must be 1 or more, not " + partitions);
        }
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("kafka.mirrors.retention must be longer than nothing, such as 7d");
        }
    }
}
