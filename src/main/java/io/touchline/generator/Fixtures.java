package io.touchline.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which game comes next: teams that are not in play, in a league or, every fourth, in a cup. */
final class Fixtures {

    static final String LEAGUE = "Simulated League";
    static final String CUP = "Simulated Cup";

    private static final int CUP_EVERY = 4;
    private static final List<String> CLUBS = List.of(
            "Ashford Rovers",
            "Brackley Town",
            "Carrow Athletic",
            "Dunmore United",
            "Eastwick",
            "Fenwick Albion",
            "Garrowby",
            "Harlow Bay",
            "Inverleigh",
            "Jarrow Vale",
            "Kingsmere",
            "Langholm City",
            "Marlow Green",
            "Northgate",
            "Oakhurst",
            "Penryn Harbour",
            "Quarry Bank",
            "Redcliff",
            "Saltmarsh",
            "Tarnside",
            "Ullswater",
            "Vernham",
            "Westbrook",
            "Yarrow");

    private final long seed;

    Fixtures(long seed) {
        this.seed = seed;
    }

    /** @param number of the game, from 1; the id follows from it */
    GameOrder next(int number, Set<String> inPlay) {
        Dice dice = new Dice(seed + 31L * number);
        List<String> free = new ArrayList<>(CLUBS);
        free.removeAll(inPlay);
        if (free.size() < 2) {
            free = new ArrayList<>(CLUBS);
        }
        String home = free.remove(dice.number(0, free.size() - 1));
        String away = dice.of(free);
        boolean cup = number % CUP_EVERY == 0;
        return new GameOrder(id(number), seed + 1_000_003L * number, home, away, cup ? CUP : LEAGUE, cup);
    }

    /** The highest number that any of the ids has; 0 if none is one of ours. */
    int last(List<String> ids) {
        String begin = id(0).substring(0, id(0).length() - 1);
        Set<Integer> numbers = new HashSet<>(Set.of(0));
        for (String id : ids) {
            if (id.startsWith(begin) && id.substring(begin.length()).matches("\\d{1,9}")) {
                numbers.add(Integer.parseInt(id.substring(begin.length())));
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private String id(int number) {
        return "sim-" + seed + "-" + number;
    }
}
