package io.touchline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The competitions that were found, and when the standings of each were last asked for.
 *
 * <p>A code comes from outside and becomes part of a URL's path, so only one that looks like a code is taken.
 */
final class KnownCompetitions {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,10}");

    private final Map<String, Instant> nextTurn = new LinkedHashMap<>();
    private final List<String> followed;
    private final Clock clock;

    /** Only the followed competitions are taken; with none named, all that are found. */
    KnownCompetitions(List<String> followed, Clock clock) {
        this.followed = followed;
        this.clock = clock;
    }

    /** Notes the competitions of an answer; one that holds no list of competitions changes nothing. */
    synchronized void saw(JsonNode answer) {
        for (JsonNode competition : answer.path("competitions")) {
            String code = competition.path("code").asText();
            if (CODE.matcher(code).matches() && (followed.isEmpty() || followed.contains(code))) {
                nextTurn.putIfAbsent(code, Instant.MIN);
            }
        }
    }

    /** The competition that has waited longest, if its time has come. Its turn is not over until {@link #asked}. */
    synchronized Optional<String> due() {
        Instant now = clock.instant();
        return nextTurn.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** When the next competition is due; empty while none is known. */
    synchronized Optional<Instant> nextTurn() {
        return nextTurn.values().stream().min(Comparator.naturalOrder());
    }

    /** @return how many competitions are due now: all that are known */
    synchronized int allDue() {
        nextTurn.replaceAll((code, time) -> Instant.MIN);
        return nextTurn.size();
    }

    /** Puts a competition back in the line. */
    synchronized void asked(String code, Duration untilNext) {
        nextTurn.put(code, clock.instant().plus(untilNext));
    }
}
