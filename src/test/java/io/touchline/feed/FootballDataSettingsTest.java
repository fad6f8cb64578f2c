package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FootballDataSettingsTest {

    @Test
    void tokensAndCompetitionsAreListsAndEmptyByDefault() {
        var settings = FeedSettings.with(Map.of("tokens", " first, second\n", "competitions", "PL,CL"));

        assertThat(settings.tokenList()).containsExactly("first", "second");
        assertThat(settings.competitionList()).containsExactly("PL", "CL");
        assertThat(FeedSettings.defaults().tokenList()).isEmpty();
        assertThat(FeedSettings.defaults().competitionList()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"good,sec\nret", "good,sec\r\nX-Other: 1", "good,sec ret", "good,secré", "good,sec\0ret"})
    void aTokenThatCannotBeAHeaderIsNamedByItsPlaceAndNotShown(String tokens) {
        assertThatThrownBy(() -> FeedSettings.with(Map.of("tokens", tokens)))
                .rootCause()
                .hasMessageContaining("FOOTBALL_DATA_TOKENS")
                .hasMessageContaining("token 2")
                .hasMessageNotContainingAny("good", "sec");
    }

    @ParameterizedTest
    @ValueSource(strings = {"good,", ",good", "good,,better"})
    void anEmptyTokenAmongOthersIsAMistake(String tokens) {
        assertThatThrownBy(() -> FeedSettings.with(Map.of("tokens", tokens)))
                .rootCause()
                .hasMessageContaining("is empty or holds");
    }

    @Test
    void theUrlLosesTheSlashesAtItsEnd() {
        assertThat(FeedSettings.with(Map.of("url", " http://localhost:8082// ")).url())
                .isEqualTo("http://localhost:8082");
    }

    @ParameterizedTest
    @CsvSource({
        "api.football-data.org,      must be http",
        "ftp://host,                 must be http",
        "file:///etc/passwd,         must be http",
        "http://,                    is not a URL",
        "http://a b,                 is not a URL",
        "http://host/?key=sesame,    must not hold",
        "http://user:sesame@host,    must not hold"
    })
    void aUrlThatIsNoPlainHttpAddressIsRefusedAndNotShown(String url, String problem) {
        assertThatThrownBy(() -> FeedSettings.with(Map.of("url", url)))
                .rootCause()
                .hasMessageContaining("FOOTBALL_DATA_URL")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "PL;CL", "PL,", "PL, CL", "../x"})
    void whatIsNoListOfCodesIsRefused(String competitions) {
        assertThatThrownBy(() -> FeedSettings.with(Map.of("competitions", competitions)))
                .rootCause()
                .hasMessageContaining("FOOTBALL_DATA_COMPETITIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "connect-timeout, 0s",
        "answer-timeout, -1s",
        "competitions-period, 0ms",
        "standings-period, -5m",
        "matches.period, 0s",
        "matches.match-day-period, 0s",
        "matches.idle-period, -1s",
        "requests-per-minute, 0",
        "max-answer-size, 0B",
        "max-answer-size, -1MB",
        "repeats.in-play, -1s",
        "repeats.otherwise, -1s"
    })
    void aTimeOrAnAmountThatMakesNoSenseIsNamed(String name, String value) {
        assertThatThrownBy(() -> FeedSettings.with(Map.of(name, value)))
                .rootCause()
                .hasMessageContaining("football-data." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeats.in-play", "repeats.otherwise"})
    void noTimeForRepeatsMeansThatEverythingIsSent(String name) {
        assertThatCode(() -> FeedSettings.with(Map.of(name, "0s"))).doesNotThrowAnyException();
    }
}
