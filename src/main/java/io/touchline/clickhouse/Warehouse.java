package io.touchline.clickhouse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database {@code dw} to the state that the files in {@code config/clickhouse} describe.
 *
 * <p>Each file is applied once, in the order of the names, statement by statement; a {@link Ledger} remembers how far. A
 * file that failed half-way goes on from the statement that failed. A table that was dropped by hand is made again.
 */
public final class Warehouse {

    private static final Logger log = LoggerFactory.getLogger(Warehouse.class);
    private static final Duration DDL = Duration.ofMinutes(5);
    private static final Duration BACKFILL = Duration.ofHours(6);

    private final ClickHouse clickHouse;
    private final Path folder;
    private final TableFamily tables;
    private final Ledger ledger;

    Warehouse(ClickHouse clickHouse, Path folder, TableFamily tables) {
        this.clickHouse = clickHouse;
        this.folder = folder;
        this.tables = tables;
        this.ledger = new Ledger(clickHouse, tables);
    }

    /**
     * Applies what is missing; does nothing when all is there.
     *
     * @return how many statements it ran
     * @throws WarehouseException when a statement is refused; those before it stay applied
     * @throws ClickHouseException when ClickHouse is away
     */
    public int apply() throws WarehouseException, ClickHouseException {
        List<DdlFile> files = DdlFile.in(folder);
        ledger.prepare();
        int run = 0;
        for (DdlFile file : files) {
            run += apply(file);
        }
        for (Missing missing : missing(files)) {
            log.warn(
                    "ClickHouse: {} is gone, making it again; fill it by: touchline warehouse backfill",
                    missing.name());
            run(missing.file(), missing.statement(), "");
            run++;
        }
        if (run > 0) {
            log.info("ClickHouse: ran {} statement(s) of {}, the warehouse is up to date", run, folder);
        }
        return run;
    }

    /**
     * What {@link #apply} would do and what it cannot, one line each, in order; empty when the database is as the files
     * say.
     *
     * @throws ClickHouseException when ClickHouse is away
     */
    public List<String> differences() throws ClickHouseException {
        List<DdlFile> files = DdlFile.in(folder);
        Map<String, Ledger.Entry> entries = ledger.entries();
        List<String> differences = new ArrayList<>();
        for (DdlFile file : files) {
            difference(file, entries.get(file.name())).ifPresent(differences::add);
        }
        Set<String> names = files.stream().map(DdlFile::name).collect(Collectors.toSet());
        entries.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> differences.add(name + ": applied, and the file is gone"));
        missing(files).stream()
                .filter(missing -> isApplied(missing, entries))
                .forEach(missing -> differences.add(missing.name() + ": dropped since it was made by "
                        + missing.file().path() + ":" + missing.statement().line()));
        return differences;
    }

    /**
     * Fills dimensions and facts from what the raw tables hold. Each row says its key and its version, so doing it twice
     * changes nothing, and it may go on beside the inserts.
     *
     * @return the tables that were filled, in order, each by which view
     * @throws WarehouseException when a view's statement is refused, or is not in the form {@code CREATE MATERIALIZED
     *     VIEW IF NOT EXISTS name TO table AS SELECT}
     * @throws ClickHouseException when ClickHouse is away
     */
    public Map<String, String> backfill() throws WarehouseException, ClickHouseException {
        Map<String, String> filled = new LinkedHashMap<>();
        for (DdlFile file : DdlFile.in(folder)) {
            for (DdlStatement statement : file.statements()) {
                if (statement.text().matches("(?is)CREATE\\s+MATERIALIZED\\b.*")) {
                    DdlStatement.Feed feed = statement
                            .feed()
                            .orElseThrow(() -> new WarehouseException(
                                    place(file, statement) + ": only a view of the form CREATE MATERIALIZED VIEW IF NOT"
                                            + " EXISTS name TO table AS SELECT … can be filled again",
                                    null));
                    fill(file, statement, feed);
                    filled.put(feed.view(), feed.table());
                }
            }
        }
        return filled;
    }

    private int apply(DdlFile file) throws WarehouseException, ClickHouseException {
        Optional<Ledger.Entry> known = ledger.entry(file);
        int done = 0;
        if (known.isPresent()) {
            Ledger.Entry entry = known.get();
            if (entry.begins(file)) {
                done = entry.statements();
            } else if (entry.statements() == entry.of()) {
                log.warn(
                        "ClickHouse: {} was changed after it was applied, which changes nothing: put a change into a"
                                + " new file with a higher number",
                        file.path());
                return 0;
            } // else it failed half-way and was mended from its begin: each statement can run again
        }
        int begin = done;
        for (DdlStatement statement :
                file.statements().subList(begin, file.statements().size())) {
            run(
                    file,
                    statement,
                    "the " + done + " statement(s) before it are applied. Mend the file: it goes on from" + " there");
            done++;
            ledger.applied(file, done);
        }
        return done - begin;
    }

    private void run(DdlFile file, DdlStatement statement, String standing)
            throws WarehouseException, ClickHouseException {
        query(file, statement, tables.applyTo(statement.text()), standing, DDL);
    }

    /** Columns go by name, as they do when the view itself fills the table. */
    private void fill(DdlFile file, DdlStatement statement, DdlStatement.Feed feed)
            throws WarehouseException, ClickHouseException {
        String columns = query(file, statement, "DESCRIBE TABLE (" + feed.select() + ")", "", DDL).stream()
                .map(row -> "`" + row.get(0) + "`")
                .collect(Collectors.joining(", "));
        String insert = "INSERT INTO " + feed.table() + " (" + columns + ") SELECT " + columns + " FROM ("
                + feed.select() + ")";
        query(file, statement, insert, "", BACKFILL);
    }

    private List<List<String>> query(
            DdlFile file, DdlStatement statement, String sql, String standing, Duration patience)
            throws WarehouseException, ClickHouseException {
        try {
            return clickHouse.query(sql, Map.of(), patience);
        } catch (ClickHouseException e) {
            if (e.code() == ClickHouseException.NONE) {
                throw e;
            }
            String end = standing.isEmpty() ? "" : "; " + standing;
            throw new WarehouseException(place(file, statement) + ": " + e.getMessage() + end, e);
        }
    }

    private static Optional<String> difference(DdlFile file, Ledger.Entry entry) {
        int size = file.statements().size();
        if (entry == null) {
            return Optional.of(file.path() + ": not applied");
        }
        if (!entry.begins(file)) {
            return Optional.of(file.path() + ": changed since it was applied at " + entry.appliedAt() + " UTC");
        }
        if (entry.statements() < size) {
            int line = file.statements().get(entry.statements()).line();
            return Optional.of(file.path() + ":" + line + ": not applied from here on, " + entry.statements() + " of "
                    + size + " statements are");
        }
        return Optional.empty();
    }

    private static boolean isApplied(Missing missing, Map<String, Ledger.Entry> entries) {
        Ledger.Entry entry = entries.get(missing.file().name());
        return entry != null && missing.file().statements().indexOf(missing.statement()) < entry.statements();
    }

    /** Something that the files make, not drop again, and that is not there. */
    private record Missing(String name, DdlFile file, DdlStatement statement) {}

    private List<Missing> missing(List<DdlFile> files) throws ClickHouseException {
        Set<String> there = new HashSet<>();
        clickHouse.query("SELECT database || '.' || name FROM system.tables").forEach(row -> there.add(row.get(0)));
        Map<String, Missing> made = new LinkedHashMap<>();
        for (DdlFile file : files) {
            for (DdlStatement statement : file.statements()) {
                statement.creates().ifPresent(name -> made.put(name, new Missing(name, file, statement)));
                statement.drops().ifPresent(made::remove);
            }
        }
        return made.values().stream()
                .filter(each -> !there.contains(each.name()))
                .toList();
    }

    private static String place(DdlFile file, DdlStatement statement) {
        return file.path() + ":" + statement.line();
    }
}
