package io.touchline.matchstate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a source makes of a story: answers come in turn from a back end that knows all and from others that lag, and
 * some have something else wrong. At last all have caught up, and nothing is wrong any more.
 *
 * <p>What is newest is never out of sight for ten minutes: if it were, nobody could tell a stale copy from a correction.
 *
 * @param every seconds between two polls
 * @param stale the back ends that lag
 * @param turns which back end answers, over and over
 * @param mishaps what else is wrong, over and over
 * @param lists whether answers have lists of goals
 */
record Feed(int every, List<BackEnd> stale, List<Integer> turns, List<Mishap> mishaps, boolean lists) {

    private static final Duration PATIENCE = Duration.ofMinutes(9);
    private static final Duration QUIET = Duration.ofHours(26);
    private static final Duration QUIET_EVERY = Duration.ofMinutes(20);

    /**
     * A back end that knows everything late, and for a while learns nothing.
     *
     * @param lag seconds
     * @param frozenFrom minutes
     * @param frozenFor minutes
     */
    record BackEnd(int lag, int frozenFrom, int frozenFor) {

        Duration knows(Duration time) {
            Duration known = time.minusSeconds(lag);
            boolean isFrozen = known.toMinutes() >= frozenFrom && known.toMinutes() < frozenFrom + frozenFor;
            return isFrozen ? Duration.ofMinutes(frozenFrom) : known;
        }

        Duration caughtUp() {
            return Duration.ofMinutes(frozenFrom + frozenFor).plusSeconds(lag);
        }

        @Override
        public String toString() {
            return "%d s behind, frozen %d' to %d'".formatted(lag, frozenFrom, frozenFrom + frozenFor);
        }
    }

    /**
     * One answer.
     *
     * @param truth which truth it has
     * @param isNewest whether none before had a later truth
     */
    record Poll(Sighting sighting, int truth, Mishap mishap, boolean isNewest) {

        @Override
        public String toString() {
            Duration time = Duration.between(Watched.BEGIN, sighting.observedAt());
            return "%d:%02d %s %s %s"
                    .formatted(time.toMinutes(), time.toSecondsPart(), sighting.status(), sighting.score(), mishap);
        }
    }

    /** Whether a stale copy may have the newest lastUpdated. */
    boolean touches() {
        return mishaps.contains(Mishap.TOUCHED) || mishaps.contains(Mishap.UPDATED_TOMORROW);
    }

    /** In the order of delivery. */
    List<Poll> polls(Story story) {
        List<Poll> polls = new ArrayList<>();
        Duration until = story.last().after();
        for (BackEnd backEnd : stale) {
            until = max(until, max(backEnd.caughtUp(), story.last().after().plusSeconds(backEnd.lag())));
        }
        Duration doubtSince = null;
        int newest = 0;
        int number = 0;
        Duration time = Duration.ZERO;
        for (; time.compareTo(until) <= 0; time = time.plusSeconds(every)) {
            boolean isUrgent = doubtSince != null && time.minus(doubtSince).compareTo(PATIENCE) >= 0;
            int truth = known(story, isUrgent ? time : knows(turns.get(number % turns.size()), time));
            Mishap mishap = isUrgent ? Mishap.NONE : mishaps.get(number % mishaps.size());
            boolean isNewest = truth >= newest;
            newest = Math.max(newest, truth);
            boolean isClear = isNewest && mishap == Mishap.NONE;
            doubtSince = isClear ? null : doubtSince == null ? time : doubtSince;
            polls.add(poll(story, time, truth, mishap, isNewest));
            number++;
        }
        for (Duration end = time.plus(QUIET); time.compareTo(end) <= 0; time = time.plus(QUIET_EVERY)) {
            polls.add(poll(story, time, story.truths().size() - 1, Mishap.NONE, true));
        }
        return delivered(polls);
    }

    /** Whether an answer has a truth that nobody saw while it held. */
    static boolean hasSurprise(List<Poll> polls) {
        Set<Integer> seen = new HashSet<>();
        for (Poll poll : polls) {
            if (poll.isNewest() && poll.mishap().leavesAll()) {
                seen.add(poll.truth());
            } else if (!seen.contains(poll.truth())) {
                return true;
            }
        }
        return false;
    }

    private Duration knows(int turn, Duration time) {
        int backEnd = turn % (stale.size() + 1);
        return backEnd == 0 ? time : stale.get(backEnd - 1).knows(time);
    }

    private Poll poll(Story story, Duration time, int truth, Mishap mishap, boolean isNewest) {
        Sighting seen = story.truths().get(truth).seen(Watched.BEGIN.plus(time), lists);
        return new Poll(mishap.in(seen), truth, mishap, isNewest);
    }

    private static int known(Story story, Duration time) {
        int known = 0;
        for (int i = 1; i < story.truths().size(); i++) {
            if (story.truths().get(i).after().compareTo(time) <= 0) {
                known = i;
            }
        }
        return known;
    }

    /** What is late comes after the next. */
    private static List<Poll> delivered(List<Poll> polls) {
        List<Poll> delivered = new ArrayList<>(polls);
        for (int i = 0; i + 1 < delivered.size(); i++) {
            if (delivered.get(i).mishap() == Mishap.DELIVERED_LATE) {
                Poll late = delivered.remove(i);
                delivered.add(++i, late);
            }
        }
        return delivered;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public String toString() {
        return "polls every " + every + " s, back ends [prompt"
                + stale.stream().map(one -> "; " + one).collect(Collectors.joining()) + "] in turns " + turns
                + ", mishaps " + mishaps + (lists ? ", with lists of goals" : "");
    }
}
