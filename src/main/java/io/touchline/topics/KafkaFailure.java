package io.touchline.topics;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * What a failure of any Kafka client means.
 *
 * @param line for people
 * @param reason the exception that says most
 */
public record KafkaFailure(String line, Throwable reason) {

    /** What went wrong with the brokers of a connection. */
    public static KafkaFailure of(KafkaConnection connection, Throwable failure) {
        Throwable reason = innermost(failure);
        String line = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
        String what = "";
        if (reason instanceof AuthenticationException) {
            what = " refuses the login";
        } else if (reason instanceof TimeoutException) {
            what = " does not answer";
        }
        return new KafkaFailure("Kafka at " + connection.servers() + what + ": " + line, reason);
    }

    private static Throwable innermost(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && !(reason instanceof TimeoutException)) {
            reason = reason.getCause();
        }
        return reason;
    }
}
