package io.touchline.generator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who comes on, and when: three to five of each team, at the first interruption after a minute that was chosen before. */
final class Substitutions {

    private static final double IN_EXTRA_TIME = 97;
    private static final double SECONDS = 18;

    private final Match match;
    private final Map<Side, List<Double>> minutes = new HashMap<>();
    private final Set<Player> cameOn = new HashSet<>();

    Substitutions(Match match) {
        this.match = match;
        Dice dice = match.dice();
        for (Side side : List.of(match.home(), match.away())) {
            List<Double> chosen = new ArrayList<>();
            int number = dice.number(3, 5);
            for (int i = 0; i < number; i++) {
                chosen.add(dice.chance(0.12) ? 45.0 : dice.between(54, 88));
            }
            chosen.add(IN_EXTRA_TIME);
            minutes.put(side, chosen);
        }
    }

    void interruption() {
        for (Side side : List.of(match.home(), match.away())) {
            minutes.get(side).removeIf(minute -> {
                boolean due = match.log().minute() >= minute && match.log().period() > 1;
                if (due && side.hasSubstitute()) {
                    substitute(side);
                }
                return due;
            });
        }
    }

    private void substitute(Side side) {
        Role role = side.someone(
                match.dice(),
                each -> each == Role.GOALKEEPER || cameOn.contains(side.player(each)) ? 0 : 0.5 + each.shooting());
        if (role == Role.GOALKEEPER) {
            return;
        }
        ObjectNode event = match.log().add(EventType.SUBSTITUTION, side, role, null);
        Player on = side.substitute(role);
        cameOn.add(on);
        ObjectNode substitution = event.putObject("substitution");
        substitution.set("outcome", EventLog.named(103, "Tactical"));
        substitution.set("replacement", EventLog.named(on.id(), on.name()));
        match.log().pass(SECONDS);
    }
}
