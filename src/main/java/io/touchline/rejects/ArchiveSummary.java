package io.touchline.rejects;

import io.touchline.rejects.RejectCounts.OfTopic;
import io.touchline.topics.MirrorTopics;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.duckdb.DuckDBConnection;

/** Counts the rejected records that the archive has. Needs no broker. */
public final class ArchiveSummary {

    private static final String FROM = " from read_parquet(?, hive_partitioning = true, union_by_name = true)"
            + " where topic = coalesce(?, topic) and (? or time >= ?)";

    private static final String TOPICS = "select topic, count(*), min(time), max(time),"
            + " count(*) filter (coalesce(len(reasons), 0) = 0),"
            + " sum(greatest(reason_count - len(reasons), 0)) filter (len(reasons) > 0)"
            + FROM + " group by topic";

    private static final String REASONS = "select topic, reason.rule, reason.pointer, count(*) as records"
            + " from (select topic, unnest(reasons) as reason" + FROM + ")"
            + " group by all order by records desc, 1, 2, 3";

    private final RejectsSettings settings;

    ArchiveSummary(RejectsSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts those of a topic, or of all.
     *
     * @param topic its name, with {@code rejected.} or without; null for all
     * @param since those not older than this, by the time that Kafka kept; null for all
     * @throws RejectsException when there is no archive, or one of its files cannot be read
     */
    public RejectCounts count(String topic, Instant since) {
        ArchiveFolder folder = new ArchiveFolder(Path.of(settings.folder()));
        try {
            if (settings.folder().isEmpty() || !folder.hasFiles()) {
                throw new RejectsException(
                        "nothing is in the archive of rejected records yet: " + settings.folder() + " (rejects.folder)",
                        null);
            }
        } catch (IOException e) {
            throw new RejectsException("cannot read " + settings.folder() + " (rejects.folder): " + e.getMessage(), e);
        }
        String files = folder.allFiles();
        String name = topic == null || MirrorTopics.isRejected(topic) ? topic : MirrorTopics.rejected(topic);
        Counting counting = new Counting();
        try (DuckDBConnection connection = DuckDb.open()) {
            try (PreparedStatement topics = prepared(connection, TOPICS, files, name, since);
                    ResultSet row = topics.executeQuery()) {
                while (row.next()) {
                    counting.addTopic(row.getString(1), new OfTopic(row.getLong(2), time(row, 3), time(row, 4)));
                    if (row.getLong(5) > 0) {
                        counting.addReason(row.getString(1), null, null, row.getLong(5));
                    }
                    counting.addNotListed(row.getLong(6));
                }
            }
            try (PreparedStatement reasons = prepared(connection, REASONS, files, name, since);
                    ResultSet row = reasons.executeQuery()) {
                while (row.next()) {
                    counting.addReason(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
                }
            }
            return counting.result();
        } catch (SQLException e) {
            throw ArchiveFiles.failure(e);
        }
    }

    private static PreparedStatement prepared(
            DuckDBConnection connection, String sql, String files, String topic, Instant since) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, files);
        statement.setString(2, topic);
        statement.setBoolean(3, since == null);
        statement.setObject(4, (since == null ? Instant.EPOCH : since).atOffset(ZoneOffset.UTC));
        return statement;
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
