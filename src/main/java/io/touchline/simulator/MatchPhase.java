package io.touchline.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * Which part of a match is being played at one moment, and how far it is, in the words of TheSportsDB.
 *
 * @param status NS, 1H, HT, 2H, ET, P, FT, AET, PEN or PST
 * @param minute the minute that is played, at most the last regular one of the part; 0 before kick-off
 * @param added minutes beyond it
 */
record MatchPhase(String status, int minute, int added) {

    private static final int HALF = 45;
    private static final int FULL = 90;
    private static final int EXTRA = 120;

    static MatchPhase of(Match match, Instant now) {
        MatchPhase phase = new MatchPhase("NS", 0, 0);
        Instant began = null;
        boolean paused = false;
        for (Step step : match.steps()) {
            if (step.at().isAfter(now)) {
                break;
            }
            String part = part(step, paused);
            paused |= step.status() == Status.PAUSED;
            if (!part.equals(phase.status)) {
                // The final whistle ends the part that was played: its last minute is that of the match.
                phase = step.status() == Status.FINISHED
                        ? playing(phase.status, began, step.at()).as(part)
                        : new MatchPhase(part, 0, 0);
                began = step.at();
            }
        }
        return phase.minute > 0 || began == null ? phase : playing(phase.status, began, now);
    }

    /** Whether the ball rolls, or will roll again. */
    boolean inPlay() {
        return switch (status) {
            case "1H", "HT", "2H", "ET", "P" -> true;
            default -> false;
        };
    }

    /** Whether it has begun, and may be over. */
    boolean begun() {
        return inPlay() || over();
    }

    boolean over() {
        return switch (status) {
            case "FT", "AET", "PEN" -> true;
            default -> false;
        };
    }

    /** As the API shows it: "30", "90+6"; null where nothing is played. */
    String progress() {
        return !begun() ? null : added > 0 ? minute + "+" + added : String.valueOf(minute);
    }

    private MatchPhase as(String other) {
        return new MatchPhase(other, minute, added);
    }

    private static String part(Step step, boolean paused) {
        Scoreboard score = step.score();
        return switch (step.status()) {
            case SCHEDULED, TIMED -> "NS";
            case POSTPONED -> "PST";
            case PAUSED -> "HT";
            case FINISHED -> score.shootOut() != null ? "PEN" : score.extra() != null ? "AET" : "FT";
            case IN_PLAY -> score.shootOut() != null ? "P" : score.extra() != null ? "ET" : paused ? "2H" : "1H";
        };
    }

    private static MatchPhase playing(String status, Instant began, Instant now) {
        int played = (int) Duration.between(began, now).toMinutes() + 1;
        return switch (status) {
            case "1H" -> upTo(status, 0, HALF, played);
            case "HT" -> new MatchPhase(status, HALF, 0);
            case "2H" -> upTo(status, HALF, FULL, played);
            case "ET" -> upTo(status, FULL, EXTRA, played);
            case "P" -> new MatchPhase(status, EXTRA, 0);
            default -> new MatchPhase(status, 0, 0);
        };
    }

    private static MatchPhase upTo(String status, int before, int last, int played) {
        return new MatchPhase(status, Math.min(before + played, last), Math.max(0, before + played - last));
    }
}
