package io.touchline.matchstate;

import io.touchline.matchstate.Story.Before;
import io.touchline.matchstate.Story.Ending;
import io.touchline.matchstate.Story.Happening;
import io.touchline.matchstate.Story.Plot;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Makes up stories, and feeds that tell them. */
final class Stories {

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
                        mishaps.list().ofMinSize(1).ofMaxSize(40))
                .as(Feed::new);
    }

    private static ListArbitrary<Happening> happenings(Happening... happenings) {
        return Arbitraries.of(happenings).list();
    }
}
