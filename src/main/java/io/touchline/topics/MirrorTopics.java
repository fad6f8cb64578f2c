package io.touchline.topics;

/** Names of the two topics that the records of a topic go to when they are checked. */
public final class MirrorTopics {

    private static final String VALIDATED = "validated.";
    private static final String REJECTED = "rejected.";

    /** The longest name that Kafka allows, less room for {@code .dlq}. */
    private static final int LONGEST = 245;

    private MirrorTopics() {}

    /** Where the records go that meet the topic's contract. */
    public static String validated(String topic) {
        return mirror(VALIDATED, topic);
    }

    /** Where the others go. */
    public static String rejected(String topic) {
        return mirror(REJECTED, topic);
    }

    /** Whether the topic holds what was checked already, or dead letters: nothing that has to be checked. */
    public static boolean isOutput(String topic) {
        return topic.startsWith(VALIDATED)
                || topic.startsWith(REJECTED)
                || topic.endsWith(TopicCreator.DEAD_LETTER_SUFFIX);
    }

    /** Whether the topic holds records that did not meet a contract, whatever topic they came from. */
    public static boolean isRejected(String topic) {
        return topic.startsWith(REJECTED) && !topic.endsWith(TopicCreator.DEAD_LETTER_SUFFIX);
    }

    /** A name that would be too long loses its end: better the mirror of two topics than none. */
    private static String mirror(String prefix, String topic) {
        String name = prefix + topic;
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
