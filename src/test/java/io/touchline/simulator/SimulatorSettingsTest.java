package io.touchline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SimulatorSettingsTest {

    @Test
    void whatIsNotSetHasItsDefault() {
        SimulatorSettings settings = bound(Map.of("touchline.simulator.start-at", ""));

        assertThat(settings).isEqualTo(new SimulatorSettings(2026, 30, "", "", 10));
        assertThat(settings.playsRecordings()).isFalse();
    }

    @Test
    void aStartIsAnInstant() {
        SimulatorSettings settings = bound(Map.of("touchline.simulator.start-at", "2026-06-18T00:00:00Z"));

        assertThat(settings.start()).isEqualTo(Instant.parse("2026-06-18T00:00:00Z"));
    }

    @Test
    void aNegativeSpeedIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatorSettings(1, -1, "", null, 10))
                .withMessage("touchline.simulator.speed must not be negative: -1");
    }

    @Test
    void aSpeedThatIsNoNumberIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatorSettings(1, Double.NaN, "", null, 10))
                .withMessageContaining("touchline.simulator.speed");
    }

    @Test
    void noRequestsAtAllIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatorSettings(1, 1, "", null, 0))
                .withMessage("touchline.simulator.requests-per-minute must be at least 1: 0");
    }

    @Test
    void steppingThroughRecordingsIsNotHeldUpByTheRequestLimit() {
        assertThat(new SimulatorSettings(1, 0, "recordings", null, 10).grantedPerMinute())
                .isEqualTo(1_000_000);
        assertThat(new SimulatorSettings(1, 60, "recordings", null, 10).grantedPerMinute())
                .isEqualTo(10);
        assertThat(new SimulatorSettings(1, 0, "", null, 10).grantedPerMinute()).isEqualTo(10);
    }

    private static SimulatorSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("touchline.simulator", SimulatorSettings.class);
    }
}
