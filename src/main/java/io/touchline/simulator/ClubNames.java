package io.touchline.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes up clubs. No town of these names has a club of note, and no two clubs share a name or a three-letter code. */
final class ClubNames {

    // No two of them begin with the same two letters, which keeps the codes apart.
    private static final List<String> BEGINNINGS = List.of(
            "Amber",
            "Anvil",
            "Barley",
            "Bellows",
            "Bramble",
            "Cinder",
            "Copper",
            "Crystal",
            "Dapple",
            "Ember",
            "Fable",
            "Feather",
            "Flint",
            "Gable",
            "Gossamer",
            "Harrow",
            "Indigo",
            "Juniper",
            "Kestrel",
            "Lantern",
            "Linden",
            "Marrow",
            "Nettle",
            "Ochre",
            "Pepper",
            "Quill",
            "Russet",
            "Sable",
            "Thistle",
            "Umber",
            "Velvet",
            "Willow");
    private static final List<String> KINDS = List.of("FC", "United", "Athletic", "Rovers", "Wanderers");

    private ClubNames() {}

    /**
     * @param ending what towns of the competition's area end with
     * @param count at most 32
     */
    static List<Club> invent(long seed, int firstId, String ending, int count) {
        List<Club> clubs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String beginning = BEGINNINGS.get(i);
            String town = beginning + ending;
            String tla = (beginning.substring(0, 2) + ending.charAt(0)).toUpperCase(Locale.ROOT);
            double strength = new Dice(seed, firstId + i).between(0.6, 1.5);
            clubs.add(new Club(firstId + i, town + " " + KINDS.get(i % KINDS.size()), town, tla, strength));
        }
        return clubs;
    }
}
