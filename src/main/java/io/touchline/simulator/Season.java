package io.touchline.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One season of a competition: one round on each of its days, and the next season begins on the day after the last. */
record Season(Competition competition, int id, LocalDate start, LocalDate end, List<Match> matches) {

    Season {
        matches = List.copyOf(matches);
    }

    List<Match> on(LocalDate day) {
        List<Match> today = new ArrayList<>();
        for (Match match : matches) {
            if (match.day().equals(day)) {
                today.add(match);
            }
        }
        return today;
    }

    /** The match day that was reached; null in a competition without match days. */
    Integer currentMatchday(LocalDate today) {
        Integer current = null;
        for (Match match : matches) {
            Integer matchday = match.fixture().matchday();
            boolean reached = current == null || !match.day().isAfter(today);
            if (matchday != null && reached && (current == null || matchday > current)) {
                current = matchday;
            }
        }
        return current;
    }

    /** When anything in it changed last. */
    Instant lastUpdated(Instant now) {
        Instant newest = Instant.MIN;
        for (Match match : matches) {
            Instant updated = match.at(now).lastUpdated();
            newest = updated.isAfter(newest) ? updated : newest;
        }
        return newest;
    }
}
