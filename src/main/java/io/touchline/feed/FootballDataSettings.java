package io.touchline.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where football-data.org is, how often to ask it and how much it may send.
 *
 * @param url base URL without a path, {@code http} or {@code https}
 * @param tokens API tokens, separated by commas; blank to ask without one
 * @param competitions codes of the competitions to follow, separated by commas; blank for all
 * @param requestsPerMinute what one token may ask for in a minute, until the server says otherwise
 * @param maxAnswerSize an answer that is larger is refused
 */
@ConfigurationProperties(prefix = "football-data", ignoreUnknownFields = false)
public record FootballDataSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String tokens,
        @DefaultValue("") String competitions,
        @DefaultValue("10") int requestsPerMinute,
        @DefaultValue("16MB") DataSize maxAnswerSize,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration answerTimeout,
        @DefaultValue Matches matches,
        @DefaultValue("5m") Duration recentMatchesPeriod,
        @DefaultValue("60s") Duration competitionsPeriod,
        @DefaultValue("5m") Duration standingsPeriod,
        @DefaultValue Repeats repeats) {

    public FootballDataSettings {
        url = url.strip().replaceAll("/+$", "");
        tokens = tokens.strip();
        if (!url.isEmpty()) {
            requireHttp(url);
        }
        // The message must not hold the token, only which one is wrong.
        List<String> all = listOf(tokens);
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).matches("[\\x21-\\x7e]+")) {
                throw new IllegalArgumentException("football-data.tokens (FOOTBALL_DATA_TOKENS): token " + (i + 1)
                        + " is empty or holds a space, a line break or another character that no token has");
            }
        }
        if (!competitions.matches("|[A-Z0-9]{1,10}(,[A-Z0-9]{1,10})*")) {
            throw new IllegalArgumentException(
                    "football-data.competitions (FOOTBALL_DATA_COMPETITIONS) is a list of codes"
                            + " such as PL,CL, not '" + competitions + "'");
        }
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "football-data.requests-per-minute (FOOTBALL_DATA_REQUESTS_PER_MINUTE) must be" + " 1 or more, not "
                            + requestsPerMinute);
        }
        if (maxAnswerSize.toBytes() < 1) {
            throw new IllegalArgumentException(
                    "football-data.max-answer-size must be larger than nothing, such as 16MB");
        }
        requirePositive("football-data.connect-timeout", connectTimeout);
        requirePositive("football-data.answer-timeout", answerTimeout);
        requirePositive("football-data.recent-matches-period", recentMatchesPeriod);
        requirePositive("football-data.competitions-period", competitionsPeriod);
        requirePositive("football-data.standings-period", standingsPeriod);
    }

    /** The tokens one by one; empty when the API is asked without. */
    public List<String> tokenList() {
        return listOf(tokens);
    }

    /** The codes of the followed competitions; empty for all. */
    public List<String> competitionList() {
        return listOf(competitions);
    }

    /** Keeps the tokens out of logs. */
    @Override
    public String toString() {
        return "FootballDataSettings[" + url + ", " + tokenList().size() + " token(s)]";
    }

    private static List<String> listOf(String commaSeparated) {
        return commaSeparated.isEmpty()
                ? List.of()
                : Arrays.stream(commaSeparated.split(",", -1))
                        .map(String::strip)
                        .toList();
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
            throw new IllegalArgumentException("football-data.url (FOOTBALL_DATA_URL) " + problem);
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, such as 10s");
        }
    }

    private static void requireNotNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative; 0s sends everything");
        }
    }

    /**
     * Time between two polls of the matches.
     *
     * @param period while a match is in play or about to be
     * @param matchDayPeriod on a day with matches, none of them in play
     * @param idlePeriod on any other day
     */
    public record Matches(
            @DefaultValue("10s") Duration period,
            @DefaultValue("60s") Duration matchDayPeriod,
            @DefaultValue("5m") Duration idlePeriod) {

        public Matches {
            requirePositive("football-data.matches.period", period);
            requirePositive("football-data.matches.match-day-period", matchDayPeriod);
            requirePositive("football-data.matches.idle-period", idlePeriod);
        }
    }

    /**
     * How long an unchanged record is not sent again; zero sends every one.
     *
     * @param inPlay for a match in play
     * @param otherwise for everything else
     * @param settling for so long after a change, any match counts as in play: whether it is to be believed shows in
     *     whether it lasts
     */
    public record Repeats(
            @DefaultValue("30s") Duration inPlay,
            @DefaultValue("15m") Duration otherwise,
            @DefaultValue("75m") Duration settling) {

        public Repeats {
            requireNotNegative("football-data.repeats.in-play", inPlay);
            requireNotNegative("football-data.repeats.otherwise", otherwise);
            requireNotNegative("football-data.repeats.settling", settling);
        }
    }
}
