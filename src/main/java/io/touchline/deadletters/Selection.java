package io.touchline.deadletters;

import io.touchline.topics.TopicCreator;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which dead letters are meant. What is null, or empty, does not matter; all that is given has to fit.
 *
 * @param topic name of the dead-letter topic
 * @param since not older than this, by the time that Kafka keeps
 * @param until older than this
 * @param reason as {@link Letter#reason} gives it
 * @param route id of the route that gave up on them
 * @param key as one line
 * @param positions single letters
 */
public record Selection(
        String topic, Instant since, Instant until, String reason, String route, String key, Set<Position> positions) {

    public Selection {
        positions = Set.copyOf(positions);
        if (since != null && until != null && !since.isBefore(until)) {
            throw new IllegalArgumentException("nothing is since " + since + " and until " + until);
        }
    }

    /** Every dead letter there is. */
    public static Selection all() {
        return new Selection(null, null, null, null, null, null, Set.of());
    }

    /** One dead letter. */
    public static Selection of(Position position) {
        return new Selection(null, null, null, null, null, null, Set.of(position));
    }

    /**
     * What people wrote; null for what they did not.
     *
     * @param topic of the dead letters, or the topic that they belong to
     * @param since an instant, or how long ago it was, as {@code 2h}
     * @param until the same
     * @param reason name of the class, with or without its package
     * @throws IllegalArgumentException when a part cannot be read, with what was expected
     */
    public static Selection parse(
            String topic,
            String since,
            String until,
            String reason,
            String route,
            String key,
            Collection<String> positions,
            Instant now) {
        return new Selection(
                topic == null || topic.endsWith(TopicCreator.DEAD_LETTER_SUFFIX)
                        ? topic
                        : topic + TopicCreator.DEAD_LETTER_SUFFIX,
                since == null ? null : PointInTime.parse(since, now),
                until == null ? null : PointInTime.parse(until, now),
                reason == null ? null : reason.substring(reason.lastIndexOf('.') + 1),
                route,
                key,
                positions.stream().map(Position::parse).collect(Collectors.toSet()));
    }

    /** Whether nothing at all was chosen, so that every dead letter is meant. */
    public boolean isEverything() {
        return equals(all());
    }

    boolean mayHold(String deadLetterTopic) {
        return (topic == null || topic.equals(deadLetterTopic))
                && (positions.isEmpty()
                        || positions.stream()
                                .anyMatch(position -> position.topic().equals(deadLetterTopic)));
    }

    boolean holds(Letter letter) {
        return mayHold(letter.record().topic())
                && (positions.isEmpty() || positions.contains(letter.position()))
                && (since == null || !letter.at().isBefore(since))
                && (until == null || letter.at().isBefore(until))
                && (reason == null || reason.equals(letter.reason()))
                && (route == null || route.equals(letter.route()))
                && (key == null || key.equals(letter.key()));
    }

    /** The offsets that are asked for in one partition; empty if that is any. */
    TreeSet<Long> offsets(String deadLetterTopic, int partition) {
        return positions.stream()
                .filter(position -> position.topic().equals(deadLetterTopic) && position.partition() == partition)
                .map(Position::offset)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
