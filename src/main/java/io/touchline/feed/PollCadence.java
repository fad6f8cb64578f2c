package io.touchline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * How often the matches are asked for, from what the last answer held.
 *
 * <p>A goal should be seen within seconds, and on a day without matches every request is wasted.
 */
final class PollCadence {

    /** What a match's status is while it goes on. */
    static final Set<String> IN_PLAY = Set.of("IN_PLAY", "LIVE", "PAUSED", "EXTRA_TIME", "PENALTY_SHOOTOUT");

    private static final Set<String> TO_COME = Set.of("SCHEDULED", "TIMED");
    /** A match is polled as if in play from so long before its kick-off … */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    /** … and while its kick-off is overdue for no longer than this. */
    private static final Duration OVERDUE = Duration.ofMinutes(30);

    private static final Duration DAY = Duration.ofHours(12);

    private final FootballDataSettings settings;
    private final Clock clock;
    private volatile Reason reason = Reason.START;

    PollCadence(FootballDataSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Why the matches are polled as often as they are. */
    enum Reason {
        /** Nothing is known yet. */
        START,
        /** A followed match is in play, or about to be. */
        IN_PLAY,
        /** There are matches within half a day. */
        MATCH_DAY,
        /** There are none. */
        IDLE
    }

    /** The reason for the present cadence. */
    Reason reason() {
        return reason;
    }

    /** The present time between two polls of the matches. */
    Duration period() {
        return switch (reason) {
            case START, IN_PLAY -> settings.matches().period();
            case MATCH_DAY -> settings.matches().matchDayPeriod();
            case IDLE -> settings.matches().idlePeriod();
        };
    }

    /** Looks at an answer; one that holds no list of matches changes nothing. */
    void saw(JsonNode answer) {
        JsonNode matches = answer.path("matches");
        if (!matches.isArray()) {
            return;
        }
        Instant now = clock.instant();
        Reason seen = Reason.IDLE;
        for (JsonNode match : matches) {
            Reason one = isFollowed(match) ? reasonOf(match, now) : Reason.IDLE;
            seen = one.ordinal() < seen.ordinal() ? one : seen;
        }
        reason = seen;
    }

    private boolean isFollowed(JsonNode match) {
        return settings.competitionList().isEmpty()
                || settings.competitionList()
                        .contains(match.path("competition").path("code").asText());
    }

    private static Reason reasonOf(JsonNode match, Instant now) {
        String status = match.path("status").asText();
        if (IN_PLAY.contains(status)) {
            return Reason.IN_PLAY;
        }
        Duration untilKickOff;
        try {
            untilKickOff =
                    Duration.between(now, Instant.parse(match.path("utcDate").asText()));
        } catch (DateTimeException e) {
            return Reason.IDLE; // a match without a time keeps nobody awake
        }
        boolean near =
                untilKickOff.compareTo(AHEAD) < 0 && untilKickOff.negated().compareTo(OVERDUE) < 0;
        if (near && TO_COME.contains(status)) {
            return Reason.IN_PLAY;
        }
        return untilKickOff.abs().compareTo(DAY) < 0 ? Reason.MATCH_DAY : Reason.IDLE;
    }
}
