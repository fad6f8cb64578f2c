package io.touchline.clickhouse;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What of the warehouse's files is applied: the table {@code dw.applied_files}, one row per file. */
final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS dw.applied_files
            (
                name String,
                statements UInt32 COMMENT 'how many of the file are applied, from the first on',
                of UInt32 COMMENT 'how many it has',
                checksum String COMMENT 'SHA-256 of the applied ones, without comments and white space',
                applied_at DateTime64(3, 'UTC')
            )
            ENGINE = ReplacingMergeTree(applied_at)
            ORDER BY name
            """;

    private final ClickHouse clickHouse;
    private final TableFamily tables;

    /**
     * What is known of one file.
     *
     * @param statements how many of it are applied
     * @param of how many it had then
     */
    record Entry(int statements, int of, String checksum, String appliedAt) {

        /** Whether the statements that are applied are still the file's first ones. */
        boolean begins(DdlFile file) {
            return statements <= file.statements().size() && checksum.equals(file.checksum(statements));
        }
    }

    Ledger(ClickHouse clickHouse, TableFamily tables) {
        this.clickHouse = clickHouse;
        this.tables = tables;
    }

    /** Makes the database and the table if they are missing. */
    void prepare() throws ClickHouseException {
        clickHouse.query("CREATE DATABASE IF NOT EXISTS dw");
        clickHouse.query(tables.applyTo(TABLE));
    }

    /** All that is known, by file name; nothing if there is no ledger yet. */
    Map<String, Entry> entries() throws ClickHouseException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        boolean exists = !clickHouse
                .query("SELECT 1 FROM system.tables WHERE database = 'dw' AND name = 'applied_files'")
                .isEmpty();
        if (exists) {
            clickHouse
                    .query(
                            "SELECT name, statements, of, checksum, applied_at FROM dw.applied_files FINAL ORDER BY name")
                    .forEach(row -> entries.put(
                            row.get(0),
                            new Entry(
                                    Integer.parseInt(row.get(1)),
                                    Integer.parseInt(row.get(2)),
                                    row.get(3),
                                    row.get(4))));
        }
        return entries;
    }

    /** What is known of the file. */
    Optional<Entry> entry(DdlFile file) throws ClickHouseException {
        return Optional.ofNullable(entries().get(file.name()));
    }

    /** Writes down that the first so many statements of the file are applied. */
    void applied(DdlFile file, int statements) throws ClickHouseException {
        clickHouse.query(
                "INSERT INTO dw.applied_files SELECT {name:String}, {statements:UInt32}, {of:UInt32},"
                        + " {checksum:String}, now64(3, 'UTC')",
                Map.of(
                        "name", file.name(),
                        "statements", String.valueOf(statements),
                        "of", String.valueOf(file.statements().size()),
                        "checksum", file.checksum(statements)),
                PATIENCE);
    }
}
