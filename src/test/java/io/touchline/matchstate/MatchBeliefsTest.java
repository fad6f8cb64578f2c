package io.touchline.matchstate;

import static io.touchline.matchstate.Seen.MEXICO;
import static io.touchline.matchstate.Seen.WALES;
import static io.touchline.matchstate.Seen.finished;
import static io.touchline.matchstate.Seen.inPlay;
import static io.touchline.matchstate.Seen.status;
import static io.touchline.matchstate.Watched.SETTINGS;
import static io.touchline.matchstate.Watched.match;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all fields of a match. */
class MatchBeliefsTest {

    private static final Instant EARLY = Watched.BEGIN.minusSeconds(60);
    private static final Instant LATE = Watched.BEGIN.minusSeconds(30);
    private static final Instant TOMORROW = Watched.BEGIN.plus(Duration.ofDays(1));

    static Stream<Arguments> impossibleScores() {
        return Stream.of(
                Arguments.of("a negative score", regular(new Goals(-1, 0), Goals.UNKNOWN, Goals.UNKNOWN)),
                Arguments.of("half-time above full-time", regular(new Goals(3, 0), new Goals(3, 1), Goals.UNKNOWN)),
                Arguments.of("a shoot-out after 90 minutes", regular(new Goals(4, 3), Goals.UNKNOWN, new Goals(4, 3))),
                Arguments.of(
                        "more after 90 minutes than in all",
                        new Score("EXTRA_TIME", new Goals(3, 1), null, new Goals(3, 3), null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossibleScores")
    void anImpossibleScoreIsSaidOnceAndNeverShownAndTheRestOfItsSightingCounts(String name, Score impossible) {
        Watched match = match().saw(inPlay(1, 0));
        Seen odd = status("PAUSED").score(impossible).teams(MEXICO, WALES);

        Step first = match.sees(odd);
        Step second = match.sees(odd);
        match.sees(odd, 100, Duration.ofDays(5));

        assertThat(first.decisions())
                .contains(new Decision(
                        Field.SCORE, Verdict.IMPOSSIBLE, Reason.IMPOSSIBLE_SCORE, "1-0", impossible.toString()));
        assertThat(second.decisions()).isEmpty();
        assertThat(match.state().shown()).hasToString("1-0");
        assertThat(match.state().status()).isEqualTo("PAUSED");
        assertThat(match.state().homeTeam()).isEqualTo(MEXICO);
    }

    @Test
    void aTimestampAsStatusIsSaidOnceAndNeverShownAndTheRestOfItsSightingCounts() {
        Watched match = match().saw(inPlay(0, 0));
        Seen odd = status("2026-06-14T19:00:00Z").score(1, 0).teams(MEXICO, WALES);

        Step first = match.sees(odd);
        Step second = match.sees(odd);

        assertThat(first.decisions())
                .contains(new Decision(
                        Field.PHASE, Verdict.IMPOSSIBLE, Reason.UNKNOWN_STATUS, "IN_PLAY", "2026-06-14T19:00:00Z"));
        assertThat(second.decisions()).isEmpty();
        assertThat(match.state().status()).isEqualTo("IN_PLAY");
        assertThat(match.state().shown()).hasToString("1-0");
        assertThat(match.state().homeTeam()).isEqualTo(MEXICO);
    }

    @Test
    void ofAnEndlessWordOnlyTheBeginIsKept() {
        Watched match = match();

        match.saw(status("x".repeat(100_000)).winner("y".repeat(100_000)));

        assertThat(match.state().oddities())
                .hasSize(2)
                .allSatisfy(oddity -> assertThat(oddity).hasSizeLessThan(130).endsWith("..."));
    }

    @Test
    void anImpossibleWinnerProvesNothingAboutTheScore() {
        Watched match = match().saw(finished(2, 1));
        Seen odd = finished(1, 1).winner("AWAY_TEAM");

        match.saw(odd, odd, odd);

        assertThat(match.state().shown()).hasToString("2-1");
    }

    @Test
    void aStaleFirstHalfThatIsTakenForTheSecondProvesNothingAboutTheScore() {
        Watched match = match().saw(
                        inPlay(1, 0).updated(EARLY),
                        status("PAUSED").score(2, 0).updated(LATE));
        Seen touched = inPlay(1, 0).updated(LATE.plusSeconds(1));

        match.saw(touched, touched, touched);

        assertThat(match.state().status()).isEqualTo("IN_PLAY");
        assertThat(match.state().shown()).hasToString("2-0");
    }

    @Test
    void aKickOffProvesNothingAboutTheScore() {
        Watched match = match().saw(status("TIMED"), status(null).score(1, 0));
        Seen stale = inPlay(0, 0);

        match.saw(stale, stale, stale);

        assertThat(match.state().shown()).hasToString("1-0");
    }

    @Test
    void aPossibleSightingEndsWhatWasOdd() {
        Watched match = match().saw(inPlay(0, 0), status("nonsense"));
        assertThat(match.state().oddities()).hasSize(1);

        match.saw(inPlay(0, 0));

        assertThat(match.state().oddities()).isEmpty();
        assertThat(match.sees(status("nonsense")).decisions()).hasSize(1);
    }

    @Test
    void aSightingThatIsOlderThanTheNewestIsIgnored() {
        Watched match = match().saw(inPlay(0, 0), inPlay(1, 0));
        MatchState before = match.state();

        Step step = match.seesAt(match.now().minusSeconds(1), finished(3, 3).updated(LATE));

        assertThat(step.state()).isEqualTo(before);
        assertThat(step.decisions())
                .containsExactly(
                        new Decision(Field.PHASE, Verdict.IGNORED, Reason.OUT_OF_ORDER, "IN_PLAY", "FINISHED"));
        assertThat(step.isChange()).isFalse();
    }

    @Test
    void theSameSightingTwiceCountsOnce() {
        Watched match = match().saw(inPlay(1, 0).updated(EARLY));
        Seen fallen = inPlay(0, 0).updated(LATE);
        match.saw(fallen);
        MatchState before = match.state();

        for (int i = 0; i < 100; i++) {
            Step step = match.seesAt(match.now(), fallen);

            assertThat(step.state()).isEqualTo(before);
            assertThat(step.decisions()).isEmpty();
        }
    }

    @Test
    void aLastUpdatedFromTheFutureDoesNotMakeOthersLookOld() {
        Watched match = match().saw(
                        status("IN_PLAY").updated(EARLY),
                        status("PAUSED").updated(TOMORROW),
                        status("IN_PLAY").updated(LATE));

        assertThat(match.state().status()).isEqualTo("IN_PLAY");
        assertThat(match.state().newestUpdate()).isEqualTo(LATE);
    }

    @Test
    void whatComesFromTheFutureIsComparedWithItsLike() {
        Watched match = match().saw(
                        status("IN_PLAY").updated(TOMORROW),
                        status("PAUSED").updated(TOMORROW.plusSeconds(1)),
                        status("IN_PLAY").updated(TOMORROW));
        assertThat(match.state().status()).isEqualTo("PAUSED");

        match.saw(status("IN_PLAY").updated(TOMORROW.plusSeconds(2)));

        assertThat(match.state().status()).isEqualTo("IN_PLAY");
    }

    @Test
    void aLastUpdatedThatIsALittleAheadOfOurClockCounts() {
        Watched match =
                match().saw(status("IN_PLAY").updated(EARLY), status("PAUSED").updated(LATE));

        match.saw(status("IN_PLAY").updated(match.now().plus(SETTINGS.clockSkew())));

        assertThat(match.state().status()).isEqualTo("IN_PLAY");
    }

    @Test
    void aMissingLastUpdatedIsNotTheNewestWhereOthersHaveOne() {
        Watched match =
                match().saw(status("IN_PLAY").updated(EARLY), status("PAUSED").updated(LATE));

        match.saw(status("IN_PLAY"));

        assertThat(match.state().status()).isEqualTo("PAUSED");
    }

    @Test
    void anEmptySightingOfANewMatchSaysNothing() {
        Watched match = match();

        Step step = match.sees(status(null));

        assertThat(step.decisions()).isEmpty();
        assertThat(match.state().status()).isNull();
        assertThat(match.state().shown()).isEqualTo(Goals.UNKNOWN);
        assertThat(match.state().waits()).isFalse();
    }

    @Test
    void twoFeedsThatAgreeNeedNoTime() {
        Watched match = match().saw(finished(1, 0), inPlay(1, 0));

        Step step = match.sees(inPlay(1, 0).from("another-feed"));

        assertThat(match.state().status()).isEqualTo("IN_PLAY");
        assertThat(step.decisions())
                .containsExactly(
                        new Decision(Field.PHASE, Verdict.BELIEVED, Reason.SOURCES_AGREE, "FINISHED", "IN_PLAY"));
    }

    @Test
    void anAwardedMatchKeepsItsAward() {
        Watched match = match().saw(
                        finished(1, 0).winner("HOME_TEAM"),
                        status("AWARDED").score(0, 3).winner("AWAY_TEAM"),
                        status("AWARDED").score(0, 3).winner("AWAY_TEAM"));

        assertThat(match.state().status()).isEqualTo("AWARDED");
        assertThat(match.state().shown()).hasToString("0-3");
        assertThat(match.state().winningSide()).isEqualTo("AWAY_TEAM");
    }

    private static Score regular(Goals fullTime, Goals halfTime, Goals penalties) {
        return new Score("REGULAR", fullTime, halfTime, null, null, penalties);
    }
}
