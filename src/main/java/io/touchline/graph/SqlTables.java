package io.touchline.graph;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tables that SQL text names, without their schemas. It looks at words and does not understand the statement: enough
 * for a picture.
 *
 * @param written tables that rows are put into or taken out of, and materialized views that are refreshed
 * @param read tables and views that rows come from; of lists as {@code from a, b} only the first
 */
record SqlTables(Set<String> written, Set<String> read) {

    /** What begins a comment may stand in a text, and the other way round: whatever begins first counts. */
    private static final Pattern NO_CODE =
            Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|(\\$\\w*\\$).*?\\1", Pattern.DOTALL);

    private static final String NAME =
            "(?!(?:lateral|only|set)\\b)((?:\"[^\"]++\"|[\\w$]++)(?:\\s*\\.\\s*(?:\"[^\"]++\"|[\\w$]++))*+)";
    private static final Pattern WRITTEN = words("\\b(?:insert into|merge into|delete from|truncate(?: table)?"
            + "|refresh materialized view(?: concurrently)?|(?<!\\bfor |\\bkey |\\bon |\\bdo )update)(?: only)? "
            + NAME);
    private static final Pattern READ =
            words("\\b(?:(?<!\\bdelete |\\bdistinct )from|join|using)(?: only| lateral)? " + NAME + "(?!\\s*\\()");
    private static final Pattern NAMED_QUERY =
            words("(?:\\bwith(?: recursive)?|,) *" + NAME + "(?: ?\\([^()]*\\))? as (?:(?:not )?materialized ?)?\\(");
    /** Here "from" is no table's. */
    private static final Pattern PART_OF_VALUE =
            words("\\b(?:extract|substring|trim|overlay)\\s*\\((?:[^()]|\\([^()]*\\))*\\)");

    static SqlTables in(String sql) {
        String code = PART_OF_VALUE.matcher(code(sql)).replaceAll(" ");
        Set<String> queries = names(NAMED_QUERY, code);
        Set<String> read = new TreeSet<>();
        READ.matcher(code)
                .results()
                .map(found -> found.group(1))
                .filter(name -> name.contains(".") || !queries.contains(withoutSchema(name)))
                .forEach(name -> read.add(withoutSchema(name)));
        return new SqlTables(names(WRITTEN, code), Collections.unmodifiableSet(read));
    }

    /** The text without comments and quoted texts, and with one space for any number of spaces and line breaks. */
    static String code(String sql) {
        return NO_CODE.matcher(sql).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    /** The last part of a name, as PostgreSQL understands it. */
    static String withoutSchema(String name) {
        String last = name.replaceFirst("^.*\\.\\s*(?=[^.]*$)", "");
        return last.startsWith("\"") ? last.replace("\"", "") : last.toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(Pattern pattern, String code) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(code).results().forEach(found -> names.add(withoutSchema(found.group(1))));
        return Collections.unmodifiableSet(names);
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
