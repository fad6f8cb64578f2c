package io.touchline.simulator;

import io.touchline.simulator.FixtureList.Pairing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans the rounds of a knock-out stage, each paired from the winners of the one before.
 *
 * <p>The first match of each round goes to a shoot-out and the second is decided in extra time; a round that is a
 * single match takes its own course.
 */
final class KnockOutRounds {

    // A knock-out match may take three hours; all of them end on the day that they began.
    private static final LocalTime LAST_KICK_OFF = LocalTime.of(20, 30);
    private static final Duration DRAW_TAKES = Duration.ofMinutes(20);

    private final FixtureList list;

    KnockOutRounds(FixtureList list) {
        this.list = list;
    }

    /** The first round: these clubs, in pairs, known at a given time; null: from the beginning. */
    List<Match> first(LocalDate day, LocalTime from, String stage, List<Club> clubs, Instant drawn) {
        return round(day, from, stage, clubs, drawn);
    }

    /** The next round: the winners of the last one. */
    List<Match> next(LocalDate day, LocalTime from, String stage, List<Match> before) {
        return round(day, from, stage, before.stream().map(Match::winner).toList(), drawnAfter(before));
    }

    /** The match for the third place, between those who lost in the semi-finals. */
    void thirdPlace(LocalDate day, LocalTime from, List<Match> semiFinals) {
        round(day, from, "THIRD_PLACE", semiFinals.stream().map(Match::loser).toList(), drawnAfter(semiFinals));
    }

    private List<Match> round(LocalDate day, LocalTime from, String stage, List<Club> clubs, Instant drawn) {
        int count = clubs.size() / 2;
        long apart = count == 1 ? 0 : Duration.between(from, LAST_KICK_OFF).toMinutes() / (count - 1) / 5 * 5;
        List<Match> round = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Course course = count == 1 || i > 1 ? Course.AS_IT_COMES : i == 0 ? Course.SHOOT_OUT : Course.EXTRA_TIME;
            Pairing pairing = new Pairing(clubs.get(2 * i), clubs.get(2 * i + 1), drawn, course);
            round.add(list.add(day, from.plusMinutes(i * Math.min(apart, 90)), null, stage, null, pairing));
        }
        return round;
    }

    private static Instant drawnAfter(List<Match> matches) {
        Instant last = Instant.MIN;
        for (Match match : matches) {
            last = match.end().isAfter(last) ? match.end() : last;
        }
        return last.plus(DRAW_TAKES);
    }
}
