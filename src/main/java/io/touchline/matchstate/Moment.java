package io.touchline.matchstate;

import java.time.Duration;
import java.time.Instant;

/**
 * What the rules need to know of the situation in which a sighting comes.
 *
 * @param held phase that is held before the sighting; null for none
 * @param seen phase that the sighting says; null for none or nonsense
 * @param isFresh whether its lastUpdated is later than any before
 * @param sinceHeld for how long the phase has been held
 */
record Moment(Phase held, Phase seen, boolean isFresh, Duration sinceHeld) {

    static Moment of(MatchState before, Sighting sighting, MatchStateSettings settings) {
        Instant since = before.phase().since();
        return new Moment(
                Phase.of(before.status()),
                Phase.of(sighting.status()),
                isFresh(before, sighting, settings),
                since == null ? Duration.ZERO : Duration.between(since, sighting.observedAt()));
    }

    boolean isOver() {
        return held != null && held.isOver();
    }

    /** Whether nothing about the match can be corrected any more. */
    boolean isTooLate(MatchStateSettings settings) {
        return isOver() && sinceHeld.compareTo(settings.correctionsUntil()) > 0;
    }

    boolean isBehind() {
        return held != null && seen != null && seen.rank() < held.rank();
    }

    /** Whether the sighting's phase is of a later rank. */
    boolean isFurther() {
        return held != null && seen != null && seen.rank() > held.rank();
    }

    /**
     * Whether a sighting's lastUpdated is later than all before it. A source that never says how old its records are gets
     * the benefit of the doubt; what comes from the future is compared only with its like, since one back end with a
     * wrong clock must not make all others look old.
     */
    private static boolean isFresh(MatchState before, Sighting sighting, MatchStateSettings settings) {
        if (sighting.lastUpdated() == null) {
            return before.newestUpdate() == null && before.newestAhead() == null;
        }
        Instant newest = isAhead(sighting, settings) ? before.newestAhead() : before.newestUpdate();
        return newest == null || sighting.lastUpdated().isAfter(newest);
    }

    /** Whether its lastUpdated is in the future, as seen in real answers, and always in those of a simulated season. */
    static boolean isAhead(Sighting sighting, MatchStateSettings settings) {
        return sighting.lastUpdated() != null
                && sighting.lastUpdated().isAfter(sighting.observedAt().plus(settings.clockSkew()));
    }
}
