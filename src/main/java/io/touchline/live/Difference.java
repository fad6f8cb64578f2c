package io.touchline.live;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What people see that is different between two states of a game, and the later one built from parts of the earlier one. */
final class Difference {

    private static final long MINUTE = 60_000;

    private Difference() {}

    /** Empty if nobody sees any. */
    static Set<ChangeKind> between(Game before, Game now) {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        note(kinds, ChangeKind.TEAMS, before.home(), now.home());
        note(kinds, ChangeKind.TEAMS, before.away(), now.away());
        note(kinds, ChangeKind.TEAMS, before.competition(), now.competition());
        note(kinds, ChangeKind.STATUS, before.status(), now.status());
        note(kinds, ChangeKind.CLOCK, minute(before), minute(now));
        note(kinds, ChangeKind.GOAL, before.goals(), now.goals());
        // Not every source says who scored.
        note(kinds, ChangeKind.GOAL, before.score(), now.score());
        note(kinds, ChangeKind.CARD, before.yellowCards(), now.yellowCards());
        note(kinds, ChangeKind.CARD, before.redCards(), now.redCards());
        note(kinds, ChangeKind.SUBSTITUTION, before.substitutions(), now.substitutions());
        note(kinds, ChangeKind.SHOT, before.shots(), now.shots());
        note(kinds, ChangeKind.KICK, before.shootOut(), now.shootOut());
        if (!now.status().isRunning()) {
            note(kinds, ChangeKind.STATS, before.stats(), now.stats());
        }
        return kinds;
    }

    /** The same game, with the lists of the one before where they are equal: many states of one game are kept. */
    static Game sharing(Game before, Game now) {
        Stats stats = new Stats(
                same(before.stats().home(), now.stats().home()),
                same(before.stats().away(), now.stats().away()),
                shared(before.stats().windows(), now.stats().windows()));
        return new Game(
                before.id(),
                before.run(),
                now.seq(),
                same(before.source(), now.source()),
                now.status(),
                now.at(),
                same(before.home(), now.home()),
                same(before.away(), now.away()),
                same(before.competition(), now.competition()),
                same(before.score(), now.score()),
                same(before.shootOut(), now.shootOut()),
                shared(before.goals(), now.goals()),
                shared(before.yellowCards(), now.yellowCards()),
                shared(before.secondYellows(), now.secondYellows()),
                shared(before.redCards(), now.redCards()),
                shared(before.substitutions(), now.substitutions()),
                shared(before.shots(), now.shots()),
                same(before.stats(), stats));
    }

    /** Null where nobody says. */
    private static Moment minute(Game game) {
        Moment at = game.at();
        return at == null ? null : new Moment(at.period(), at.millis() / MINUTE * MINUTE);
    }

    private static void note(Set<ChangeKind> kinds, ChangeKind kind, Object before, Object now) {
        if (!Objects.equals(before, now)) {
            kinds.add(kind);
        }
    }

    private static <T> T same(T before, T now) {
        return Objects.equals(before, now) ? before : now;
    }

    /** As lists mostly grow at their end, the begin is the same. */
    private static <T> List<T> shared(List<T> before, List<T> now) {
        if (before.equals(now)) {
            return before;
        }
        List<T> shared = new ArrayList<>(now.size());
        for (int i = 0; i < now.size(); i++) {
            shared.add(i < before.size() ? same(before.get(i), now.get(i)) : now.get(i));
        }
        return List.copyOf(shared);
    }
}
