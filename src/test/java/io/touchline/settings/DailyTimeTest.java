package io.touchline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyTimeTest {

    @ParameterizedTest
    @CsvSource({
        // An ordinary day
        "06:00, Africa/Cairo, 2026-11-21T04:00:00Z, 2026-11-21T04:00:00Z",
        "06:00, Africa/Cairo, 2026-11-21T03:59:59Z, 2026-11-20T04:00:00Z",
        "06:00, Asia/Tokyo, 2026-11-21T20:59:59Z, 2026-11-20T21:00:00Z",
        // Clocks go from 00:00 to 01:00
        "00:00, Africa/Cairo, 2026-04-23T22:30:00Z, 2026-04-23T22:00:00Z",
        "00:30, Africa/Cairo, 2026-04-23T22:29:00Z, 2026-04-22T22:30:00Z",
        "00:30, Africa/Cairo, 2026-04-23T22:30:00Z, 2026-04-23T22:30:00Z",
        // Clocks go from 03:00 back to 02:00, so 02:30 comes twice
        "02:30, Europe/Berlin, 2026-10-25T00:29:59Z, 2026-10-24T00:30:00Z",
        "02:30, Europe/Berlin, 2026-10-25T01:45:00Z, 2026-10-25T00:30:00Z",
    })
    void itComesOnceADayAlsoWhenClocksAreSet(LocalTime time, ZoneId zone, Instant now, Instant last) {
        assertThat(new DailyTime(time, zone).lastBy(now)).isEqualTo(last);
    }
}
