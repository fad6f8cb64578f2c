package io.touchline.matchstate;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that was seen and is not believed yet.
 *
 * @param first when it was seen first, without a contradiction since
 * @param last when it was seen last
 * @param sightings how often in between
 * @param sources which sources said so
 * @param vouched whether a sighting of it held something that no stale copy can have
 */
record Waiting<V>(V value, Instant first, Instant last, int sightings, List<String> sources, boolean vouched) {

    static <V> Waiting<V> first(V value, Sighting sighting, boolean vouched) {
        return new Waiting<>(
                value, sighting.observedAt(), sighting.observedAt(), 1, List.of(sighting.source()), vouched);
    }

    /** Seen once more; at the same time, it is the same sighting once more. */
    Waiting<V> again(Sighting sighting, boolean vouchedNow) {
        boolean isNewSource = !sources.contains(sighting.source());
        if (sighting.observedAt().equals(last) && !isNewSource) {
            return this;
        }
        List<String> all = isNewSource
                ? Stream.concat(sources.stream(), Stream.of(sighting.source())).toList()
                : sources;
        return new Waiting<>(value, first, sighting.observedAt(), sightings + 1, all, vouched || vouchedNow);
    }
}
