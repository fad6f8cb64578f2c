package io.touchline.topics;

import org.apache.kafka.common.config.TopicConfig;

/**
 * In what a topic differs from the settings.
 *
 * @param what {@link #MISSING}, {@link #PARTITIONS}, or the name of one of Kafka's topic configurations
 * @param actual what the broker has; null if the topic is missing
 * @param wanted what the settings say
 */
public record TopicDifference(String topic, String what, String actual, String wanted) {

    static final String MISSING = "missing";
    static final String PARTITIONS = "partitions";

    /** One line for people. */
    @Override
    public String toString() {
        return "topic " + topic
                + switch (what) {
                    case MISSING -> " is missing";
                    case PARTITIONS -> " has " + actual + " partition(s), the settings say " + wanted;
                    case TopicConfig.RETENTION_MS_CONFIG ->
                        " keeps records for " + actual + " ms, the settings say " + wanted + " ms";
                    default -> " has " + what + " " + actual + ", the settings say " + wanted;
                };
    }
}
