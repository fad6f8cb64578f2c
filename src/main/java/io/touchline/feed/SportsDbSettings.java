package io.touchline.feed;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where TheSportsDB is, what to follow there, and how often to ask.
 *
 * @param enabled whether it is asked at all
 * @param url base URL without a path, {@code http} or {@code https}
 * @param apiKey the key; blank to ask without one
 * @param leagueIds ids of the leagues to follow, separated by commas
 * @param seasons seasons to ask for, separated by commas; blank for the current one of each league
 * @param requestsPerMinute what the key may ask for in a minute
 * @param zone where it is night
 * @param nightBegins when the night's work begins, by the clock of that zone
 * @param nightFile where the night's work is kept, so that a restart goes on with it; blank to forget it
 * @param liveScorePeriod time between two turns of the live scores
 * @param broadcastPeriod time between two turns of the broadcasts
 * @param pace time between two requests of one of the feeds that have many to make
 * @param retryAfter when a turn that failed is tried once more
 * @param repeats for how long an unchanged record is not sent again; zero sends every one
 */
@ConfigurationProperties(prefix = "thesportsdb", ignoreUnknownFields = false)
public record SportsDbSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String url,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String leagueIds,
        @DefaultValue("") String seasons,
        @DefaultValue("30") int requestsPerMinute,
        @DefaultValue("Africa/Cairo") ZoneId zone,
        @DefaultValue("00:00") LocalTime nightBegins,
        @DefaultValue("") String nightFile,
        @DefaultValue("2m") Duration liveScorePeriod,
        @DefaultValue("2m") Duration broadcastPeriod,
        @DefaultValue("2s") Duration pace,
        @DefaultValue("1m") Duration retryAfter,
        @DefaultValue("1h") Duration repeats) {

    public SportsDbSettings {
        url = url.strip().replaceAll("/+$", "");
        apiKey = apiKey.strip();
        leagueIds = leagueIds.strip();
        seasons = seasons.strip();
        if (!url.isEmpty()) {
            requireHttp(url);
        }
        if (!apiKey.matches("[\\x21-\\x7e]*")) {
            throw new IllegalArgumentException(
                    "thesportsdb.api-key (SPORTSDB_API_KEY) holds a space, a line break or another character that no"
                            + " key has");
        }
        if (!leagueIds.matches("|\\d{1,9}(,\\d{1,9})*")) {
            throw new IllegalArgumentException(
                    "thesportsdb.league-ids (LEAGUE_IDS) is a list of numbers such as 4328,4335, not '" + leagueIds
                            + "'");
        }
        if (!seasons.matches("|\\d{4}(-\\d{4})?(,\\d{4}(-\\d{4})?)*")) {
            throw new IllegalArgumentException(
                    "thesportsdb.seasons (SEASONS) is a list such as 2026-2027,2027, not '" + seasons + "'");
        }
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "thesportsdb.requests-per-minute (SPORTSDB_REQUESTS_PER_MINUTE) must be 1 or more, not "
                            + requestsPerMinute);
        }
        requirePositive("live-score-period", liveScorePeriod);
        requirePositive("broadcast-period", broadcastPeriod);
        requirePositive("pace", pace);
        requirePositive("retry-after", retryAfter);
        if (repeats.isNegative()) {
            throw new IllegalArgumentException("thesportsdb.repeats must not be negative; 0s sends everything");
        }
    }

    /** The ids of the followed leagues. */
    public List<String> leagueIdList() {
        return leagueIds.isEmpty() ? List.of() : Arrays.asList(leagueIds.split(","));
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "SportsDbSettings[" + url + ", leagues " + leagueIds + "]";
    }

    private static void requireHttp(String url) {
        String problem = null;
        try {
            URI uri = URI.create(url);
            if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                problem = "must be http://host or https://host";
            } else if (uri.getQuery() != null || uri.getUserInfo() != null) {
                problem = "must not hold a query or a password";
            }
        } catch (IllegalArgumentException e) {
            problem = "is not a URL";
        }
        if (problem != null) {
            throw new IllegalArgumentException("thesportsdb.url (SPORTSDB_URL) " + problem);
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("thesportsdb." + name + " must be longer than nothing, such as 2m");
        }
    }
}
