package io.touchline.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The manager and the players of an invented club. */
final class Squad {

    private static final int PLAYERS_PER_CLUB = 100;
    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
    private static final List<String> FIRST = List.of(
            "Aldo", "Bren", "Cato", "Dario", "Edvin", "Faro", "Gideon", "Halvar", "Ivo", "Jorin", "Kasper", "Leif",
            "Milo", "Nilo", "Osric", "Piran", "Rune", "Soren", "Tavi", "Ulric", "Viggo", "Wystan");
    private static final List<String> LAST = List.of(
            "Ashgrove",
            "Birkholm",
            "Cobblepot",
            "Dunmarsh",
            "Eikeland",
            "Farrowick",
            "Grimsdal",
            "Holloway",
            "Isenberg",
            "Jarrowby",
            "Kettleburn",
            "Lundmark",
            "Mossworth",
            "Nordahl",
            "Oakenhurst",
            "Pemberly",
            "Ravnsborg",
            "Stavanger-Lie",
            "Thornquist",
            "Underhill",
            "Vexley",
            "Wetherby");
    private static final List<String> POSITIONS = List.of(
            "Manager",
            "Goalkeeper",
            "Right-Back",
            "Centre-Back",
            "Centre-Back",
            "Left-Back",
            "Defensive Midfield",
            "Central Midfield",
            "Attacking Midfield",
            "Right Winger",
            "Centre-Forward",
            "Left Winger",
            "Goalkeeper",
            "Centre-Back",
            "Central Midfield",
            "Attacking Midfield",
            "Centre-Forward");

    private final long seed;

    Squad(long seed) {
        this.seed = seed;
    }

    /**
     * A manager, or a player.
     *
     * @param number on the shirt; 0 for the manager. 1 to 11 begin a match, the others are substitutes
     */
    record Player(int id, Club club, int number, String first, String last, String position, LocalDate born) {

        String name() {
            return first + " " + last;
        }
    }

    /** Everybody, the manager first. */
    List<Player> of(Club club) {
        List<Player> squad = new ArrayList<>();
        for (int number = 0; number < POSITIONS.size(); number++) {
            squad.add(player(club, number));
        }
        return squad;
    }

    /** Those who can be on the pitch. */
    List<Player> players(Club club) {
        return of(club).subList(1, POSITIONS.size());
    }

    /** The club's id that is part of a player's. */
    static int clubOf(int playerId) {
        return playerId / PLAYERS_PER_CLUB;
    }

    private Player player(Club club, int number) {
        int id = club.id() * PLAYERS_PER_CLUB + number;
        Dice dice = new Dice(seed, id);
        return new Player(
                id,
                club,
                number,
                dice.pick(FIRST),
                dice.pick(LAST),
                POSITIONS.get(number),
                OLDEST.plusDays(dice.between(0, 6000)));
    }
}
