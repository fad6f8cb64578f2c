package io.touchline.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A team. All of it follows from its name, so that it is the same team in each of its matches.
 *
 * @param strength around 1; how much more often than others it comes to shoot
 * @param players eleven in the order of {@link Role}, then those on the bench
 */
record Team(int id, String name, double strength, List<Player> players) {

    private static final int FIRST_ID = 9_000_000;
    private static final int SQUAD = 20;
    private static final int PLAYERS_PER_TEAM = 100;

    private static final List<String> FIRST_NAMES = List.of(
            "Abel", "Bram", "Caio", "Dario", "Emil", "Farid", "Goran", "Hugo", "Ilja", "Jonas", "Kofi", "Luca", "Milan",
            "Nino", "Oskar", "Pavel", "Quentin", "Rafael", "Soren", "Tomas", "Umar", "Viktor", "Wim", "Xavi", "Yusuf",
            "Zeno", "Aiko", "Bela", "Cesar", "Diego");
    private static final List<String> LAST_NAMES = List.of(
            "Almgren",
            "Bastos",
            "Corvino",
            "Duarte",
            "Eklund",
            "Fontana",
            "Grabar",
            "Holt",
            "Ibarra",
            "Jansky",
            "Kessel",
            "Lindqvist",
            "Moreau",
            "Nowak",
            "Okafor",
            "Pereda",
            "Quist",
            "Rossi",
            "Salo",
            "Takeda",
            "Ulrich",
            "Vega",
            "Wolff",
            "Yilmaz",
            "Zidek",
            "Amara",
            "Boateng",
            "Castell",
            "Dragan",
            "Eriksen",
            "Falk",
            "Gruber",
            "Hadzic",
            "Ivanov",
            "Joubert",
            "Klein",
            "Lopes",
            "Marek",
            "Navas",
            "Olsen");

    static Team of(String name) {
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        int number = (int) (hash.getValue() % 1_000_000);
        Dice dice = new Dice(hash.getValue());
        double strength = Math.min(1.4, Math.max(0.65, dice.around(1, 0.16)));
        Set<String> taken = new HashSet<>();
        List<Player> players = new ArrayList<>();
        while (players.size() < SQUAD) {
            String player = dice.of(FIRST_NAMES) + " " + dice.of(LAST_NAMES);
            if (taken.add(player)) {
                int jersey = players.size() + 1;
                players.add(new Player(FIRST_ID + number * PLAYERS_PER_TEAM + jersey, player, jersey));
            }
        }
        return new Team(FIRST_ID + number, name, strength, List.copyOf(players));
    }
}
