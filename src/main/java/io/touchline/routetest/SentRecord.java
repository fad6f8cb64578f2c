package io.touchline.routetest;

import io.touchline.routetest.Turn.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A record that was sent to Kafka.
 *
 * @param key null if it has none
 * @param value null for a tombstone
 */
record SentRecord(String topic, String key, byte[] value, List<Header> headers) {

    private static final int MOST_SHOWN = 400;

    String text() {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    /** On one line, for people. */
    @Override
    public String toString() {
        String value = text();
        String shown = value == null || value.length() <= MOST_SHOWN ? value : value.substring(0, MOST_SHOWN) + "…";
        return topic + " key " + key + " "
                + headers.stream()
                        .map(header -> header.name() + "=" + header.value())
                        .collect(Collectors.joining(", ", "{", "}"))
                + " " + shown;
    }
}
