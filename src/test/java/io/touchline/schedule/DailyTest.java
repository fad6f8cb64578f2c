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

    /** Clocks go from 00:00 to 01:00 there, and in Berlin from 03:00 back to 02:00, so that 02:30 comes twice. */
    @ParameterizedTest
    @CsvSource({
        "00:30, Africa/Cairo, 2026-04-23T22:29:00Z, 2026-04-22T22:30:00Z",
        "00:30, Africa/Cairo, 2026-04-23T22:30:00Z, 2026-04-23T22:30:00Z",
        "02:30, Europe/Berlin, 2026-10-25T00:29:59Z, 2026-10-24T00:30:00Z",
        "02:30, Europe/Berlin, 2026-10-25T01:45:00Z, 2026-10-25T00:30:00Z",
        "06:00, Asia/Tokyo, 2026-11-21T20:59:59Z, 2026-11-20T21:00:00Z"
    })
    void itComesOnceADayAlsoWhenClocksSkipIt(LocalTime at, ZoneId zone, Instant now, Instant last) {
        assertThat(new Daily(at, zone).lastUntil(now)).isEqualTo(last);
    }

    @Test
    void timeIsSaidInWords() {
        assertThat(Plan.every(Duration.ofMinutes(2))).isEqualTo("every 2m");
        assertThat(Plan.every(Duration.ofMillis(90_200))).isEqualTo("every 1m30s200ms");
        assertThat(Plan.every(Duration.ofHours(26))).isEqualTo("every 1d2h");
        assertThat(Plan.every(Duration.ZERO)).isEqualTo("every 0s");
    }
}
