package io.touchline.pollreplay;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/** Reads times that many matches and many polls have in common. Reading them took longer than anything else. */
final class UpdateTimes {

    private static final int MOST = 10_000;

    private final Map<String, Instant> known = new HashMap<>();

    /** Null for what is not written as usual. */
    Instant of(String text) {
        Instant time = known.get(text);
        if (time == null) {
            try {
                time = Instant.parse(text);
            } catch (DateTimeParseException e) {
                return null;
            }
            if (known.size() == MOST) {
                known.clear();
            }
            known.put(text, time);
        }
        return time;
    }
}
