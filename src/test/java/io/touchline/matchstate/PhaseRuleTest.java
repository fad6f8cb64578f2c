package io.touchline.matchstate;

import static io.touchline.matchstate.Seen.status;
import static io.touchline.matchstate.Watched.SETTINGS;
import static io.touchline.matchstate.Watched.assertNeeds;
import static io.touchline.matchstate.Watched.match;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseRuleTest {

    private static final Instant EARLY = Watched.BEGIN.minusSeconds(60);
    private static final Instant LATE = Watched.BEGIN.minusSeconds(30);

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, TIMED",
        "SCHEDULED, IN_PLAY",
        "TIMED, POSTPONED",
        "TIMED, CANCELLED",
        "TIMED, IN_PLAY",
        "POSTPONED, TIMED",
        "IN_PLAY, PAUSED",
        "IN_PLAY, EXTRA_TIME",
        "IN_PLAY, SUSPENDED",
        "EXTRA_TIME, PENALTY_SHOOTOUT",
        "IN_PLAY, FINISHED",
        "PAUSED, FINISHED",
        "TIMED, FINISHED",
        "TIMED, AWARDED",
        "FINISHED, AWARDED"
    })
    void whatGoesForwardIsBelievedAtOnce(String from, String to) {
        Watched match = match().saw(status(from));

        Step step = match.sees(status(to));

        assertThat(match.state().status()).isEqualTo(to);
        assertThat(step.decisions())
                .containsExactly(new Decision(Field.PHASE, Verdict.BELIEVED, Reason.FORWARD, from, to));
    }

    @Test
    void theFirstPhaseIsBelievedWhateverItIs() {
        Watched match = match();

        Step step = match.sees(status("PAUSED"));

        assertThat(step.decisions())
                .containsExactly(new Decision(Field.PHASE, Verdict.BELIEVED, Reason.FIRST, null, "PAUSED"));
    }

    @ParameterizedTest
    @CsvSource({"IN_PLAY, TIMED", "FINISHED, TIMED", "FINISHED, IN_PLAY", "AWARDED, FINISHED", "TIMED, SCHEDULED"})
    void whatGoesBackIsBelievedWhenItIsSteady(String from, String to) {
        assertNeeds(SETTINGS.reversal(), () -> match().saw(status(from)), status(to), MatchState::status, to);
    }

    @Test
    void whatGoesBackIsSaidToWaitOnce() {
        Watched match = match().saw(status("FINISHED"));

        assertThat(match.sees(status("IN_PLAY")).decisions())
                .containsExactly(new Decision(Field.PHASE, Verdict.WAITING, Reason.GOES_BACK, "FINISHED", "IN_PLAY"));
        assertThat(match.sees(status("IN_PLAY")).decisions()).isEmpty();
        assertThat(match.state().waits()).isTrue();
    }

    @Test
    void aContradictionStartsAnewAndTakesTwiceTheTime() {
        Steadiness twice = new Steadiness(
                SETTINGS.reversal().sightings(), SETTINGS.reversal().time().multipliedBy(2));

        assertNeeds(
                twice,
                () -> match().saw(status("FINISHED"), status("IN_PLAY"), status("FINISHED")),
                status("IN_PLAY"),
                MatchState::status,
                "IN_PLAY");
    }

    @Test
    void aContradictionIsSaid() {
        Watched match = match().saw(status("FINISHED"), status("IN_PLAY"));

        assertThat(match.sees(status("FINISHED")).decisions())
                .containsExactly(
                        new Decision(Field.PHASE, Verdict.DROPPED, Reason.CONTRADICTED, "FINISHED", "IN_PLAY"));
        assertThat(match.state().waits()).isFalse();
    }

    @Test
    void theTimeIsDoubledUpToTheLongest() {
        assertNeeds(
                new Steadiness(SETTINGS.reversal().sightings(), SETTINGS.longest()),
                () -> {
                    Watched match = match().saw(status("IN_PLAY"));
                    for (int i = 0; i < 100; i++) {
                        match.saw(status("TIMED"), status("IN_PLAY"));
                    }
                    return match;
                },
                status("TIMED"),
                MatchState::status,
                "TIMED");
    }

    @Test
    void backEndsThatTakeTurnsNeverWin() {
        Watched match = match().saw(status("FINISHED"));

        for (int i = 0; i < 1000; i++) {
            match.waited(Duration.ofMinutes(5)).saw(status("IN_PLAY"), status("IN_PLAY"), status("FINISHED"));

            assertThat(match.state().status()).isEqualTo("FINISHED");
        }
    }

    @Test
    void aMissingOrUnknownStatusSaysNothingForNorAgainst() {
        Steadiness needed = SETTINGS.reversal();
        Watched match = match().saw(status("FINISHED"));

        match.sees(status("IN_PLAY"), needed.sightings() - 1, needed.time());
        match.saw(status(null), status("2026-06-14T19:00:00Z"));
        match.sees(status("IN_PLAY"));

        assertThat(match.state().status()).isEqualTo("IN_PLAY");
    }

    @Test
    void aMatchThatHasBeenOverForTooLongStaysSo() {
        Watched match = match().saw(status("FINISHED"));
        match.waited(SETTINGS.correctionsUntil()).saw(status("FINISHED"));

        Step step = match.sees(status("IN_PLAY"));
        match.sees(status("IN_PLAY"), 200, Duration.ofDays(10));

        assertThat(match.state().status()).isEqualTo("FINISHED");
        assertThat(step.decisions())
                .containsExactly(new Decision(Field.PHASE, Verdict.WAITING, Reason.TOO_LATE, "FINISHED", "IN_PLAY"));
    }

    @Test
    void theSecondHalfBeginsAtOnceWhenItsAnswerIsTheNewest() {
        Watched match =
                match().saw(status("IN_PLAY").updated(EARLY), status("PAUSED").updated(EARLY));

        Step step = match.sees(status("IN_PLAY").updated(LATE));

        assertThat(step.decisions())
                .containsExactly(new Decision(Field.PHASE, Verdict.BELIEVED, Reason.FRESH, "PAUSED", "IN_PLAY"));
    }

    @Test
    void aFirstHalfThatComesBackHasToBeSteady() {
        assertNeeds(
                SETTINGS.correction(),
                () -> match().saw(
                                status("IN_PLAY").updated(EARLY),
                                status("PAUSED").updated(LATE)),
                status("IN_PLAY").updated(EARLY),
                MatchState::status,
                "IN_PLAY");
    }

    @Test
    void aSourceThatNeverSaysHowOldItIsIsTakenAsTheNewest() {
        Watched match = match().saw(status("IN_PLAY"), status("PAUSED"), status("IN_PLAY"));

        assertThat(match.state().status()).isEqualTo("IN_PLAY");
    }

    @Test
    void aPostponementThatIsTakenBackByAnOldAnswerHasToBeSteady() {
        assertNeeds(
                SETTINGS.correction(),
                () -> match().saw(
                                status("TIMED").updated(EARLY),
                                status("POSTPONED").updated(LATE)),
                status("TIMED").updated(EARLY),
                MatchState::status,
                "TIMED");
    }

    @Test
    void aPostponedMatchGetsItsNewDateAtOnce() {
        Watched match = match().saw(
                        status("TIMED").updated(EARLY),
                        status("POSTPONED").updated(EARLY.plusSeconds(1)),
                        status("TIMED").updated(LATE));

        assertThat(match.state().status()).isEqualTo("TIMED");
    }

    @Test
    void aSuspendedMatchGoesOnAtOnce() {
        Watched match = match().saw(
                        status("IN_PLAY").updated(EARLY),
                        status("SUSPENDED").updated(EARLY.plusSeconds(1)),
                        status("IN_PLAY").updated(LATE));

        assertThat(match.state().status()).isEqualTo("IN_PLAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PLAY", "LIVE"})
    void twoWordsForOnePhaseAreOne(String word) {
        Watched match = match().saw(status("IN_PLAY"));

        assertThat(match.sees(status(word)).decisions()).isEmpty();
        assertThat(match.state().status()).isEqualTo("IN_PLAY");
    }

    @Test
    void anotherWordForAPhaseThatWasReplacedComesBackAllTheSame() {
        Watched match =
                match().saw(status("IN_PLAY").updated(EARLY), status("PAUSED").updated(LATE));

        assertThat(match.sees(status("LIVE").updated(EARLY)).decisions())
                .containsExactly(new Decision(Field.PHASE, Verdict.WAITING, Reason.CAME_BACK, "PAUSED", "LIVE"));
    }

    @Test
    void extraTimeAfterAnEndThatWasNoneNeedsLessBesideANewGoal() {
        Watched match = match().saw(Seen.finished(1, 1));

        match.sees(
                Seen.status("EXTRA_TIME").score(2, 1),
                SETTINGS.correction().sightings(),
                SETTINGS.correction().time());

        assertThat(match.state().status()).isEqualTo("EXTRA_TIME");
        assertThat(match.state().shown()).hasToString("2-1");
    }
}
