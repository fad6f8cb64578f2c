package io.touchline.topics;

import java.util.Locale;

/** What a broker does with the records of a topic as time passes. */
public enum CleanupPolicy {
    /** Deletes them when they are older than the topic's retention. */
    DELETE,
    /** Keeps the last one of each key, however old. */
    COMPACT;

    /** As Kafka writes it. */
    String config() {
        return name().toLowerCase(Locale.ROOT);
    }
}
