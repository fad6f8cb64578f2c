package io.touchline.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyTest {

    private static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

    /** On 24 April 2026 there is no midnight in Cairo, and on 29 October the hour before it comes twice. */
    @ParameterizedTest
    @CsvSource({
        "00:00, 2026-04-23T21:59:59Z, 2026-04-22T22:00:00Z, 2026-04-23T22:00:00Z",
        "00:00, 2026-04-23T22:00:00Z, 2026-04-23T22:00:00Z, 2026-04-24T21:00:00Z",
        "23:30, 2026-10-29T20:29:59Z, 2026-10-28T20:30:00Z, 2026-10-29T20:30:00Z",
        "23:30, 2026-10-29T21:30:00Z, 2026-10-29T20:30:00Z, 2026-10-30T21:30:00Z"
    })
    void eachDateHasOneMomentAlsoWhenClocksChange(LocalTime at, Instant now, Instant last, Instant next) {
        Daily daily = new Daily(at, CAIRO);

        assertThat(daily.lastUntil(now)).isEqualTo(last);
        assertThat(daily.nextAfter(now)).isEqualTo(next);
    }

    @Test
    void timeIsSaidInWords() {
        assertThat(Plan.every(Duration.ofMinutes(2))).isEqualTo("every 2m");
        assertThat(Plan.every(Duration.ofMillis(90_200))).isEqualTo("every 1m30s200ms");
        assertThat(Plan.every(Duration.ofHours(26))).isEqualTo("every 1d2h");
        assertThat(Plan.every(Duration.ZERO)).isEqualTo("every 0s");
    }
}
