package io.touchline.live;

import io.touchline.live.Detail.GameEnded;
import java.util.Arrays;

/**
 * Where the match clock stands and what the game is doing, from whatever events came, in whatever order. It never goes back.
 */
final class RunClock {

    private static final int PERIODS = Moment.SHOOT_OUT;

    /** By period: the time of its last event, and of the last whistles; -1 for none. */
    private final long[] last = unknown();

    private final long[] start = unknown();
    private final long[] end = unknown();
    private Moment at = Moment.KICK_OFF;
    private boolean hasBegun;
    private GameEnded over;

    void see(LiveEvent event) {
        if (event.detail() instanceof GameEnded ended) {
            over = ended;
            return;
        }
        if (event.kind() == EventKind.GAME_START || event.kind() == EventKind.STARTING_XI) {
            return;
        }
        int period = event.at().period();
        long millis = event.at().millis();
        if (event.kind() == EventKind.HALF_START) {
            start[period] = Math.max(start[period], millis);
        } else if (event.kind() == EventKind.HALF_END) {
            end[period] = Math.max(end[period], millis);
        }
        last[period] = Math.max(last[period], millis);
        // A change of tactics, a camera that is switched on: before kick-off there may be anything.
        hasBegun |= event.kind() != EventKind.OTHER || millis > 0 || period > 1;
        if (event.at().compareTo(at) > 0) {
            at = event.at();
        }
    }

    Moment at() {
        return at;
    }

    Phase phase() {
        if (over != null) {
            return over.isFinished() ? Phase.FINISHED : Phase.STOPPED;
        }
        if (!hasBegun) {
            return Phase.SCHEDULED;
        }
        int period = at.period();
        boolean ended = end[period] >= 0 && end[period] >= start[period];
        return switch (period) {
            case Moment.SHOOT_OUT -> ended ? Phase.FINISHED : Phase.SHOOT_OUT;
            case 2, 4 -> ended ? Phase.FULL_TIME : Phase.IN_PLAY;
            default -> ended ? Phase.HALF_TIME : Phase.IN_PLAY;
        };
    }

    /** The time of a period's last event; -1 if it has none. */
    long last(int period) {
        return last[period];
    }

    private static long[] unknown() {
        long[] times = new long[PERIODS + 1];
        Arrays.fill(times, -1);
        return times;
    }
}
