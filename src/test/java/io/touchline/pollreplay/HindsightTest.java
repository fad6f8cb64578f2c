package io.touchline.pollreplay;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.matchstate.Goals;
import io.touchline.pollreplay.Truth.TrueGoal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken for true when all sightings of a match are there. */
class HindsightTest {

    private final List<Instant> times = new ArrayList<>();
    private final ViewLog seen = new ViewLog();
    private Instant now = Instant.parse("2026-03-07T15:00:00Z");

    @Test
    void aMatchThatFlipsToTheEndIsAsMostSightingsHaveIt() {
        see("TIMED", null, null, 1);
        see("IN_PLAY", 0, 0, 5);
        see("IN_PLAY", 1, 0, 5);
        for (int i = 0; i < 10; i++) {
            see("FINISHED", 2, 0, 2);
            see("IN_PLAY", 1, 0, 1);
        }

        Truth truth = truth();

        assertThat(truth).hasToString("finished 2-0");
        assertThat(truth.kickOff()).isEqualTo(1);
        assertThat(truth.end()).isEqualTo(11);
        assertThat(truth.goals()).containsExactly(new TrueGoal(Side.HOME, 1, 6), new TrueGoal(Side.HOME, 2, 11));
        assertThat(truth.corrections()).isEmpty();
    }

    @Test
    void anEndThatWasTooEarlyIsNone() {
        see("IN_PLAY", 1, 1, 3);
        see("FINISHED", 1, 1, 1);
        see("IN_PLAY", 1, 1, 3);
        see("IN_PLAY", 2, 1, 1);

        Truth truth = truth();

        assertThat(truth).hasToString("in play 2-1");
        assertThat(truth.end()).isEqualTo(-1);
        assertThat(truth.kickOff()).as("begun before the recording").isEqualTo(-1);
        assertThat(truth.goals()).as("without those scored before").containsExactly(new TrueGoal(Side.HOME, 2, 7));
    }

    @Test
    void onlyTheLastDayDecidesAndAMissingScoreOrAnUnknownStatusDoesNot() {
        see("FINISHED", 3, 0, 200);
        now = now.plus(Duration.ofDays(2));
        see("FINISHED", null, null, 20);
        see("2026-03-09T00:00:00Z", 9, 9, 20);
        see("FINISHED", 2, 0, 2);

        assertThat(truth()).hasToString("finished 2-0");
    }

    @Test
    void ofAMatchInPlayTheNewestScoreCountsUnlessItIsBehind() {
        see("IN_PLAY", 0, 0, 5);
        see("IN_PLAY", 1, 0, 1);
        assertThat(truth()).hasToString("in play 1-0");

        see("IN_PLAY", 1, 0, 1);
        see("IN_PLAY", 0, 0, 1);
        assertThat(truth()).hasToString("in play 1-0");
    }

    @Test
    void aGoalThatIsTakenBackForGoodIsACorrectionFromItsFirstSightingOn() {
        see("IN_PLAY", 2, 0, 2);
        see("FINISHED", 2, 0, 2);
        see("FINISHED", 1, 0, 1);
        see("FINISHED", 2, 0, 1);
        see("FINISHED", 1, 0, 5);

        assertThat(truth().corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.what()).isEqualTo("home goals 2 to 1");
            assertThat(correction.first()).isEqualTo(4);
            assertThat(correction.until()).isEqualTo(11);
            assertThat(correction.isApplied().test(view("FINISHED", 2, 0))).isFalse();
            assertThat(correction.isApplied().test(view("FINISHED", 1, 0))).isTrue();
        });
    }

    @Test
    void aGoalThatIsAwayForAQuarterOfAnHourWasDisallowedAndForLessIsAStaleCopy() {
        see("IN_PLAY", 0, 1, 1);
        see("IN_PLAY", 0, 0, 3);
        see("IN_PLAY", 0, 1, 1);
        see("PAUSED", 0, 0, 4);
        see("IN_PLAY", 0, 1, 1);
        see("FINISHED", 0, 1, 5);

        assertThat(truth().corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.what()).isEqualTo("away goals 1 to 0");
            assertThat(correction.first()).isEqualTo(5);
            assertThat(correction.until()).isEqualTo(9);
        });
    }

    @Test
    void aShootOutThatIsCountedAgainIsACorrection() {
        seen(new View("FINISHED", 6, 7, new Goals(5, 6), null));
        for (int i = 0; i < 3; i++) {
            seen(new View("FINISHED", 6, 7, new Goals(4, 5), "AWAY_TEAM"));
        }

        assertThat(truth().corrections()).extracting(Correction::what).containsExactly("penalties 5-6 to 4-5");
    }

    @Test
    void whatIsShownAndTakenBackLaterIsARegressionAndWhatIsDisallowedIsNone() {
        see("IN_PLAY", 0, 1, 1);
        see("PAUSED", 0, 0, 4);
        see("IN_PLAY", 0, 1, 1);
        see("TIMED", null, null, 1);
        see("IN_PLAY", 0, 1, 1);
        see("FINISHED", 0, 1, 3);
        see("FINISHED", null, null, 1);
        see("FINISHED", 0, 1, 1);
        see("IN_PLAY", 0, 1, 1);

        assertThat(Regressions.of(seen, truth()))
                .as("the end is never taken back, the disallowed goal was one")
                .isEqualTo(new Regressions(2, 1, 2));
        assertThat(seen.changes()).isEqualTo(8);
    }

    @Test
    void extraTimeAfterAnEndThatWasNoneIsNoRegression() {
        see("IN_PLAY", 1, 1, 5);
        see("FINISHED", 1, 1, 2);
        see("IN_PLAY", 1, 1, 7);
        see("FINISHED", 1, 1, 2);
        see("IN_PLAY", 1, 1, 2);
        see("FINISHED", 1, 1, 12);

        assertThat(Regressions.of(seen, truth())).as("only the short one").isEqualTo(new Regressions(1, 1, 0));
    }

    private Truth truth() {
        return new Hindsight(times, seen).truth();
    }

    private static View view(String status, Integer home, Integer away) {
        return new View(status, home, away, Goals.UNKNOWN, null);
    }

    /** Sees the same some times, five minutes apart. */
    private void see(String status, Integer home, Integer away, int sightings) {
        for (int i = 0; i < sightings; i++) {
            seen(view(status, home, away));
        }
    }

    private void seen(View view) {
        times.add(now);
        seen.add(view);
        now = now.plus(Duration.ofMinutes(5));
    }
}
