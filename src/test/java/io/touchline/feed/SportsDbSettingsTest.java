package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SportsDbSettingsTest {

    private final SportsDbSettings defaults = SportsDbWorkTest.settings(Map.of());

    @Test
    void theDefaultsAreThoseOfTheSmallestPlan() {
        assertThat(defaults.enabled()).isTrue();
        assertThat(defaults.requestsPerMinute()).isEqualTo(30);
        assertThat(defaults.liveScorePeriod()).isEqualTo(Duration.ofMinutes(2));
        assertThat(defaults.broadcastPeriod()).isEqualTo(Duration.ofMinutes(2));
        assertThat(defaults.zone().getId()).isEqualTo("Africa/Cairo");
        assertThat(defaults.leagueIdList()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | ftp://host | SPORTSDB_URL",
                "url | http://user:secret@host | SPORTSDB_URL",
                "api-key | 'two words' | SPORTSDB_API_KEY",
                "league-ids | 4328,PL | LEAGUE_IDS",
                "league-ids | 4328, 4335 | LEAGUE_IDS",
                "seasons | 26/27 | SEASONS",
                "requests-per-minute | 0 | SPORTSDB_REQUESTS_PER_MINUTE",
                "live-score-period | 0s | live-score-period",
                "repeats | -1s | repeats"
            })
    void whatCannotBeMeantIsRefusedByName(String name, String value, String named) {
        assertThatThrownBy(() -> SportsDbWorkTest.settings(Map.of(name, value)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining(named)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("two words");
    }

    @Test
    void theKeyIsNotInTheText() {
        assertThat(SportsDbWorkTest.settings(Map.of("api-key", "secret")).toString())
                .doesNotContain("secret");
    }
}
