package io.touchline.generator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A team in the course of a match: who is on the pitch, who is booked, how many goals it has. */
final class Side {

    /** A team with one player less comes to shoot less often. */
    private static final double WITHOUT_ONE = 0.75;

    private final Team team;
    private final double advantage;
    private final Map<Role, Player> onPitch = new EnumMap<>(Role.class);
    private final Deque<Player> bench = new ArrayDeque<>();
    private final Set<Player> booked = new HashSet<>();
    private int goals;

    /** @param advantage more than 1 for who plays at home */
    Side(Team team, double advantage) {
        this.team = team;
        this.advantage = advantage;
        for (Role role : Role.ALL) {
            onPitch.put(role, team.players().get(role.ordinal()));
        }
        bench.addAll(team.players().subList(Role.ALL.size(), team.players().size()));
    }

    Team team() {
        return team;
    }

    int goals() {
        return goals;
    }

    void score() {
        goals++;
    }

    /** How much more often than the usual team it shoots. */
    double attack() {
        return team.strength() * advantage * StrictMath.pow(WITHOUT_ONE, Role.ALL.size() - onPitch.size());
    }

    /** How much better its shots are than the usual team's. */
    double finish() {
        return StrictMath.sqrt(advantage);
    }

    Player player(Role role) {
        return onPitch.get(role);
    }

    boolean has(Role role) {
        return onPitch.containsKey(role);
    }

    /** Someone on the pitch, each as likely as the weight says. */
    Role someone(Dice dice, ToDoubleFunction<Role> weight) {
        double[] weights = new double[Role.ALL.size()];
        for (Role role : onPitch.keySet()) {
            weights[role.ordinal()] = weight.applyAsDouble(role);
        }
        return Role.ALL.get(dice.weighted(weights));
    }

    boolean isBooked(Role role) {
        return booked.contains(player(role));
    }

    void book(Role role) {
        booked.add(player(role));
    }

    int players() {
        return onPitch.size();
    }

    /** There is nobody in that role any longer. */
    void sendOff(Role role) {
        onPitch.remove(role);
    }

    boolean hasSubstitute() {
        return !bench.isEmpty();
    }

    /** @return who comes on */
    Player substitute(Role role) {
        Player on = bench.removeFirst();
        onPitch.put(role, on);
        return on;
    }
}
