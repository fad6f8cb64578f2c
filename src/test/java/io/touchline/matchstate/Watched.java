package io.touchline.matchstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** A match that is watched by a clock of its own. */
final class Watched {

    static final Instant BEGIN = Instant.parse("2026-06-14T19:00:00Z");

    /** Each number of sightings only once, so that a test shows which of them holds. */
    static final MatchStateSettings SETTINGS = new MatchStateSettings(
            new Steadiness(2, Duration.ZERO),
            new Steadiness(3, Duration.ofMinutes(10)),
            new Steadiness(4, Duration.ofMinutes(30)),
            new Steadiness(5, Duration.ofMinutes(60)),
            new Steadiness(6, Duration.ofHours(12)),
            Duration.ofMinutes(30),
            Duration.ofHours(48),
            Duration.ofHours(24),
            Duration.ofMinutes(2));

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final MatchBeliefs beliefs;
    private MatchState state = MatchState.NONE;
    private Instant now = BEGIN;

    private Watched(MatchStateSettings settings) {
        this.beliefs = new MatchBeliefs(settings);
    }

    static Watched match() {
        return match(SETTINGS);
    }

    static Watched match(MatchStateSettings settings) {
        return new Watched(settings);
    }

    /** It is seen like this, one after the other. */
    Watched saw(Seen... seen) {
        for (Seen one : seen) {
            sees(one);
        }
        return this;
    }

    Watched waited(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** It is seen a moment later. */
    Step sees(Seen seen) {
        now = now.plus(MOMENT);
        return seesAt(now, seen);
    }

    Step seesAt(Instant time, Seen seen) {
        Step step = beliefs.see(state, seen.sighting().at(time));
        state = step.state();
        return step;
    }

    /** It is seen so many times, for so long from the first to the last. */
    Step sees(Seen seen, int times, Duration time) {
        Step last = sees(seen);
        Instant first = now;
        for (int i = 1; i < times; i++) {
            now = first.plus(time.multipliedBy(i).dividedBy(times - 1L));
            last = seesAt(now, seen);
        }
        return last;
    }

    MatchState state() {
        return state;
    }

    Instant now() {
        return now;
    }

    /** It is believed when it is steady, and one sighting less is not enough, nor is a shorter time. */
    static <V> void assertNeeds(
            Steadiness steadiness, Supplier<Watched> situation, Seen seen, Function<MatchState, V> field, V expected) {
        Watched tooFew = situation.get();
        V before = field.apply(tooFew.state());
        assertThat(before).isNotEqualTo(expected);
        tooFew.sees(seen, steadiness.sightings() - 1, steadiness.time().multipliedBy(2));
        assertThat(field.apply(tooFew.state())).as("with one sighting less").isEqualTo(before);

        Watched tooShort = situation.get();
        tooShort.sees(seen, steadiness.sightings() * 2, steadiness.time().minus(Duration.ofSeconds(1)));
        assertThat(field.apply(tooShort.state())).as("for a shorter time").isEqualTo(before);
        assertThat(tooShort.state().waits()).isTrue();

        Watched steady = situation.get();
        Step last = steady.sees(seen, steadiness.sightings(), steadiness.time());
        assertThat(field.apply(steady.state())).as("steady").isEqualTo(expected);
        assertThat(last.decisions()).anySatisfy(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.BELIEVED);
            assertThat(decision.reason()).isEqualTo(Reason.STEADY);
        });
        assertThat(last.isChange()).isTrue();
    }
}
