package io.touchline.matchstate;

import static io.touchline.matchstate.Seen.MEXICO;
import static io.touchline.matchstate.Seen.WALES;
import static io.touchline.matchstate.Seen.status;
import static io.touchline.matchstate.Watched.SETTINGS;
import static io.touchline.matchstate.Watched.assertNeeds;
import static io.touchline.matchstate.Watched.match;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TeamRuleTest {

    private static final Team JAPAN = new Team(766L, "Japan", "Japan", "JPN", null);

    @Test
    void aTeamThatIsDrawnIsBelievedAtOnce() {
        Watched match = match().saw(status("TIMED"));

        Step step = match.sees(plays(MEXICO));

        assertThat(match.state().homeTeam()).isEqualTo(MEXICO);
        assertThat(match.state().awayTeam()).isEqualTo(WALES);
        assertThat(step.decisions())
                .containsExactly(
                        new Decision(Field.HOME_TEAM, Verdict.BELIEVED, Reason.FIRST, null, "Mexico (MEX)"),
                        new Decision(Field.AWAY_TEAM, Verdict.BELIEVED, Reason.FIRST, null, "Wales (WAL)"));
    }

    @Test
    void aTeamThatVanishesStaysUntilItHasBeenMissingForLong() {
        assertNeeds(
                SETTINGS.erasure(),
                () -> match().saw(plays(MEXICO)),
                plays(Team.UNKNOWN),
                MatchState::homeTeam,
                Team.UNKNOWN);
    }

    @Test
    void aTeamThatVanishesTooLateStays() {
        Watched match = match().saw(status("FINISHED").teams(MEXICO, WALES)).waited(Duration.ofHours(49));

        match.sees(status("FINISHED"), 100, Duration.ofDays(5));

        assertThat(match.state().homeTeam()).isEqualTo(MEXICO);
    }

    @Test
    void aTeamThatVanishesAndComesBackSaysNothingNew() {
        Watched match = match().saw(plays(MEXICO), plays(Team.UNKNOWN));

        Step step = match.sees(plays(MEXICO));

        assertThat(match.state().homeTeam()).isEqualTo(MEXICO);
        assertThat(step.isChange()).isFalse();
        assertThat(step.decisions()).extracting(Decision::verdict).containsExactly(Verdict.DROPPED);
    }

    @Test
    void anErasedTeamIsDrawnAgainAtOnce() {
        Watched match = match().saw(plays(MEXICO));
        match.sees(
                plays(Team.UNKNOWN),
                SETTINGS.erasure().sightings(),
                SETTINGS.erasure().time());
        assertThat(match.state().homeTeam()).isEqualTo(Team.UNKNOWN);

        match.saw(plays(JAPAN));

        assertThat(match.state().homeTeam()).isEqualTo(JAPAN);
    }

    @Test
    void anotherTeamHasToBeSteady() {
        assertNeeds(SETTINGS.correction(), () -> match().saw(plays(MEXICO)), plays(JAPAN), MatchState::homeTeam, JAPAN);
    }

    @Test
    void aTeamThatWasReplacedAndComesBackHasToBeSteadyForLonger() {
        assertNeeds(
                SETTINGS.reversal(),
                () -> {
                    Watched match = match().saw(plays(MEXICO));
                    match.sees(
                            plays(JAPAN),
                            SETTINGS.correction().sightings(),
                            SETTINGS.correction().time());
                    return match;
                },
                plays(MEXICO),
                MatchState::homeTeam,
                MEXICO);
    }

    @Test
    void anotherNameOfTheSameTeamIsTakenOverAtOnce() {
        Team renamed = new Team(769L, "M\u00e9xico", "Mexico", "MEX", null);
        Watched match = match().saw(plays(MEXICO));

        Step step = match.sees(plays(renamed));

        assertThat(match.state().homeTeam()).isEqualTo(renamed);
        assertThat(step.decisions()).extracting(Decision::reason).containsExactly(Reason.NEW);
    }

    @Test
    void twoBackEndsWithANameEachDoNotTakeTurns() {
        Team renamed = new Team(769L, "M\u00e9xico", "Mexico", "MEX", null);
        Watched match = match();

        long changes = Stream.generate(() -> Stream.of(MEXICO, renamed))
                .limit(500)
                .flatMap(both -> both)
                .map(team -> match.waited(Duration.ofMinutes(5)).sees(plays(team)))
                .filter(Step::isChange)
                .count();

        assertThat(changes).isEqualTo(2);
        assertThat(match.state().homeTeam()).isEqualTo(renamed);
    }

    @Test
    void namesThatAreMissingStayAsTheyWere() {
        Watched match = match().saw(plays(MEXICO));

        Step step = match.sees(plays(new Team(769L, null, null, null, null)));

        assertThat(match.state().homeTeam()).isEqualTo(MEXICO);
        assertThat(step.decisions()).isEmpty();
    }

    @Test
    void anotherTeamThatComesTooLateIsNeverBelieved() {
        Watched match = match().saw(status("FINISHED").teams(MEXICO, WALES)).waited(Duration.ofHours(49));

        match.sees(status("FINISHED").teams(JAPAN, WALES), 100, Duration.ofDays(5));

        assertThat(match.state().homeTeam()).isEqualTo(MEXICO);
    }

    private static Seen plays(Team home) {
        return status("TIMED").teams(home, WALES);
    }
}
