package io.touchline.deadletters;

import java.time.Instant;

/**
 * How many letters there are of one kind.
 *
 * @param letters all of them
 * @param waiting those that were not replayed
 * @param replayed those that were
 * @param oldest when the first came; null if there is none
 * @param newest when the last came; null if there is none
 */
public record Tally(long letters, long waiting, long replayed, Instant oldest, Instant newest) {

    static final Tally NONE = new Tally(0, 0, 0, null, null);

    Tally with(Instant at, boolean wasReplayed) {
        return new Tally(
                letters + 1,
                waiting + (wasReplayed ? 0 : 1),
                replayed + (wasReplayed ? 1 : 0),
                oldest == null || at.isBefore(oldest) ? at : oldest,
                newest == null || at.isAfter(newest) ? at : newest);
    }
}
