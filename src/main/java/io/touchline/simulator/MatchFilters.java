package io.touchline.simulator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The filters of a request for matches.
 *
 * @param competitions codes or ids; empty: all
 * @param statuses statuses, where LIVE stands for IN_PLAY and PAUSED; empty: all
 * @param dateFrom first day; null: not given
 * @param dateTo the day after the last, except that a period is never shorter than a day; null: not given
 */
record MatchFilters(Set<String> competitions, Set<String> statuses, LocalDate dateFrom, LocalDate dateTo) {

    static final MatchFilters NONE = new MatchFilters(Set.of(), Set.of(), null, null);

    /**
     * Reads the query of a request; unknown parameters are passed over, as the API does.
     *
     * @throws IllegalArgumentException with the API's message for a malformed date
     */
    static MatchFilters of(String rawQuery) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return NONE;
        }
        Map<String, String> given = new HashMap<>();
        for (String pair : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new MatchFilters(
                list(given.get("competitions")),
                list(given.get("status")),
                date("dateFrom", given.get("dateFrom")),
                date("dateTo", given.get("dateTo")));
    }

    boolean admitsCompetition(String code, int id) {
        return competitions.isEmpty() || competitions.contains(code) || competitions.contains(String.valueOf(id));
    }

    boolean admitsStatus(String status) {
        boolean live = "IN_PLAY".equals(status) || "PAUSED".equals(status);
        return statuses.isEmpty() || statuses.contains(status) || live && statuses.contains("LIVE");
    }

    /** Writes what was asked for other than dates, as members of the answer's {@code filters}. */
    void writeLists(JsonGenerator json) throws IOException {
        if (!competitions.isEmpty()) {
            json.writeStringField("competitions", String.join(",", competitions));
        }
        if (!statuses.isEmpty()) {
            json.writeArrayFieldStart("status");
            for (String status : statuses) {
                json.writeString(status);
            }
            json.writeEndArray();
        }
    }

    private static Set<String> list(String value) {
        return value == null || value.isBlank() ? Set.of() : new LinkedHashSet<>(List.of(value.split("\\s*,\\s*")));
    }

    private static LocalDate date(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            // The invented world has neither a past before the epoch nor match ids for the far future.
            if (date.getYear() >= 1970 && date.getYear() < 3000) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw malformed(name, value, e);
        }
        throw malformed(name, value, null);
    }

    private static IllegalArgumentException malformed(String name, String value, Exception cause) {
        String message = "The " + name + " parameter is erroneously set to: " + value;
        return new IllegalArgumentException(message + ". It must be a date like 2026-06-18.", cause);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
