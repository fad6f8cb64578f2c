package io.touchline.matchstate;

import java.time.Duration;
import java.time.Instant;

/** What an answer has wrong besides its age. */
enum Mishap {
    NONE,
    WITHOUT_SCORE,
    WITHOUT_TEAMS,
    WITHOUT_STATUS,
    TIMESTAMP_AS_STATUS,
    NEGATIVE_SCORE,
    HALF_TIME_ABOVE_FULL_TIME,
    SHOOT_OUT_AFTER_90_MINUTES,
    WINNER_AGAINST_THE_SCORE,
    TOUCHED,
    UPDATED_TOMORROW,
    WITHOUT_UPDATE,
    DELIVERED_LATE;

    /** Whether such an answer still says all that is true, apart from its age. */
    boolean leavesAll() {
        return this == NONE || this == TOUCHED || this == UPDATED_TOMORROW || this == WITHOUT_UPDATE;
    }

    Sighting in(Sighting seen) {
        Instant now = seen.observedAt();
        Score score = seen.score();
        Goals goals = score.fullTime();
        return switch (this) {
            case WITHOUT_SCORE -> with(seen, seen.status(), Score.UNKNOWN, seen.winner());
            case WITHOUT_TEAMS ->
                new Sighting(
                        now,
                        seen.source(),
                        seen.lastUpdated(),
                        seen.status(),
                        score,
                        seen.goalList(),
                        null,
                        null,
                        seen.kickOff(),
                        seen.winner(),
                        null);
            case WITHOUT_STATUS -> with(seen, null, score, seen.winner());
            case TIMESTAMP_AS_STATUS -> with(seen, now.toString(), score, seen.winner());
            case NEGATIVE_SCORE -> with(seen, seen.status(), regular(new Goals(-1, 0), null, null), seen.winner());
            case HALF_TIME_ABOVE_FULL_TIME ->
                with(seen, seen.status(), regular(new Goals(0, 0), new Goals(1, 0), null), seen.winner());
            case SHOOT_OUT_AFTER_90_MINUTES ->
                with(seen, seen.status(), regular(new Goals(9, 9), null, new Goals(5, 4)), seen.winner());
            case WINNER_AGAINST_THE_SCORE ->
                with(
                        seen,
                        seen.status(),
                        score,
                        goals.areKnown() && "HOME_TEAM".equals(score.leader()) ? "DRAW" : "HOME_TEAM");
            case TOUCHED -> updated(seen, now);
            case UPDATED_TOMORROW -> updated(seen, now.plus(Duration.ofDays(1)));
            case WITHOUT_UPDATE -> updated(seen, null);
            default -> seen;
        };
    }

    private static Score regular(Goals fullTime, Goals halfTime, Goals penalties) {
        return new Score("REGULAR", fullTime, halfTime, null, null, penalties);
    }

    private static Sighting with(Sighting seen, String status, Score score, String winner) {
        return new Sighting(
                seen.observedAt(),
                seen.source(),
                seen.lastUpdated(),
                status,
                score,
                seen.goalList(),
                seen.home(),
                seen.away(),
                seen.kickOff(),
                winner,
                seen.referees());
    }

    private static Sighting updated(Sighting seen, Instant lastUpdated) {
        return new Sighting(
                seen.observedAt(),
                seen.source(),
                lastUpdated,
                seen.status(),
                seen.score(),
                seen.goalList(),
                seen.home(),
                seen.away(),
                seen.kickOff(),
                seen.winner(),
                seen.referees());
    }
}
