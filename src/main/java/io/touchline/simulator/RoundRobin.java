package io.touchline.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who meets whom in each round, so that everybody meets everybody and nobody plays twice in a round. */
final class RoundRobin {

    private RoundRobin() {}

    /**
     * The rounds of a single round robin by the circle method: the first club stays, the others move on by one.
     *
     * @param clubs an even number
     * @return for each round, pairs of home and away
     */
    static List<List<List<Club>>> rounds(List<Club> clubs) {
        List<Club> circle = new ArrayList<>(clubs);
        int last = circle.size() - 1;
        List<List<List<Club>>> rounds = new ArrayList<>();
        for (int round = 0; round < last; round++) {
            List<List<Club>> pairs = new ArrayList<>();
            for (int i = 0; i <= last / 2; i++) {
                Club one = circle.get(i);
                Club other = circle.get(last - i);
                // Turns home and away about, so that no club is at home all the time.
                boolean turned = (i == 0 ? round : i) % 2 == 1;
                pairs.add(turned ? List.of(other, one) : List.of(one, other));
            }
            rounds.add(pairs);
            Collections.rotate(circle.subList(1, circle.size()), 1);
        }
        return rounds;
    }
}
