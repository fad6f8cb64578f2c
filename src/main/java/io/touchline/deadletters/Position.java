package io.touchline.deadletters;

import io.touchline.topics.TopicCreator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a dead letter is, written as {@code live-match-events.dlq-0@12}.
 *
 * @param topic name of a dead-letter topic
 * @param partition 0 or more
 * @param offset 0 or more
 */
public record Position(String topic, int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("([A-Za-z0-9._-]+)-(\\d{1,9})@(\\d{1,18})");

    public Position {
        if (!isDeadLetterTopic(topic)) {
            throw new IllegalArgumentException(
                    "not a topic of dead letters, NAME" + TopicCreator.DEAD_LETTER_SUFFIX + ": " + topic);
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when the text is no position of a dead letter
     */
    public static Position parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "not a position as live-match-events.dlq-0@12: " + ShownText.oneLine(text));
        }
        return new Position(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
    }

    static boolean isDeadLetterTopic(String name) {
        return name.endsWith(TopicCreator.DEAD_LETTER_SUFFIX)
                && name.length() > TopicCreator.DEAD_LETTER_SUFFIX.length();
    }

    /** The topic that a replay sends to. It follows from the name alone: nothing in a record can choose another. */
    public String target() {
        return topic.substring(0, topic.length() - TopicCreator.DEAD_LETTER_SUFFIX.length());
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
