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

    /** @param changedAt when the content became another; long ago if it never did */
    private record Sent(String hash, Instant at, Instant changedAt) {}

    RepeatFilter(Clock clock) {
        this.clock = clock;
    }

    /**
     * How long the same content is a repeat.
     *
     * @param usual most of the time
     * @param whileSettling for a time after the content has changed
     * @param settling that time
     */
    record Within(Duration usual, Duration whileSettling, Duration settling) {

        /** Always the same. */
        static Within always(Duration time) {
            return new Within(time, time, Duration.ZERO);
        }
    }

    /** Whether the same content was sent for the key within the time; a time of zero makes nothing a repeat. */
    synchronized boolean isRepeat(String key, String hash, Within within) {
        Sent sent = last.get(key);
        if (sent == null || !sent.hash.equals(hash)) {
            return false;
        }
        Instant now = clock.instant();
        boolean isSettling = sent.changedAt.isAfter(now.minus(within.settling));
        return now.isBefore(sent.at.plus(isSettling ? within.whileSettling : within.usual));
    }

    /** The broker has it. */
    synchronized void sent(String key, String hash) {
        Sent before = last.get(key);
        Instant now = clock.instant();
        if (before == null) {
            last.put(key, new Sent(hash, now, Instant.MIN));
        } else {
            last.put(key, new Sent(hash, now, before.hash.equals(hash) ? before.changedAt : now));
        }
    }
}
