package io.touchline.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers what was last sent for each key, so that a poll stream holds changes and a steady beat, not every poll.
 *
 * <p>Only what the broker has acknowledged is remembered ({@link #sent}): a record that could not be sent is no repeat. The
 * memory is lost at a restart, after which everything is sent once more, and bounded: the keys that were not seen for
 * longest are forgotten first.
 */
final class RepeatFilter {

    private static final int MOST_KEYS = 200_000;

    private final Clock clock;
    private final Map<String, Sent> last = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Sent(String hash, Instant at) {}

    RepeatFilter(Clock clock) {
        this.clock = clock;
    }

    /** Whether the same content was sent for the key within the time; a time of zero makes nothing a repeat. */
    synchronized boolean isRepeat(String key, String hash, Duration within) {
        Sent sent = last.get(key);
        return sent != null && sent.hash.equals(hash) && clock.instant().isBefore(sent.at.plus(within));
    }

    /** The broker has it. */
    synchronized void sent(String key, String hash) {
        last.put(key, new Sent(hash, clock.instant()));
    }
}
