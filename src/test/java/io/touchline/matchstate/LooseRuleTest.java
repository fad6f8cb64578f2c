package io.touchline.matchstate;

import static io.touchline.matchstate.Seen.status;
import static io.touchline.matchstate.Watched.SETTINGS;
import static io.touchline.matchstate.Watched.assertNeeds;
import static io.touchline.matchstate.Watched.match;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LooseRuleTest {

    private static final String SUNDAY = "2026-06-14T19:00:00Z";
    private static final String MONDAY = "2026-06-15T19:00:00Z";

    @Test
    void theFirstKickOffIsBelieved() {
        Watched match = match();

        Step step = match.sees(status("TIMED").kickOff(SUNDAY));

        assertThat(match.state().plannedKickOff()).isEqualTo(Instant.parse(SUNDAY));
        assertThat(step.decisions())
                .contains(new Decision(Field.KICK_OFF, Verdict.BELIEVED, Reason.FIRST, null, SUNDAY));
    }

    @Test
    void aNewDateIsBelievedAtOnce() {
        Watched match = match().saw(status("TIMED").kickOff(SUNDAY));

        Step step = match.sees(status("POSTPONED").kickOff(MONDAY));

        assertThat(match.state().plannedKickOff()).isEqualTo(Instant.parse(MONDAY));
        assertThat(step.decisions())
                .contains(new Decision(Field.KICK_OFF, Verdict.BELIEVED, Reason.NEW, SUNDAY, MONDAY));
    }

    @Test
    void anOldDateThatComesBackHasToBeSteady() {
        assertNeeds(
                SETTINGS.reversal(),
                () -> match().saw(
                                status("TIMED").kickOff(SUNDAY), status("TIMED").kickOff(MONDAY)),
                status("TIMED").kickOff(SUNDAY),
                MatchState::plannedKickOff,
                Instant.parse(SUNDAY));
    }

    @Test
    void backEndsWithADateEachDoNotTakeTurns() {
        Watched match = match().saw(status("TIMED").kickOff(SUNDAY));

        for (int i = 0; i < 500; i++) {
            match.waited(Duration.ofMinutes(30))
                    .saw(status("TIMED").kickOff(MONDAY), status("TIMED").kickOff(SUNDAY));
            match.saw(status("TIMED").kickOff(MONDAY));

            assertThat(match.state().plannedKickOff()).isEqualTo(Instant.parse(MONDAY));
        }
    }

    @Test
    void aMissingDateSaysNothing() {
        Watched match = match().saw(status("TIMED").kickOff(SUNDAY));

        match.sees(status("TIMED"), 100, Duration.ofDays(5));

        assertThat(match.state().plannedKickOff()).isEqualTo(Instant.parse(SUNDAY));
    }

    @Test
    void refereesAreBelievedAtOnceAndStayWhenTheyAreMissing() {
        Watched match = match().saw(status("TIMED"), status("TIMED").referees("A. Referee", "B. Referee"));

        match.sees(status("TIMED"), 100, Duration.ofDays(5));

        assertThat(match.state().officials()).extracting(Referee::name).containsExactly("A. Referee", "B. Referee");
    }

    @Test
    void refereesAreSaidByTheirNames() {
        Watched match = match().saw(status("TIMED").referees("A. Referee"));

        assertThat(match.sees(status("TIMED").referees("A. Referee", "B. Referee"))
                        .decisions())
                .containsExactly(new Decision(
                        Field.REFEREES, Verdict.BELIEVED, Reason.NEW, "A. Referee", "A. Referee, B. Referee"));
    }
}
