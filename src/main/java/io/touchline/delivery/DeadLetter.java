package io.touchline.delivery;

import java.util.Map;

/**
 * A record that cannot go where it should, with the reason.
 *
 * @param topic the topic that it was meant for, or came from
 * @param key the original key; may be null
 * @param value the original value, untouched; may be null
 * @param headers the original headers
 * @param reason the exception's class
 * @param message one line that says what is wrong
 * @param routeId the route that gave up on it
 * @param stepId the step in that route
 * @param partition where it was in Kafka; -1 if it never got there
 * @param offset where it was in the partition; -1 if it never got there
 * @param attempts how often it was tried
 */
public record DeadLetter(
        String topic,
        String key,
        String value,
        Map<String, byte[]> headers,
        String reason,
        String message,
        String routeId,
        String stepId,
        int partition,
        long offset,
        int attempts) {}
