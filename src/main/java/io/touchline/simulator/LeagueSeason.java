package io.touchline.simulator;

import io.touchline.simulator.FixtureList.Pairing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Plans a league season: a double round robin, one round a day, one match of each round postponed. */
final class LeagueSeason {

    private final InventedWorld world;
    private final Competition competition;
    private final LocalTime firstKickOff;
    private final int minutesApart;

    /**
     * @param firstKickOff when the first match of a day begins, give or take half an hour
     * @param minutesApart how much later the next one begins
     */
    LeagueSeason(InventedWorld world, Competition competition, LocalTime firstKickOff, int minutesApart) {
        this.world = world;
        this.competition = competition;
        this.firstKickOff = firstKickOff;
        this.minutesApart = minutesApart;
    }

    /** Days that a season of a league of so many clubs takes. */
    static int days(int clubs) {
        return 2 * (clubs - 1);
    }

    Season plan(int id, LocalDate start) {
        FixtureList list = new FixtureList(world, competition);
        List<List<List<Club>>> firstHalf = RoundRobin.rounds(competition.clubs());
        int days = days(competition.clubs().size());
        for (int round = 0; round < days; round++) {
            boolean secondHalf = round >= firstHalf.size();
            List<List<Club>> pairs = new ArrayList<>(firstHalf.get(round % firstHalf.size()));
            LocalDate day = start.plusDays(round);
            Dice dice = new Dice(world.seed(), competition.id(), day.toEpochDay());
            // The first two are left alone: they are what is on when the invented world begins.
            int postponed = dice.between(2, pairs.size() - 1);
            int disallowed = 2 + (postponed - 1) % (pairs.size() - 2);
            for (int i = 0; i < pairs.size(); i++) {
                List<Club> pair = pairs.get((i + round) % pairs.size());
                Course course = i == postponed
                        ? Course.POSTPONED
                        : i == disallowed ? Course.GOAL_DISALLOWED : Course.AS_IT_COMES;
                LocalTime time = firstKickOff.plusMinutes((long) i * minutesApart + 15L * dice.between(0, 2));
                Club home = pair.get(secondHalf ? 1 : 0);
                Club away = pair.get(secondHalf ? 0 : 1);
                list.add(day, time, round + 1, "REGULAR_SEASON", null, Pairing.known(home, away, course));
            }
        }
        return list.season(id, start, start.plusDays(days - 1L));
    }
}
