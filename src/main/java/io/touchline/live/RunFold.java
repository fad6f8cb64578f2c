package io.touchline.live;

import io.touchline.live.EventPlaces.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One playing of a game, event by event. What it comes to depends only on which events came, not on their order, and not on how
 * often each did.
 */
final class RunFold {

    private static final int MOST_TEAMS = 8;
    private static final TeamCounts NOTHING = new TeamCounts();

    private final EventPlaces places = new EventPlaces();
    private final SeenIds seen = new SeenIds();
    private final RunClock clock = new RunClock();
    private final Sides sides = new Sides();
    private final Facts facts = new Facts();
    private final Map<Long, TeamCounts> counts = new HashMap<>();

    /**
     * Whether somebody may see a difference; surely not for an event that came already.
     *
     * @param place where it lies; null if nowhere
     */
    boolean apply(LiveEvent event, Place place) {
        if (!seen.add(event.id())) {
            return false;
        }
        if (place != null) {
            places.add(place);
        }
        Moment before = clock.at();
        Phase phase = clock.phase();
        clock.see(event);
        boolean visible = sides.see(event) | facts.add(event);
        count(event);
        return visible
                || clock.at().period() != before.period()
                || clock.at().minute() != before.minute()
                || clock.phase() != phase
                // Then no minute will follow with which its numbers could be told.
                || !phase.isRunning();
    }

    /** Where the events are that came. */
    EventPlaces places() {
        return places;
    }

    /** The game as it stands. */
    Game game(String id, String run, long seq) {
        Named home = sides.home();
        Named away = sides.away();
        Story story = new Story(facts.events());
        List<Shot> shots = story.shots();
        List<Goal> goals = new Goals(facts.events(), sides).list();
        Score score = Score.NONE;
        for (Goal goal : goals) {
            score = score.plus(goal.teamId(), home, away);
        }
        return new Game(
                id,
                run,
                seq,
                sides.bill().source(),
                clock.phase(),
                clock.at(),
                home,
                away,
                sides.bill().competition(),
                score,
                story.shootOut(home, away),
                goals,
                story.yellows(),
                story.secondYellows(),
                story.reds(),
                story.substitutions(),
                shots,
                stats(shots));
    }

    private void count(LiveEvent event) {
        Long team = event.teamId();
        if (team != null && event.at().period() < Moment.SHOOT_OUT) {
            TeamCounts known = counts.get(team);
            if (known == null && counts.size() < MOST_TEAMS) {
                known = new TeamCounts();
                counts.put(team, known);
            }
            if (known != null) {
                known.see(event);
            }
        }
    }

    private Stats stats(List<Shot> shots) {
        TeamCounts home = counts(sides.home());
        TeamCounts away = counts(sides.away());
        int passes = home.passes() + away.passes();
        return new Stats(
                side(sides.home(), home, passes, shots),
                side(sides.away(), away, passes, shots),
                clock.phase() == Phase.SCHEDULED
                        ? List.of()
                        : Windows.of(clock, shots, sides.home(), home, sides.away(), away));
    }

    private TeamCounts counts(Named team) {
        return team == null ? NOTHING : counts.getOrDefault(team.id(), NOTHING);
    }

    private static SideStats side(Named team, TeamCounts counts, int allPasses, List<Shot> shots) {
        List<Shot> own = new ArrayList<>();
        for (Shot shot : shots) {
            if (team != null && team.id().equals(shot.teamId())) {
                own.add(shot);
            }
        }
        return new SideStats(
                own.size(),
                (int) own.stream().filter(Shot::onTarget).count(),
                Digits.four(own.stream().mapToDouble(Shot::xg).sum()),
                allPasses == 0 ? null : Digits.four(counts.passes() / (double) allPasses),
                counts.passes(),
                counts.completed(),
                counts.corners(),
                counts.fouls(),
                counts.pressures());
    }
}
