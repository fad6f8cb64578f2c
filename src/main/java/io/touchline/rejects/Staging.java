package io.touchline.rejects;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Rows of the archive that wait in DuckDB's memory until they are enough for a file. */
final class Staging implements AutoCloseable {

    private static final String TABLE =
            """
            create or replace table staged (
              topic varchar, "partition" integer, "offset" bigint, time timestamptz, day date,
              key varchar, key_bytes blob, reasons varchar, reason_count bigint, rejected_from varchar,
              observed_at timestamptz, cut boolean, value varchar, value_bytes blob)""";

    private static final String COPY =
            """
            copy (
              select topic, "partition", "offset", time, key, key_bytes,
                from_json(reasons, '[{"pointer": "varchar", "rule": "varchar", "expected": "varchar", "found": "varchar"}]')
                  as reasons,
                reason_count, rejected_from, observed_at, cut, value, value_bytes
              from staged where day is not distinct from %s)
            to %s (format parquet, compression zstd)""";

    /** What DuckDB holds before it is one of its blocks is bounded by rows alone, and rows may be large. */
    private static final long BYTES_OF_FLUSH = 8 << 20;

    private static final int BYTES_OF_ROW = 200;
    /** What DuckDB makes of JSON is so much larger. */
    private static final int WEIGHT_OF_JSON = 4;

    /** Dates from the first, and then what has none. */
    static final Comparator<LocalDate> DATES = Comparator.nullsLast(Comparator.naturalOrder());

    private final ZoneId zone;
    private final long mostBytes;
    private final DuckDBConnection connection;
    private final Set<LocalDate> dates = new TreeSet<>(DATES);
    private DuckDBAppender rows;
    private long bytes;
    private long unflushed;

    /**
     * @param zone of the dates
     * @param mostBytes how much is enough for a file
     */
    Staging(ZoneId zone, long mostBytes) throws SQLException {
        this.zone = zone;
        this.mostBytes = mostBytes;
        this.connection = DuckDb.open();
        clear();
    }

    void add(ConsumerRecord<byte[], byte[]> record) throws SQLException {
        RejectHeaders headers = new RejectHeaders(record.headers());
        Content key = Content.of(record.key());
        Content value = Content.of(record.value());
        Instant time = RecordTime.ofKafka(record.timestamp());
        LocalDate date = time == null ? null : LocalDate.ofInstant(time, zone);
        List<Reason> reasons = headers.reasons();
        String reasonsText = RejectHeaders.json(reasons);
        rows.beginRow()
                .append(record.topic())
                .append(record.partition())
                .append(record.offset())
                .append(utc(time))
                .append(date)
                .append(key.text())
                .append(key.bytes())
                .append(reasonsText)
                .append(headers.reasonCount())
                .append(headers.rejectedFrom())
                .append(utc(headers.observedAt()))
                .append(headers.isCut())
                .append(value.text())
                .append(value.bytes())
                .endRow();
        dates.add(date);
        long size = BYTES_OF_ROW
                + length(record.key())
                + length(record.value())
                + (reasonsText == null ? 0L : (long) WEIGHT_OF_JSON * reasonsText.length());
        bytes += size;
        unflushed += size;
        if (unflushed >= BYTES_OF_FLUSH) {
            rows.flush();
            unflushed = 0;
        }
    }

    boolean isFull() {
        return bytes >= mostBytes;
    }

    /** The dates of the rows, null included; none if there are no rows. */
    Set<LocalDate> dates() {
        return dates;
    }

    /** Writes the rows of one date, in the order in which they came. */
    void write(LocalDate date, Path file) throws SQLException {
        rows.flush();
        unflushed = 0;
        try (Statement statement = connection.createStatement()) {
            statement.execute(COPY.formatted(
                    date == null ? "null" : "date " + DuckDb.quoted(date.toString()), DuckDb.quoted(file.toString())));
        }
    }

    /** Forgets all rows. */
    void clear() throws SQLException {
        if (rows != null) {
            rows.close();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        rows = connection.createAppender("staged");
        dates.clear();
        bytes = 0;
        unflushed = 0;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            rows.close();
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
