package io.touchline.matchstate;

import io.touchline.matchstate.Story.Before;
import io.touchline.matchstate.Story.Ending;
import io.touchline.matchstate.Story.Happening;
import io.touchline.matchstate.Story.Plot;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Makes up stories, and feeds that tell them. */
final class Stories {

    private static final List<String> STATUSES = List.of(
            "SCHEDULED",
            "TIMED",
            "POSTPONED",
            "CANCELLED",
            "IN_PLAY",
            "LIVE",
            "PAUSED",
            "EXTRA_TIME",
            "PENALTY_SHOOTOUT",
            "SUSPENDED",
            "FINISHED",
            "AWARDED",
            "nonsense");

    private Stories() {}

    /** Whatever may happen. */
    static Arbitrary<Story> any() {
        return Arbitraries.oneOf(straight(), crooked());
    }

    private static Arbitrary<Story> crooked() {
        return Combinators.combine(
                        Arbitraries.of(Before.class),
                        happenings(Happening.values()).ofMaxSize(5),
                        happenings(Happening.values()).ofMaxSize(5),
                        Arbitraries.of(Ending.class),
                        happenings(Happening.values()).ofMaxSize(2),
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.integers().between(1, 4))
                .as(Plot::new)
                .map(Story::of);
    }

    /** Nothing is ever corrected. */
    static Arbitrary<Story> straight() {
        return Combinators.combine(
                        Arbitraries.of(Before.NOTHING, Before.TEAMS_ARE_DRAWN),
                        happenings(Happening.HOME_GOAL, Happening.AWAY_GOAL).ofMaxSize(5),
                        happenings(Happening.HOME_GOAL, Happening.AWAY_GOAL).ofMaxSize(5),
                        Arbitraries.of(Ending.END, Ending.EXTRA_TIME, Ending.SHOOT_OUT),
                        Arbitraries.integers().between(1, 14))
                .as((before, first, second, ending, pace) ->
                        Story.of(new Plot(before, first, second, ending, List.of(), pace, 1)));
    }

    static Arbitrary<Feed> feeds() {
        Arbitrary<Feed.BackEnd> backEnds = Combinators.combine(
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.integers().between(0, 180),
                        Arbitraries.integers().between(0, 300))
                .as(Feed.BackEnd::new);
        Arbitrary<Mishap> mishaps = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Mishap.NONE)), Tuple.of(2, Arbitraries.of(Mishap.class)));
        return Combinators.combine(
                        Arbitraries.integers().between(30, 300),
                        backEnds.list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 2).list().ofMinSize(1).ofMaxSize(12),
                        mishaps.list().ofMinSize(1).ofMaxSize(40),
                        Arbitraries.of(false, true))
                .as(Feed::new);
    }

    /** Sightings that have nothing to do with each other. */
    static Arbitrary<Sighting> sightings() {
        Arbitrary<Goals> goals = Combinators.combine(number(), number()).as(Goals::new);
        Arbitrary<Score> scores = Combinators.combine(
                        Arbitraries.of("REGULAR", "EXTRA_TIME", "PENALTY_SHOOTOUT"), goals, goals, goals, goals, goals)
                .as(Score::new);
        Arbitrary<Team> teams = Arbitraries.longs()
                .between(1, 50)
                .map(id -> new Team(
                        id,
                        "Football Club No. " + id,
                        "Club " + id,
                        "C" + id,
                        "https://crests.football-data.org/" + id + ".png"));
        Arbitrary<Instant> times = Arbitraries.integers().between(0, 100_000).map(Watched.BEGIN::plusSeconds);
        Arbitrary<List<Referee>> referees = Arbitraries.longs()
                .between(1, 50)
                .map(id -> new Referee(id, "Official No. " + id, "REFEREE", "England"))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.of(STATUSES),
                        scores,
                        teams,
                        teams,
                        times,
                        times,
                        Arbitraries.of("HOME_TEAM", "AWAY_TEAM", "DRAW"),
                        referees)
                .as((status, score, home, away, kickOff, updated, winner, officials) -> new Sighting(
                        null, "football-data", updated, status, score, null, home, away, kickOff, winner, officials));
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers().between(0, 4).injectNull(0.2);
    }

    private static ListArbitrary<Happening> happenings(Happening... happenings) {
        return Arbitraries.of(happenings).list();
    }
}
