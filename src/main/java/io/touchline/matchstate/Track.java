package io.touchline.matchstate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one field: what is held, what was held before, what waits to be believed and what waited in vain.
 *
 * @param held null for nothing
 * @param since when it was believed
 * @param earlier what was held before, the newest first; the last few
 * @param waiting null for nothing
 * @param refuted what was contradicted while it waited; the last few
 */
record Track<V>(V held, Instant since, List<V> earlier, Waiting<V> waiting, List<Refuted<V>> refuted) {

    private static final int REMEMBERED = 8;

    /** What JSON leaves out when it is empty. */
    Track {
        earlier = earlier == null ? List.of() : earlier;
        refuted = refuted == null ? List.of() : refuted;
    }

    static <V> Track<V> empty() {
        return new Track<>(null, null, List.of(), null, List.of());
    }

    boolean wasHeldBefore(V value) {
        return earlier.contains(value);
    }

    int timesRefuted(V value) {
        return refuted.stream()
                .filter(one -> one.value().equals(value))
                .mapToInt(Refuted::times)
                .findFirst()
                .orElse(0);
    }

    Track<V> holding(V value, Instant now) {
        List<V> before = new ArrayList<>();
        if (held != null) {
            before.add(held);
        }
        earlier.stream()
                .filter(one -> !one.equals(held) && !one.equals(value))
                .limit(REMEMBERED - 1L)
                .forEach(before::add);
        return new Track<>(value, now, before, null, refuted);
    }

    Track<V> waitingFor(Waiting<V> next) {
        return new Track<>(held, since, earlier, next, refuted);
    }

    /** What waits was contradicted. */
    Track<V> contradicted() {
        List<Refuted<V>> all = new ArrayList<>();
        all.add(new Refuted<>(waiting.value(), timesRefuted(waiting.value()) + 1));
        refuted.stream()
                .filter(one -> !one.value().equals(waiting.value()))
                .limit(REMEMBERED - 1L)
                .forEach(all::add);
        return new Track<>(held, since, earlier, null, all);
    }
}
