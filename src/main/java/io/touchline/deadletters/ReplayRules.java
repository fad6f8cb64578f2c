package io.touchline.deadletters;

import java.util.Collection;
import java.util.Optional;

/**
 * Decides which letters may be replayed.
 *
 * @param maxReplays letters that came back this often may not
 * @param again whether letters that were replayed already may
 * @param topics the topics that there are: a replay must not bring one into being
 */
record ReplayRules(int maxReplays, boolean again, Collection<String> topics, ReplayedPositions replayed) {

    /** Why the letter has to stay; empty if it may go. */
    Optional<Skip> skip(Letter letter) {
        if (!topics.contains(letter.position().target())) {
            return Optional.of(Skip.NO_TARGET);
        }
        if (!again && replayed.holds(letter.position())) {
            return Optional.of(Skip.REPLAYED_ALREADY);
        }
        return letter.replays() >= maxReplays ? Optional.of(Skip.AT_LIMIT) : Optional.empty();
    }
}
