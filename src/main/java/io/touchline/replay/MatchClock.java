package io.touchline.replay;

import java.util.Arrays;
import java.util.List;

/**
 * Puts the periods of a match one after the other: a period begins when the last event of the one before it is over, stoppage
 * time included, and the break has passed.
 *
 * <p>Time is in milliseconds since kick-off, with breaks. It never goes back from one event to the next: where an event's own
 * time does, it and those around it share the mean of their times, so that none has to wait for long.
 */
final class MatchClock {

    private static final int PERIODS = GameEvent.SHOOT_OUT;
    private static final int[] FIRST_MINUTE = {0, 0, 45, 90, 105, 120};
    private static final long MINUTE = 60_000;

    private final long[] due;
    private final long[] begin = new long[PERIODS + 1];
    private final long[] end = new long[PERIODS + 1];
    private final int firstPeriod;
    private final int lastPeriod;

    /** @param events by period, at least one */
    MatchClock(List<GameEvent> events, Breaks breaks) {
        due = events.stream().mapToLong(GameEvent::at).toArray();
        firstPeriod = events.get(0).period();
        lastPeriod = events.get(events.size() - 1).period();
        Arrays.fill(begin, -1);
        long over = 0;
        for (int from = 0; from < due.length; ) {
            int period = events.get(from).period();
            int to = from;
            while (to < due.length && events.get(to).period() == period) {
                to++;
            }
            begin[period] = from == 0 ? 0 : over + breaks.before(period);
            neverBack(from, to);
            for (int i = from; i < to; i++) {
                due[i] += begin[period];
            }
            over = due[to - 1];
            end[period] = over;
            from = to;
        }
    }

    /** When the event is sent. */
    long due(int event) {
        return due[event];
    }

    /** When the last one is. */
    long length() {
        return due[due.length - 1];
    }

    /** When the match clock shows this minute: 45 is the kick-off of the second half, and not the first one's stoppage time. */
    long at(double minute) {
        int period = firstPeriod;
        for (int later = firstPeriod; later <= lastPeriod; later++) {
            if (begin[later] >= 0 && FIRST_MINUTE[later] <= minute) {
                period = later;
            }
        }
        return begin[period] + (long) Math.max(0, (minute - FIRST_MINUTE[period]) * MINUTE);
    }

    Position position(long time) {
        int period = firstPeriod;
        for (int later = firstPeriod; later <= lastPeriod; later++) {
            if (begin[later] >= 0 && begin[later] <= time) {
                period = later;
            }
        }
        long played = Math.min(time, end[period]) - begin[period];
        return new Position(
                period,
                FIRST_MINUTE[period] + (int) (Math.max(0, played) / MINUTE),
                time > end[period] && period < lastPeriod);
    }

    /** The first minute that the clock shows in a period. */
    static int firstMinute(int period) {
        return FIRST_MINUTE[period];
    }

    /** Neighbours whose times go back are pooled until the pools' means do not (isotonic regression). */
    private void neverBack(int from, int to) {
        double[] sum = new double[to - from];
        int[] size = new int[to - from];
        int pools = 0;
        for (int i = from; i < to; i++) {
            sum[pools] = due[i];
            size[pools] = 1;
            while (pools > 0 && sum[pools - 1] / size[pools - 1] > sum[pools] / size[pools]) {
                sum[pools - 1] += sum[pools];
                size[pools - 1] += size[pools];
                pools--;
            }
            pools++;
        }
        int next = from;
        for (int pool = 0; pool < pools; pool++) {
            Arrays.fill(due, next, next + size[pool], (long) (sum[pool] / size[pool]));
            next += size[pool];
        }
    }
}
