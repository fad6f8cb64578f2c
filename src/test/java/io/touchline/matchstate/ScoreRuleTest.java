package io.touchline.matchstate;

import static io.touchline.matchstate.Seen.finished;
import static io.touchline.matchstate.Seen.inPlay;
import static io.touchline.matchstate.Seen.status;
import static io.touchline.matchstate.Watched.SETTINGS;
import static io.touchline.matchstate.Watched.assertNeeds;
import static io.touchline.matchstate.Watched.match;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScoreRuleTest {

    private static final Instant EARLY = Watched.BEGIN.minusSeconds(90);
    private static final Instant LATER = Watched.BEGIN.minusSeconds(60);
    private static final Instant LATEST = Watched.BEGIN.minusSeconds(30);
    private static final Duration LONG_AFTER = Duration.ofHours(40);
    private static final Duration TOO_LATE = Duration.ofHours(49);

    @Test
    void aGoalIsBelievedAtOnce() {
        Watched match = match().saw(inPlay(0, 0));

        Step step = match.sees(inPlay(1, 0));

        assertThat(shown(match)).isEqualTo("1-0");
        assertThat(step.decisions())
                .containsExactly(new Decision(Field.SCORE, Verdict.BELIEVED, Reason.FORWARD, "0-0", "1-0"));
    }

    @Test
    void aGoalIsBelievedAtOnceThoughItsAnswerSeemsOld() {
        Watched match = match().saw(inPlay(0, 0).updated(LATER), inPlay(1, 0).updated(EARLY));

        assertThat(shown(match)).isEqualTo("1-0");
    }

    @Test
    void aGoalIsNotHeldUpByWhatElseIsWrongBesideIt() {
        Watched match = match().saw(inPlay(1, 0).score(1, 0, 1, 0), inPlay(2, 0).score(2, 0, 0, 0));

        assertThat(match.state().goals()).hasToString("2-0 (half-time 1-0)");
    }

    @Test
    void aGoalIsBelievedBesideAStatusThatIsNone() {
        Watched match = match().saw(inPlay(0, 0), status("2026-06-14T19:00:00Z").score(1, 0));

        assertThat(shown(match)).isEqualTo("1-0");
    }

    @Test
    void aScoreThatFallsIsBelievedWhenItIsSteady() {
        assertNeeds(SETTINGS.correction(), () -> match().saw(inPlay(2, 1)), inPlay(1, 1), ScoreRuleTest::shown, "1-1");
    }

    @Test
    void aGoalThatIsGivenToTheOtherSideHasToBeSteady() {
        assertNeeds(
                SETTINGS.correction(),
                () -> match().saw(inPlay(0, 0), inPlay(1, 1), inPlay(2, 1)),
                inPlay(1, 1),
                ScoreRuleTest::shown,
                "1-1");
    }

    @Test
    void aContradictionStartsAnewAndTakesTwiceTheTime() {
        Steadiness twice = new Steadiness(
                SETTINGS.correction().sightings(), SETTINGS.correction().time().multipliedBy(2));

        assertNeeds(
                twice,
                () -> match().saw(inPlay(1, 0), inPlay(0, 0), inPlay(1, 0)),
                inPlay(0, 0),
                ScoreRuleTest::shown,
                "0-0");
    }

    @Test
    void backEndsThatTakeTurnsNeverWin() {
        Watched match = match().saw(inPlay(1, 0));

        for (int i = 0; i < 1000; i++) {
            match.waited(Duration.ofMinutes(7)).saw(inPlay(0, 0), inPlay(0, 0), inPlay(0, 0), inPlay(1, 0));

            assertThat(shown(match)).isEqualTo("1-0");
        }
    }

    @Test
    void aScoreBesideAPhaseThatGoesBackTakesAsLongAsThePhase() {
        assertNeeds(SETTINGS.reversal(), () -> match().saw(finished(2, 1)), inPlay(1, 1), ScoreRuleTest::shown, "1-1");
    }

    @Test
    void afterTheEndACorrectionHasToBeSteady() {
        assertNeeds(
                SETTINGS.afterEnd(), () -> match().saw(finished(2, 1)), finished(1, 1), ScoreRuleTest::shown, "1-1");
    }

    @Test
    void aGoalThatComesJustAfterTheEndIsBelievedAtOnce() {
        Watched match = match().saw(finished(2, 1));
        match.waited(SETTINGS.settling().minusSeconds(1)).saw(finished(3, 1));

        assertThat(shown(match)).isEqualTo("3-1");
    }

    @Test
    void aGoalThatComesLongAfterTheEndHasToBeSteady() {
        assertNeeds(
                SETTINGS.afterEnd(),
                () -> match().saw(finished(2, 1)).waited(SETTINGS.settling()),
                finished(3, 1),
                ScoreRuleTest::shown,
                "3-1");
    }

    @Test
    void aCorrectionLongAfterTheEndIsBelievedStill() {
        assertNeeds(
                SETTINGS.afterEnd(),
                () -> match().saw(finished(2, 1)).waited(LONG_AFTER),
                finished(1, 1),
                ScoreRuleTest::shown,
                "1-1");
    }

    @Test
    void aCorrectionThatComesTooLateIsNeverBelieved() {
        Watched match = match().saw(finished(2, 1)).waited(TOO_LATE);

        assertThat(match.sees(finished(1, 1)).decisions())
                .containsExactly(new Decision(Field.SCORE, Verdict.WAITING, Reason.TOO_LATE, "2-1", "1-1"));
        match.sees(finished(1, 1), 100, Duration.ofDays(5));
        match.sees(finished(4, 1), 100, Duration.ofDays(5));

        assertThat(shown(match)).isEqualTo("2-1");
    }

    @Test
    void aCorrectedScoreThatComesBackTooLateIsNeverBelieved() {
        Watched match = match().saw(finished(2, 1).updated(EARLY));
        match.sees(
                finished(1, 1).updated(LATER),
                SETTINGS.afterEnd().sightings(),
                SETTINGS.afterEnd().time());
        assertThat(shown(match)).isEqualTo("1-1");

        match.waited(TOO_LATE).sees(finished(2, 1).updated(EARLY), 100, Duration.ofDays(5));

        assertThat(shown(match)).isEqualTo("1-1");
    }

    @Test
    void aScoreThatVanishesTooLateStays() {
        Watched match = match().saw(finished(2, 1)).waited(TOO_LATE);

        match.sees(status("FINISHED"), 100, Duration.ofDays(5));

        assertThat(shown(match)).isEqualTo("2-1");
    }

    @Test
    void aCorrectedGoalThatIsScoredAgainIsBelievedAtOnceWhenItsAnswerIsTheNewest() {
        Watched match = corrected();

        Step step = match.sees(inPlay(1, 0).updated(LATEST));

        assertThat(shown(match)).isEqualTo("1-0");
        assertThat(step.decisions()).extracting(Decision::reason).containsExactly(Reason.FRESH);
    }

    @Test
    void aCorrectedGoalThatComesBackInAnOldAnswerHasToBeSteady() {
        assertNeeds(
                SETTINGS.correction(),
                ScoreRuleTest::corrected,
                inPlay(1, 0).updated(EARLY),
                ScoreRuleTest::shown,
                "1-0");
    }

    @Test
    void aCorrectedGoalThatComesBackAfterTheEndHasToBeSteadyThoughItsAnswerIsTheNewest() {
        Watched match = corrected().saw(finished(0, 0).updated(LATER));

        match.sees(finished(1, 0).updated(LATEST));

        assertThat(shown(match)).isEqualTo("0-0");
    }

    @Test
    void aCorrectedGoalThatComesBackAfterTheEndHasToBeSteadyForAsLongAsAnyOther() {
        assertNeeds(
                SETTINGS.afterEnd(),
                () -> {
                    Watched match = match().saw(finished(2, 1));
                    match.sees(
                            finished(1, 1),
                            SETTINGS.afterEnd().sightings(),
                            SETTINGS.afterEnd().time());
                    return match;
                },
                finished(2, 1),
                ScoreRuleTest::shown,
                "2-1");
    }

    @Test
    void aCorrectedGoalThatComesBackBesideAnotherOneHasToBeSteadyInAnOldAnswer() {
        Watched match = corrected().saw(inPlay(0, 1).updated(LATER));

        match.saw(inPlay(1, 1).updated(EARLY));
        assertThat(shown(match)).isEqualTo("0-1");

        match.saw(inPlay(1, 1).updated(LATEST));
        assertThat(shown(match)).isEqualTo("1-1");
    }

    @Test
    void anotherGoalAfterACorrectionIsBelievedAtOnce() {
        Watched match = corrected();

        match.sees(inPlay(0, 1).updated(EARLY));

        assertThat(shown(match)).isEqualTo("0-1");
    }

    @Test
    void aScoreThatVanishesStaysUntilItHasBeenMissingForLong() {
        assertNeeds(
                SETTINGS.erasure(),
                () -> match().saw(inPlay(2, 1)),
                status("IN_PLAY"),
                MatchState::goals,
                Score.UNKNOWN);
    }

    @Test
    void oneSideThatVanishesIsAScoreThatVanishes() {
        Score half = new Score("REGULAR", new Goals(2, null), null, null, null, null);

        assertThat(match().saw(inPlay(2, 1)).sees(status("IN_PLAY").score(half)).decisions())
                .containsExactly(new Decision(Field.SCORE, Verdict.WAITING, Reason.ERASED, "2-1", "?-?"));
    }

    @Test
    void aMatchThatHasNotBegunHasNoScore() {
        Watched match = match().saw(status("TIMED").score(0, 0));

        assertThat(shown(match)).isEqualTo("?-?");
        assertThat(match.state().goals()).isEqualTo(Score.UNKNOWN);
        assertThat(match.sees(inPlay(0, 0)).decisions())
                .contains(new Decision(Field.SCORE, Verdict.BELIEVED, Reason.FIRST, null, "0-0"));
        assertThat(shown(match)).isEqualTo("0-0");
    }

    @Test
    void aCopyFromBeforeTheKickOffSaysNothingAboutTheScore() {
        Watched match = match().saw(inPlay(2, 1));

        assertThat(match.sees(status("TIMED").score(0, 0)).decisions())
                .extracting(Decision::field)
                .containsExactly(Field.PHASE);
        assertThat(match.sees(status("TIMED")).decisions()).isEmpty();
    }

    @Test
    void partsThatAreMissingStayAsTheyWere() {
        Watched match = match().saw(inPlay(1, 0).score(1, 0, 1, 0));

        assertThat(match.sees(inPlay(1, 0)).decisions()).isEmpty();
        match.saw(inPlay(2, 0));

        assertThat(match.state().goals()).hasToString("2-0 (half-time 1-0)");
    }

    @Test
    void theHalfTimeScoreIsTakenOverAtOnce() {
        Watched match = match().saw(inPlay(1, 0), status("PAUSED").score(1, 0, 1, 0));

        assertThat(match.state().goals()).hasToString("1-0 (half-time 1-0)");
    }

    @Test
    void zerosForAnExtraTimeThatNobodyPlayedMeanNothing() {
        Goals none = new Goals(0, 0);
        Watched match =
                match().saw(status("FINISHED").score(new Score("REGULAR", new Goals(2, 1), none, none, none, none)));

        assertThat(match.state().goals()).isEqualTo(new Score("REGULAR", new Goals(2, 1), none, null, null, null));
    }

    @Test
    void aDurationThatIsNoneSaysNothing() {
        Watched match = match().saw(inPlay(2, 1));

        Step step =
                match.sees(status("IN_PLAY").score(new Score("GOLDEN_GOAL", new Goals(2, 1), null, null, null, null)));

        assertThat(step.decisions()).isEmpty();
    }

    @Test
    void extraTimeAndShootOutAreBelievedAtOnce() {
        Watched match = match().saw(inPlay(1, 1));

        match.saw(status("EXTRA_TIME")
                .score(new Score("EXTRA_TIME", new Goals(2, 1), null, new Goals(1, 1), new Goals(1, 0), null)));
        assertThat(match.state().goals()).hasToString("2-1 (extra time)");

        match.saw(
                status("PENALTY_SHOOTOUT").shootOut(2, 0, 1), status("FINISHED").shootOut(2, 3, 4));
        assertThat(match.state().goals()).hasToString("5-6 (penalties 3-4)");
    }

    @Test
    void aShootOutWithoutAWinnerIsCorrectedAsSoonAsItHasOne() {
        Watched match = match().saw(status("FINISHED").shootOut(1, 4, 5));
        Seen right = status("FINISHED").shootOut(1, 3, 4).winner("AWAY_TEAM");
        match.waited(Duration.ofHours(3)).saw(right);
        assertThat(shown(match)).isEqualTo("5-6");

        Step step = match.sees(right);

        assertThat(match.state().goals()).hasToString("4-5 (penalties 3-4)");
        assertThat(match.state().winningSide()).isEqualTo("AWAY_TEAM");
        assertThat(step.decisions()).extracting(Decision::reason).containsExactly(Reason.VOUCHED);
    }

    @Test
    void aShootOutIsCorrectedWithoutAWinnerWhenItIsSteady() {
        assertNeeds(
                SETTINGS.afterEnd(),
                () -> match().saw(status("FINISHED").shootOut(1, 4, 5)),
                status("FINISHED").shootOut(1, 3, 4),
                ScoreRuleTest::shown,
                "4-5");
    }

    @Test
    void aShootOutThatWasNoneLeavesNothingBehind() {
        Watched match = match().saw(status("FINISHED").shootOut(1, 4, 5));

        match.sees(
                finished(1, 1),
                SETTINGS.afterEnd().sightings(),
                SETTINGS.afterEnd().time());

        assertThat(match.state().goals()).isEqualTo(new Score("REGULAR", new Goals(1, 1), null, null, null, null));
    }

    @Test
    void aScoreThatFallsBesideANewGoalIsBelievedWhenItIsSeenAgain() {
        Watched match = match().saw(inPlay(0, 0), inPlay(1, 0));
        match.saw(inPlay(0, 1));
        assertThat(shown(match)).isEqualTo("1-0");

        Step step = match.sees(inPlay(0, 1));

        assertThat(shown(match)).isEqualTo("0-1");
        assertThat(step.decisions()).extracting(Decision::reason).containsExactly(Reason.VOUCHED);
    }

    @Test
    void aScoreThatFallsAtTheEndIsBelievedWhenItIsSeenAgain() {
        Watched match = match().saw(inPlay(2, 0), finished(1, 0));
        assertThat(shown(match)).isEqualTo("2-0");

        match.sees(finished(1, 0));

        assertThat(shown(match)).isEqualTo("1-0");
    }

    @Test
    void aListOfGoalsThatAgreesProvesACorrectionBesideTheNewestLastUpdated() {
        Watched match = match().saw(inPlay(2, 0).updated(EARLY));
        Seen corrected = inPlay(1, 0).listing(1, 0).updated(LATER);
        match.saw(corrected);
        assertThat(shown(match)).isEqualTo("2-0");

        Step step = match.sees(corrected);

        assertThat(shown(match)).isEqualTo("1-0");
        assertThat(step.decisions()).extracting(Decision::reason).containsExactly(Reason.VOUCHED);
    }

    @Test
    void theListOfGoalsOfAStaleCopyProvesNothing() {
        assertNeeds(
                SETTINGS.correction(),
                () -> match().saw(inPlay(2, 0).listing(2, 0).updated(LATER)),
                inPlay(1, 0).listing(1, 0).updated(EARLY),
                ScoreRuleTest::shown,
                "1-0");
    }

    @Test
    void aListOfGoalsThatDoesNotAgreeProvesNothing() {
        assertNeeds(
                SETTINGS.correction(),
                () -> match().saw(inPlay(2, 0).updated(EARLY)),
                inPlay(1, 0).listing(2, 0).updated(LATER),
                ScoreRuleTest::shown,
                "1-0");
    }

    @Test
    void gapsSayNothingAgainstACorrection() {
        Steadiness needed = SETTINGS.correction();
        Watched match = match().saw(inPlay(1, 0));

        for (int i = 0; i < needed.sightings(); i++) {
            assertThat(shown(match)).isEqualTo("1-0");
            match.saw(inPlay(0, 0), status("IN_PLAY")).waited(needed.time().dividedBy(needed.sightings() - 1L));
        }

        assertThat(shown(match)).isEqualTo("0-0");
    }

    @Test
    void aScoreThatVanishesIsErasedThoughAnotherOneWaitedBefore() {
        assertNeeds(
                SETTINGS.erasure(),
                () -> match().saw(inPlay(2, 1), inPlay(1, 1))
                        .waited(SETTINGS.erasure().time()),
                status("IN_PLAY"),
                MatchState::goals,
                Score.UNKNOWN);
    }

    @Test
    void twoFeedsThatAgreeAreBelieved() {
        Watched match = match().saw(inPlay(2, 1), inPlay(1, 1));

        Step step = match.sees(inPlay(1, 1).from("another-feed"));

        assertThat(shown(match)).isEqualTo("1-1");
        assertThat(step.decisions()).extracting(Decision::reason).containsExactly(Reason.SOURCES_AGREE);
    }

    @Test
    void twoFeedsThatAgreeAtTheSameTimeAreBelieved() {
        Watched match = match().saw(inPlay(2, 1), inPlay(1, 1));

        match.seesAt(match.now(), inPlay(1, 1).from("another-feed"));

        assertThat(shown(match)).isEqualTo("1-1");
    }

    private static Watched corrected() {
        Watched match = match().saw(inPlay(0, 0).updated(EARLY), inPlay(1, 0).updated(EARLY));
        match.sees(
                inPlay(0, 0).updated(LATER),
                SETTINGS.correction().sightings(),
                SETTINGS.correction().time());
        assertThat(shown(match)).isEqualTo("0-0");
        return match;
    }

    private static String shown(Watched match) {
        return shown(match.state());
    }

    private static String shown(MatchState state) {
        return state.shown().toString();
    }
}
