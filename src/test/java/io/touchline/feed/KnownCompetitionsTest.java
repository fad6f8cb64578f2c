package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownCompetitionsTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final KnownCompetitions competitions = new KnownCompetitions(List.of(), clock);

    @Test
    void nothingIsDueBeforeACompetitionWasFound() {
        assertThat(competitions.due()).isEmpty();
    }

    @Test
    void competitionsComeInTheOrderOfTheAnswer() {
        saw("WC", "PL", "CL");

        assertThat(List.of(ask(), ask(), ask())).containsExactly("WC", "PL", "CL");
        assertThat(competitions.due()).isEmpty();
    }

    @Test
    void aTurnIsNotOverUntilItWasTaken() {
        saw("WC", "PL");

        assertThat(competitions.due()).hasValue("WC");
        assertThat(competitions.due()).hasValue("WC");
    }

    @Test
    void whoWaitedLongestIsNext() {
        saw("WC", "PL");
        ask();
        clock.pass(Duration.ofSeconds(1));
        ask();

        clock.pass(Duration.ofSeconds(58));
        assertThat(competitions.due()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(ask()).isEqualTo("WC");
        clock.pass(Duration.ofSeconds(1));
        assertThat(ask()).isEqualTo("PL");
    }

    @Test
    void seeingACompetitionAgainDoesNotGiveItAnotherTurn() {
        saw("WC");
        ask();
        saw("WC");

        assertThat(competitions.due()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pl", "../..", "PL/matches", "PL?x=1", "PL\\n", "ABCDEFGHIJK", "P L", "%2E", "{code}", "Ü"})
    void whatDoesNotLookLikeACodeNeverReachesAUrl(String code) {
        saw(code);

        assertThat(competitions.due()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'competitions': null}", "{'competitions': [null, [], {}, {'code': null}]}", "[]"})
    void anAnswerWithoutCodesChangesNothing(String answer) {
        competitions.saw(Json.of(answer));

        assertThat(competitions.due()).isEmpty();
    }

    @Test
    void onlyFollowedCompetitionsAreTaken() {
        var followed = new KnownCompetitions(List.of("CL"), clock);
        followed.saw(Json.of("{'competitions': [{'code': 'PL'}, {'code': 'CL'}]}"));

        assertThat(followed.due()).hasValue("CL");
    }

    private void saw(String... codes) {
        competitions.saw(Json.of("{'competitions': [{'code': '" + String.join("'}, {'code': '", codes) + "'}]}"));
    }

    private String ask() {
        String code = competitions.due().orElseThrow();
        competitions.asked(code, A_MINUTE);
        return code;
    }
}
