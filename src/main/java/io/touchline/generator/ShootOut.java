package io.touchline.generator;

import java.util.ArrayList;
import java.util.List;

/** Penalties in turn, until one team cannot be caught up with any longer. */
final class ShootOut {

    private static final int EACH = 5;

    private final Match match;
    private final Shooting shooting;

    ShootOut(Match match) {
        this.match = match;
        this.shooting = new Shooting(match);
    }

    void play() {
        boolean homeFirst = match.dice().chance(0.5);
        List<Side> order = homeFirst ? List.of(match.home(), match.away()) : List.of(match.away(), match.home());
        int[] goals = new int[2];
        int[] taken = new int[2];
        for (int kick = 0; !isDecided(goals, taken); kick++) {
            int team = kick % 2;
            Side side = order.get(team);
            List<Role> takers = takers(side);
            if (shooting.shootOut(side, takers.get(kick / 2 % takers.size()))) {
                goals[team]++;
            }
            taken[team]++;
        }
    }

    private static List<Role> takers(Side side) {
        List<Role> takers = new ArrayList<>(Role.ALL.stream().filter(side::has).toList());
        takers.sort((one, other) -> Double.compare(other.shooting(), one.shooting()));
        return takers;
    }

    private static boolean isDecided(int[] goals, int[] taken) {
        int left0 = Math.max(0, EACH - taken[0]);
        int left1 = Math.max(0, EACH - taken[1]);
        if (taken[0] >= EACH && taken[1] >= EACH) {
            return taken[0] == taken[1] && goals[0] != goals[1];
        }
        return goals[0] > goals[1] + left1 || goals[1] > goals[0] + left0;
    }
}
