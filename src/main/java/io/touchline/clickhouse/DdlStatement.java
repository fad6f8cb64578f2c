package io.touchline.clickhouse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a DDL file.
 *
 * @param line where in its file it begins, from 1
 * @param text without comments and without the semicolon
 */
record DdlStatement(int line, String text) {

    private static final Pattern CREATES = Pattern.compile(
            "CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TABLE|VIEW|MATERIALIZED\\s+VIEW)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?([\\w.]+).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DROPS = Pattern.compile(
            "DROP\\s+(?:TABLE|VIEW)\\s+(?:IF\\s+EXISTS\\s+)?([\\w.]+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern FEEDS = Pattern.compile(
            "CREATE\\s+MATERIALIZED\\s+VIEW\\s+IF\\s+NOT\\s+EXISTS\\s+([\\w.]+)\\s+TO\\s+([\\w.]+)\\s+AS\\s+(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * A view that fills a table from each batch that its source takes.
     *
     * @param select what it selects from the source
     */
    record Feed(String view, String table, String select) {}

    /** The table or view that it makes, as {@code database.name}. */
    Optional<String> creates() {
        return first(CREATES);
    }

    /** The table or view that it removes, as {@code database.name}. */
    Optional<String> drops() {
        return first(DROPS);
    }

    /** What it feeds, if it is a materialized view in the form that the shipped files have. */
    Optional<Feed> feed() {
        Matcher feed = FEEDS.matcher(text);
        return feed.matches() ? Optional.of(new Feed(feed.group(1), feed.group(2), feed.group(3))) : Optional.empty();
    }

    private Optional<String> first(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
