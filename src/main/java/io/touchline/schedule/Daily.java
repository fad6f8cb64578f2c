package io.touchline.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A time of day by the clocks of a zone. Where clocks are set forward over it, it is as much later that day; where it comes
 * twice, it is the first one.
 *
 * @param at the time that the clocks show
 * @param zone whose clocks
 */
public record Daily(LocalTime at, ZoneId zone) {

    /** The newest of its moments that is not after the given one. */
    public Instant lastUntil(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return on(today).isAfter(now) ? on(today.minusDays(1)) : on(today);
    }

    /** The first of its moments after the given one. */
    public Instant nextAfter(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return on(today).isAfter(now) ? on(today) : on(today.plusDays(1));
    }

    private Instant on(LocalDate date) {
        return ZonedDateTime.of(date, at, zone).toInstant();
    }
}
