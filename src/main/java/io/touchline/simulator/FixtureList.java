package io.touchline.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Gathers the matches of one season as they are planned, giving out their ids. */
final class FixtureList {

    // An id is day, competition, number on the day: never the same twice, and a whole number of 32 bits for centuries.
    private static final int IDS_PER_DAY = 1000;
    private static final int IDS_PER_COMPETITION = 100;

    private final InventedWorld world;
    private final Competition competition;
    private final List<Match> matches = new ArrayList<>();
    private LocalDate day;
    private int onDay;

    FixtureList(InventedWorld world, Competition competition) {
        this.world = world;
        this.competition = competition;
    }

    Match add(LocalDate date, LocalTime time, Integer matchday, String stage, String group, Pairing pairing) {
        if (!date.equals(day)) {
            day = date;
            onDay = 0;
        }
        int id = (int) date.toEpochDay() * IDS_PER_DAY
                + world.competitions().indexOf(competition) * IDS_PER_COMPETITION
                + onDay++;
        Instant kickOff = date.atTime(time).toInstant(ZoneOffset.UTC);
        boolean knockOut = matchday == null;
        Match match = Match.of(
                new Fixture(
                        id,
                        kickOff,
                        matchday,
                        stage,
                        group,
                        pairing.home,
                        pairing.away,
                        pairing.drawn,
                        pairing.course,
                        knockOut),
                world);
        matches.add(match);
        return match;
    }

    Season season(int id, LocalDate start, LocalDate end) {
        return new Season(competition, id, start, end, matches);
    }

    /**
     * Who plays whom, and what is certain about it.
     *
     * @param drawn when that becomes known; null when it was never open
     */
    record Pairing(Club home, Club away, Instant drawn, Course course) {

        static Pairing known(Club home, Club away, Course course) {
            return new Pairing(home, away, null, course);
        }
    }
}
