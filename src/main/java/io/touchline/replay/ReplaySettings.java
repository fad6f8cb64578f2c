package io.touchline.replay;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where recorded matches are, and how they are played again.
 *
 * @param events folder, or http(s) URL, of {@code ID.json} and {@code ID.json.gz}; blank for none
 * @param speed how many seconds of a match pass in one of ours, unless its start says otherwise
 * @param games ids of those that are started with the service, unless they were played already; separated by commas
 * @param tick time between two looks at what is due
 * @param halfTime how long the break between the halves is, in match time
 * @param extraTimeBreak the same before extra time
 * @param extraHalfTime the same between the halves of extra time
 * @param shootOutBreak the same before the shoot-out
 * @param file where it is kept which games are in play; blank to forget it
 */
@ConfigurationProperties(prefix = "statsbomb", ignoreUnknownFields = false)
public record ReplaySettings(
        @DefaultValue("") String events,
        @DefaultValue("30") double speed,
        @DefaultValue("") String games,
        @DefaultValue("50ms") Duration tick,
        @DefaultValue("15m") Duration halfTime,
        @DefaultValue("5m") Duration extraTimeBreak,
        @DefaultValue("1m") Duration extraHalfTime,
        @DefaultValue("5m") Duration shootOutBreak,
        @DefaultValue("") String file) {

    public ReplaySettings {
        events = events.strip();
        games = games.strip();
        try {
            Speeds.require(speed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("statsbomb.speed: " + e.getMessage(), e);
        }
        if (!games.matches("|" + GameFile.ID + "(\\s*,\\s*" + GameFile.ID + ")*")) {
            throw new IllegalArgumentException(
                    "statsbomb.games is a list of ids such as 7298,7430, not '" + games + "'");
        }
        if (isUrl(events)) {
            requireUrl(events);
        }
        if (tick.isNegative() || tick.isZero()) {
            throw new IllegalArgumentException("statsbomb.tick must be longer than nothing, such as 50ms");
        }
        for (Duration pause : List.of(halfTime, extraTimeBreak, extraHalfTime, shootOutBreak)) {
            if (pause.isNegative()) {
                throw new IllegalArgumentException(
                        "statsbomb.half-time, extra-time-break, extra-half-time and shoot-out-break must not be"
                                + " negative; 0s leaves a break out");
            }
        }
    }

    /** The ids of the games to start. */
    List<String> gameList() {
        return games.isEmpty() ? List.of() : Arrays.asList(games.split("\\s*,\\s*"));
    }

    /** The lengths of the breaks. */
    public Breaks breaks() {
        return new Breaks(halfTime, extraTimeBreak, extraHalfTime, shootOutBreak);
    }

    static boolean isUrl(String events) {
        return events.matches("(?i)https?:.*");
    }

    private static void requireUrl(String url) {
        String problem = null;
        try {
            URI uri = URI.create(url);
            if (uri.getHost() == null) {
                problem = "has no host";
            } else if (uri.getQuery() != null || uri.getFragment() != null || uri.getUserInfo() != null) {
                problem = "must not hold a query, a fragment or a password";
            }
        } catch (IllegalArgumentException e) {
            problem = "is not a URL";
        }
        if (problem != null) {
            throw new IllegalArgumentException("statsbomb.events (STATSBOMB_EVENTS) " + problem);
        }
    }
}
