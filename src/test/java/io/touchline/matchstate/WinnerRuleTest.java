package io.touchline.matchstate;

import static io.touchline.matchstate.Seen.finished;
import static io.touchline.matchstate.Seen.inPlay;
import static io.touchline.matchstate.Seen.status;
import static io.touchline.matchstate.Watched.SETTINGS;
import static io.touchline.matchstate.Watched.assertNeeds;
import static io.touchline.matchstate.Watched.match;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WinnerRuleTest {

    @Test
    void theWinnerIsBelievedAtOnce() {
        Watched match = match().saw(inPlay(1, 0));

        Step step = match.sees(finished(1, 0).winner("HOME_TEAM"));

        assertThat(match.state().winningSide()).isEqualTo("HOME_TEAM");
        assertThat(step.decisions())
                .contains(new Decision(Field.WINNER, Verdict.BELIEVED, Reason.FIRST, null, "HOME_TEAM"));
    }

    @Test
    void whileTheMatchIsOnTheLeadingSideIsNoWinner() {
        Watched match =
                match().saw(inPlay(1, 0).winner("HOME_TEAM"), status("PAUSED").winner("HOME_TEAM"));

        assertThat(match.state().winningSide()).isNull();
    }

    @Test
    void aCopyFromBeforeTheEndSaysNothingAboutTheWinner() {
        Watched match =
                match().saw(finished(1, 2).winner("AWAY_TEAM"), inPlay(1, 0).winner("HOME_TEAM"));

        assertThat(match.state().winningSide()).isEqualTo("AWAY_TEAM");
        assertThat(match.state().winner().waiting()).isNull();
    }

    @Test
    void aMissingWinnerSaysNothing() {
        Watched match = match().saw(finished(1, 0).winner("HOME_TEAM"));

        match.sees(finished(1, 0), 100, Duration.ofDays(1));

        assertThat(match.state().winningSide()).isEqualTo("HOME_TEAM");
    }

    @Test
    void aWinnerThatTheScoreSpeaksForIsBelievedAtOnce() {
        Watched match = match().saw(status("AWARDED").score(0, 3).winner("HOME_TEAM"));

        Step step = match.sees(status("AWARDED").score(0, 3).winner("AWAY_TEAM"));

        assertThat(match.state().winningSide()).isEqualTo("AWAY_TEAM");
        assertThat(step.decisions()).extracting(Decision::reason).containsExactly(Reason.FORWARD);
    }

    @Test
    void anotherWinnerHasToBeSteady() {
        assertNeeds(
                SETTINGS.afterEnd(),
                () -> match().saw(status("AWARDED").winner("HOME_TEAM")),
                status("AWARDED").winner("AWAY_TEAM"),
                MatchState::winningSide,
                "AWAY_TEAM");
    }

    @Test
    void anotherWinnerThatComesTooLateIsNeverBelieved() {
        Watched match = match().saw(status("AWARDED").winner("HOME_TEAM")).waited(Duration.ofHours(49));

        Step step = match.sees(status("AWARDED").winner("AWAY_TEAM"));
        match.sees(status("AWARDED").winner("AWAY_TEAM"), 100, Duration.ofDays(5));

        assertThat(match.state().winningSide()).isEqualTo("HOME_TEAM");
        assertThat(step.decisions()).extracting(Decision::reason).containsExactly(Reason.TOO_LATE);
    }

    @Test
    void theWinnerGoesWithTheScoreThatWasCorrected() {
        Watched match = match().saw(finished(2, 1).winner("HOME_TEAM"));

        match.sees(
                finished(1, 1),
                SETTINGS.afterEnd().sightings(),
                SETTINGS.afterEnd().time());

        assertThat(match.state().shown()).hasToString("1-1");
        assertThat(match.state().winningSide()).isNull();
    }

    @Test
    void theWinnerIsCorrectedWithTheScore() {
        Watched match = match().saw(finished(2, 1).winner("HOME_TEAM"));
        Seen corrected = finished(1, 1).winner("DRAW");
        match.sees(
                corrected,
                SETTINGS.afterEnd().sightings() - 1,
                SETTINGS.afterEnd().time());
        assertThat(match.state().winningSide()).isEqualTo("HOME_TEAM");

        match.sees(corrected);

        assertThat(match.state().shown()).hasToString("1-1");
        assertThat(match.state().winningSide()).isEqualTo("DRAW");
    }

    @Test
    void aWinnerAgainstTheScoreBesideItIsSaidOnceAndNeverBelieved() {
        Watched match = match().saw(inPlay(1, 0));
        Seen odd = finished(2, 0).winner("AWAY_TEAM");

        Step first = match.sees(odd);
        Step second = match.sees(odd);
        match.sees(odd, 100, Duration.ofDays(5));

        assertThat(first.decisions())
                .contains(new Decision(Field.WINNER, Verdict.IMPOSSIBLE, Reason.IMPOSSIBLE_WINNER, null, "AWAY_TEAM"));
        assertThat(second.decisions()).isEmpty();
        assertThat(match.state().winningSide()).isNull();
        assertThat(match.state().status()).isEqualTo("FINISHED");
        assertThat(match.state().shown()).hasToString("2-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mexico", "home_team", ""})
    void aWordThatIsNoWinnerIsSaidOnceAndNeverBelieved(String word) {
        Watched match = match();
        Seen odd = status("AWARDED").winner(word);

        Step first = match.sees(odd);
        Step second = match.sees(odd);

        assertThat(first.decisions())
                .contains(new Decision(Field.WINNER, Verdict.IMPOSSIBLE, Reason.IMPOSSIBLE_WINNER, null, word));
        assertThat(second.decisions()).isEmpty();
        assertThat(match.state().winningSide()).isNull();
    }

    @Test
    void aCourtAwardsAMatchToWhomItLikes() {
        Watched match = match().saw(finished(2, 0).winner("HOME_TEAM"));

        match.sees(
                status("AWARDED").score(2, 0).winner("AWAY_TEAM"),
                SETTINGS.afterEnd().sightings(),
                SETTINGS.afterEnd().time());

        assertThat(match.state().winningSide()).isEqualTo("AWAY_TEAM");
    }

    @Test
    void aShootOutMayHaveAWinnerThatItsGoalsDoNotTell() {
        Watched match = match().saw(status("FINISHED")
                .score(new Score("PENALTY_SHOOTOUT", new Goals(1, 1), null, null, null, new Goals(3, 4)))
                .winner("AWAY_TEAM"));

        assertThat(match.state().winningSide()).isEqualTo("AWAY_TEAM");
    }
}
