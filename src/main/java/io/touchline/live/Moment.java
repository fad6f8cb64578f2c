package io.touchline.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A moment of a match. Its minute follows from its period and the time in it: events that were added to a file by hand have
 * been seen to say something else.
 *
 * @param period 1 and 2 for the halves, 3 and 4 for those of extra time, 5 for the shoot-out
 * @param millis milliseconds since the period began
 */
@JsonPropertyOrder({"period", "minute", "second", "shown"})
public record Moment(int period, @JsonIgnore long millis) implements Comparable<Moment> {

    /** The period that a shoot-out is. */
    public static final int SHOOT_OUT = 5;

    /** Longer than any period has lasted. A moment after it is an error of whoever wrote it down. */
    static final long LONGEST_PERIOD = 2 * 60 * 60_000;

    static final Moment KICK_OFF = new Moment(1, 0);

    private static final int[] FIRST_MINUTE = {0, 0, 45, 90, 105, 120};
    private static final int[] LAST_MINUTE = {0, 45, 90, 105, 120, 120};

    /** The first minute that the clock shows in a period. */
    static int firstMinute(int period) {
        return FIRST_MINUTE[period];
    }

    /** Full minutes on the match clock, as in StatsBomb's events: the second half begins at 45. */
    @JsonProperty
    public int minute() {
        return FIRST_MINUTE[period] + (int) (millis / 60_000);
    }

    /** Seconds of the minute. */
    @JsonProperty
    public int second() {
        return (int) (millis / 1000 % 60);
    }

    /** The minute that is running, as reports have it: 64 at 63:11, 90+2 at 91:42 of the second half. */
    @JsonProperty
    public String shown() {
        int running = minute() + 1;
        int last = LAST_MINUTE[period];
        if (period == SHOOT_OUT) {
            return String.valueOf(last);
        }
        return running <= last ? String.valueOf(running) : last + "+" + (running - last);
    }

    @Override
    public int compareTo(Moment other) {
        return period == other.period ? Long.compare(millis, other.millis) : Integer.compare(period, other.period);
    }
}
