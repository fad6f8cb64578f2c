package io.touchline.matchstate;

import java.util.List;

/**
 * The score of a match in the source's parts. Fields are never null; what is not known is {@link Goals#UNKNOWN}.
 *
 * @param duration REGULAR, EXTRA_TIME or PENALTY_SHOOTOUT
 * @param fullTime all goals so far, those of extra time and of a shoot-out included
 * @param regularTime goals of 90 minutes; unknown unless the match went further
 * @param extraTime goals of extra time alone; unknown unless there was one
 * @param penalties goals of the shoot-out; unknown unless there was one
 */
public record Score(
        String duration, Goals fullTime, Goals halfTime, Goals regularTime, Goals extraTime, Goals penalties) {

    /** Nothing is known. */
    public static final Score UNKNOWN =
            new Score("REGULAR", Goals.UNKNOWN, Goals.UNKNOWN, Goals.UNKNOWN, Goals.UNKNOWN, Goals.UNKNOWN);

    private static final List<String> DURATIONS = List.of("REGULAR", "EXTRA_TIME", "PENALTY_SHOOTOUT");

    public Score {
        duration = duration == null ? "REGULAR" : duration;
        fullTime = fullTime == null ? Goals.UNKNOWN : fullTime;
        halfTime = halfTime == null ? Goals.UNKNOWN : halfTime;
        regularTime = regularTime == null ? Goals.UNKNOWN : regularTime;
        extraTime = extraTime == null ? Goals.UNKNOWN : extraTime;
        penalties = penalties == null ? Goals.UNKNOWN : penalties;
    }

    /** Without the parts that mean nothing: sources send zeros for extra time and penalties that nobody played. */
    Score meant() {
        return new Score(
                DURATIONS.get(length()),
                fullTime,
                halfTime,
                length() > 0 ? regularTime : Goals.UNKNOWN,
                length() > 0 ? extraTime : Goals.UNKNOWN,
                length() > 1 ? penalties : Goals.UNKNOWN);
    }

    /** What no match can have: fewer goals than none, more at half-time than in all, a shoot-out after 90 minutes. */
    boolean isImpossible() {
        return fullTime.haveNegative()
                || halfTime.haveNegative()
                || regularTime.haveNegative()
                || extraTime.haveNegative()
                || penalties.haveNegative()
                || exceeds(halfTime, fullTime)
                || length() > 0 && exceeds(regularTime, fullTime)
                || length() == 0 && penalties.areKnown() && penalties.home() + penalties.away() > 0;
    }

    /** With the other's parts for those that are unknown here. */
    Score filledFrom(Score other) {
        return new Score(
                duration,
                filled(fullTime, other.fullTime),
                filled(halfTime, other.halfTime),
                filled(regularTime, other.regularTime),
                filled(extraTime, other.extraTime),
                filled(penalties, other.penalties));
    }

    /** No part says less than the same part of the other. */
    boolean isNowhereBehind(Score other) {
        return length() >= other.length()
                && isNotBehind(fullTime, other.fullTime)
                && isNotBehind(halfTime, other.halfTime)
                && isNotBehind(regularTime, other.regularTime)
                && isNotBehind(extraTime, other.extraTime)
                && isNotBehind(penalties, other.penalties);
    }

    /** With the other's parts for those that say less here. */
    Score nowhereBehind(Score other) {
        return new Score(
                length() >= other.length() ? duration : other.duration,
                further(fullTime, other.fullTime),
                further(halfTime, other.halfTime),
                further(regularTime, other.regularTime),
                further(extraTime, other.extraTime),
                further(penalties, other.penalties));
    }

    /** HOME_TEAM, AWAY_TEAM or DRAW by all goals; null when they are not known. */
    String leader() {
        if (!fullTime.areKnown()) {
            return null;
        }
        int difference = fullTime.home() - fullTime.away();
        return difference == 0 ? "DRAW" : difference > 0 ? "HOME_TEAM" : "AWAY_TEAM";
    }

    boolean hasShootOut() {
        return length() > 1;
    }

    /** 0 for 90 minutes, 1 with extra time, 2 with a shoot-out; 0 for a word that was never seen. */
    private int length() {
        return Math.max(0, DURATIONS.indexOf(duration));
    }

    private static Goals filled(Goals goals, Goals other) {
        return goals.areKnown() ? goals : other;
    }

    private static Goals further(Goals goals, Goals other) {
        return isNotBehind(goals, other) ? goals : other;
    }

    private static boolean isNotBehind(Goals goals, Goals other) {
        return !other.areKnown() || goals.areKnown() && goals.areAtLeast(other);
    }

    private static boolean exceeds(Goals part, Goals whole) {
        return part.areKnown() && whole.areKnown() && !whole.areAtLeast(part);
    }

    /** As {@code 2-1}, with half-time and shoot-out in brackets where they are known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(fullTime.toString());
        if (halfTime.areKnown()) {
            text.append(" (half-time ").append(halfTime).append(')');
        }
        if (length() > 0) {
            text.append(length() > 1 ? " (penalties " + penalties + ")" : " (extra time)");
        }
        return text.toString();
    }
}
