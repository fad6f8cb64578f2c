package io.touchline.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A time of day by the clocks of a zone. Where clocks are set forward over it, it is as much later that day; where it comes
 * twice, it is the first one.
 */
public record DailyTime(LocalTime time, ZoneId zone) {

    /** When it was that time last; the moment itself if it is that time now. */
    public Instant lastBy(Instant now) {
        LocalDate date = LocalDate.ofInstant(now, zone);
        Instant today = ZonedDateTime.of(date, time, zone).toInstant();
        return today.isAfter(now)
                ? ZonedDateTime.of(date.minusDays(1), time, zone).toInstant()
                : today;
    }
}
