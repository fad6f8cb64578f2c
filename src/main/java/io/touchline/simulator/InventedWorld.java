package io.touchline.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The competitions, clubs, referees and seasons that a seed invents. Everything in it follows from the seed and a date.
 */
final class InventedWorld {

    private static final int SEASONS_KEPT = 12;

    private final long seed;
    private final List<Competition> competitions;
    private final List<Referee> referees;
    private final Map<SeasonKey, Season> seasons = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SeasonKey, Season> eldest) {
            return size() > SEASONS_KEPT;
        }
    };

    InventedWorld(long seed) {
        this.seed = seed;
        Area albreth = new Area(9801, "Albreth", "XAL");
        Area norrvik = new Area(9802, "Norrvik", "XNV");
        Area fourSeas = new Area(9803, "Four Seas", "XFS");
        this.competitions = List.of(
                new Competition(
                        9001,
                        albreth,
                        "Albreth Premier Division",
                        "XAP",
                        Competition.Format.LEAGUE,
                        ClubNames.invent(seed, 91001, "mere", 20)),
                new Competition(
                        9002,
                        norrvik,
                        "Norrvik Hovedliga",
                        "XNH",
                        Competition.Format.LEAGUE,
                        ClubNames.invent(seed, 92001, "holm", 16)),
                new Competition(
                        9003,
                        fourSeas,
                        "Cup of the Four Seas",
                        "XCS",
                        Competition.Format.GROUPS_THEN_KNOCK_OUT,
                        ClubNames.invent(seed, 93001, "polis", 16)),
                new Competition(
                        9004,
                        albreth,
                        "Albreth Lantern Cup",
                        "XLC",
                        Competition.Format.KNOCK_OUT,
                        ClubNames.invent(seed, 94001, "wick", 32)));
        this.referees = inventReferees(List.of(albreth, norrvik, fourSeas));
    }

    long seed() {
        return seed;
    }

    List<Competition> competitions() {
        return competitions;
    }

    List<Referee> referees() {
        return referees;
    }

    /** The competition of this code or id. */
    Optional<Competition> competition(String codeOrId) {
        return competitions.stream()
                .filter(competition -> competition.code().equalsIgnoreCase(codeOrId)
                        || String.valueOf(competition.id()).equals(codeOrId))
                .findFirst();
    }

    /** The season of a competition that is on at a date; one always is. */
    synchronized Season season(Competition competition, LocalDate date) {
        int days =
                switch (competition.format()) {
                    case LEAGUE -> LeagueSeason.days(competition.clubs().size());
                    case GROUPS_THEN_KNOCK_OUT -> CupSeason.GROUPS_DAYS;
                    case KNOCK_OUT -> CupSeason.KNOCK_OUT_DAYS;
                };
        int number = (int) Math.floorDiv(date.toEpochDay(), days);
        return seasons.computeIfAbsent(new SeasonKey(competition.id(), number), key -> {
            LocalDate start = LocalDate.ofEpochDay((long) number * days);
            int id = competition.id() * 10_000 + Math.floorMod(number, 10_000);
            return switch (competition.format()) {
                case LEAGUE -> league(competition).plan(id, start);
                case GROUPS_THEN_KNOCK_OUT -> new CupSeason(this, competition).planGroups(id, start);
                case KNOCK_OUT -> new CupSeason(this, competition).planKnockOut(id, start);
            };
        });
    }

    /** One league plays while it is night for the other, so that somewhere there is nearly always a match. */
    private LeagueSeason league(Competition competition) {
        return competition.equals(competitions.get(0))
                ? new LeagueSeason(this, competition, LocalTime.of(11, 30), 60)
                : new LeagueSeason(this, competition, LocalTime.of(0, 30), 75);
    }

    private static List<Referee> inventReferees(List<Area> areas) {
        List<String> first = List.of("Orla", "Bastian", "Mirelle", "Tobin", "Yvaine", "Corvin");
        List<String> last = List.of("Fenwright", "Ostrander", "Quillon", "Marrowby", "Thistlewood");
        List<Referee> invented = new ArrayList<>();
        for (String given : first) {
            for (String family : last) {
                int number = invented.size();
                String nationality = areas.get(number % areas.size()).name();
                invented.add(new Referee(95001 + number, given + " " + family, nationality));
            }
        }
        return List.copyOf(invented);
    }

    private record SeasonKey(int competition, int number) {}
}
