package io.touchline.matchstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MatchStateSettingsTest {

    @Test
    void whatIsNotSetHasItsDefault() {
        assertThat(bound(Map.of())).isEqualTo(MatchStateSettings.DEFAULTS);
    }

    @Test
    void eachThresholdCanBeSet() {
        MatchStateSettings settings = bound(Map.of(
                "match-state.reversal.sightings",
                "9",
                "match-state.reversal.time",
                "2h",
                "match-state.longest",
                "3d",
                "match-state.corrections-until",
                "4d"));

        assertThat(settings.reversal()).isEqualTo(new Steadiness(9, Duration.ofHours(2)));
        assertThat(settings.longest()).isEqualTo(Duration.ofDays(3));
        assertThat(settings.erasure()).isEqualTo(MatchStateSettings.DEFAULTS.erasure());
    }

    @Test
    void thresholdsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Steadiness(0, Duration.ZERO))
                .withMessageContaining("sightings must be 1 or more, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Steadiness(1, Duration.ofSeconds(-1)))
                .withMessageContaining("time must be 0s or longer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Steadiness(1, null))
                .withMessageContaining("time must be 0s or longer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatchStateSettings(
                        null,
                        null,
                        null,
                        null,
                        null,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(-1),
                        Duration.ZERO))
                .withMessageContaining("match-state.longest must be 0s or longer");
    }

    /** What was contradicted often would have to last for longer than anything is corrected. */
    @Test
    void theLongestTimeEndsBeforeCorrectionsDo() {
        assertThatThrownBy(() -> bound(Map.of("match-state.longest", "48h")))
                .rootCause()
                .hasMessageContaining("match-state.longest must be shorter than match-state.corrections-until");
    }

    private static MatchStateSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("match-state", MatchStateSettings.class);
    }
}
