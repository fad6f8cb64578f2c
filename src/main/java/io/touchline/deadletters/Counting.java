package io.touchline.deadletters;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts letters one after the other. */
final class Counting {

    /** Names come from headers that anyone may have written: more of them than this are counted together. */
    private static final int MOST_NAMES = 200;

    private static final String OTHERS = "others";

    private final Instant now;
    private final Map<String, Tally> topics = new TreeMap<>();
    private final Map<String, Tally> reasons = new TreeMap<>();
    private final Map<String, Tally> routes = new TreeMap<>();
    private final Map<String, Tally> ages = new LinkedHashMap<>();
    private Tally total = Tally.NONE;

    Counting(Instant now) {
        this.now = now;
        for (String age : new String[] {"last hour", "last day", "older"}) {
            ages.put(age, Tally.NONE);
        }
    }

    void add(Letter letter, boolean replayed) {
        Instant at = letter.at();
        total = total.with(at, replayed);
        add(topics, letter.record().topic(), at, replayed);
        add(reasons, letter.reason(), at, replayed);
        add(routes, letter.route(), at, replayed);
        add(ages, age(at), at, replayed);
    }

    Overview result() {
        return new Overview(total, topics, reasons, routes, ages);
    }

    private String age(Instant at) {
        Duration age = Duration.between(at, now);
        return age.toHours() < 1 ? "last hour" : age.toDays() < 1 ? "last day" : "older";
    }

    private static void add(Map<String, Tally> tallies, String name, Instant at, boolean replayed) {
        String known = tallies.containsKey(name) || tallies.size() < MOST_NAMES ? name : OTHERS;
        tallies.merge(known, Tally.NONE.with(at, replayed), (before, one) -> before.with(at, replayed));
    }
}
