package io.touchline.clickhouse;

import java.util.regex.Pattern;

/** What a table's engine is made of: {@code MergeTree} and its kind as they are, replicated, or shared. */
public enum TableFamily {
    /** On one server. */
    PLAIN(""),
    /** Copied between the replicas of a cluster; the server's macros say which copy is whose. */
    REPLICATED("Replicated"),
    /** On storage that all servers see, as ClickHouse Cloud has it. */
    SHARED("Shared");

    private static final Pattern ENGINE =
            Pattern.compile("(\\bENGINE\\s*=\\s*)(\\w*MergeTree)\\b", Pattern.CASE_INSENSITIVE);

    private final String prefix;

    TableFamily(String prefix) {
        this.prefix = prefix;
    }

    /** The statement with every engine of the MergeTree kind in this family. */
    String applyTo(String statement) {
        return ENGINE.matcher(statement).replaceAll("$1" + prefix + "$2");
    }
}
