package io.touchline.rejects;

import io.touchline.rejects.ArchiveState.Move;
import io.touchline.rejects.ArchiveState.Pending;
import io.touchline.rejects.ArchiveState.Position;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.Progress;
import io.touchline.topics.Span;
import io.touchline.topics.TopicReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the archive: takes over what Kafka has of rejected records when it begins. */
final class ArchiveRun {

    private static final Logger log = LoggerFactory.getLogger(ArchiveRun.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final ArchiveFolder folder;
    private final RejectTopics topics;
    private final KafkaConnection connection;
    private final ZoneId zone;
    private final long bytesOfFile;

    ArchiveRun(ArchiveFolder folder, RejectTopics topics, KafkaConnection connection, ZoneId zone, long bytesOfFile) {
        this.folder = folder;
        this.topics = topics;
        this.connection = connection;
        this.zone = zone;
        this.bytesOfFile = bytesOfFile;
    }

    /**
     * Runs.
     *
     * @throws IOException when the folder cannot be written
     * @throws RejectsException when Kafka does not answer, or a file cannot be written
     */
    Archived run(Instant now, Progress progress) throws IOException {
        long begin = System.nanoTime();
        FileChannel lock = folder.lock();
        try (lock) {
            SortedMap<TopicPartition, Uuid> partitions = topics.partitions();
            ArchiveState state = finished(folder.state(), partitions);
            folder.removeLeftOvers();
            Written written = new Written();
            Map<TopicPartition, Span> spans = write(partitions, state, now, progress, written);
            List<Position> positions = new ArrayList<>();
            partitions.forEach((partition, topic) -> positions.add(new Position(
                    partition.topic(),
                    topic.toString(),
                    partition.partition(),
                    spans.get(partition).to())));
            ArchiveState noted = state.with(new Pending(now.toString(), written.files, positions));
            folder.remember(noted);
            settle(noted, partitions);
            return new Archived(
                    written.records,
                    written.files.stream().map(move -> folder.path(move.to())).toList(),
                    Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** Does what a run before this one has not come to, or takes it back if that cannot be done. */
    private ArchiveState finished(ArchiveState state, SortedMap<TopicPartition, Uuid> partitions) throws IOException {
        if (state.pending() == null) {
            return state;
        }
        List<Move> moves = state.pending().moves();
        if (moves.stream().allMatch(folder::has)) {
            log.info(
                    "finishing the run of {}, which was cut off: {} files",
                    state.pending().ran(),
                    moves.size());
            return settle(state, partitions);
        }
        log.warn(
                "of the run of {}, which was cut off, files are missing: its records are archived again",
                state.pending().ran());
        for (Move move : moves) {
            folder.drop(move);
        }
        ArchiveState before = state.with(null);
        folder.remember(before);
        return before;
    }

    /** In this order: only what has its name is committed, and only what is committed is forgotten. */
    private ArchiveState settle(ArchiveState state, SortedMap<TopicPartition, Uuid> partitions) throws IOException {
        for (Move move : state.pending().moves()) {
            folder.finish(move);
        }
        // Also where nothing is new: Kafka forgets offsets that nobody has committed for a week.
        Map<TopicPartition, Long> offsets = new HashMap<>();
        state.pending().positions().stream()
                .filter(position -> position.isOf(partitions.get(position.topicPartition())))
                .forEach(position -> offsets.put(position.topicPartition(), position.offset()));
        topics.commit(offsets);
        ArchiveState settled = state.settled();
        folder.remember(settled);
        return settled;
    }

    private Map<TopicPartition, Span> write(
            SortedMap<TopicPartition, Uuid> partitions,
            ArchiveState state,
            Instant now,
            Progress progress,
            Written written)
            throws IOException {
        try (TopicReader reader = new TopicReader(connection, RejectTopics.GROUP)) {
            Map<TopicPartition, Span> spans = unread(reader.spans(partitions.keySet()), partitions, state);
            if (spans.values().stream().allMatch(Span::isEmpty)) {
                return spans;
            }
            String name = NAME.format(now) + "-" + hash(spans, partitions);
            try (ArchiveFiles files = new ArchiveFiles(folder, zone, bytesOfFile, name)) {
                reader.read(spans, progress, records -> {
                    files.add(records);
                    records.forEach(record -> written.records.merge(record.topic(), 1L, Long::sum));
                });
                written.files.addAll(files.finish());
            }
            return spans;
        } catch (KafkaException e) {
            throw topics.failure(e);
        } catch (SQLException e) {
            throw ArchiveFiles.failure(e);
        }
    }

    /** What of each partition is not in the archive yet. */
    private Map<TopicPartition, Span> unread(
            Map<TopicPartition, Span> there, SortedMap<TopicPartition, Uuid> partitions, ArchiveState state) {
        Map<TopicPartition, Long> firsts = new HashMap<>();
        for (Position position : state.positions()) {
            if (position.isOf(partitions.get(position.topicPartition()))) {
                firsts.put(position.topicPartition(), position.offset());
            }
        }
        firsts.putAll(topics.committed());
        Map<TopicPartition, Span> unread = new TreeMap<>(RejectTopics.IN_ORDER);
        there.forEach((partition, span) -> {
            long first = firsts.getOrDefault(partition, span.from());
            if (first < span.from()) {
                log.warn("{} records of {} expired before they were archived", span.from() - first, partition);
            } else if (first > span.to()) {
                log.warn("{} ends before what was archived of it, and is archived from its begin", partition);
            }
            boolean isThere = first >= span.from() && first <= span.to();
            unread.put(partition, isThere ? new Span(first, span.to()) : span);
        });
        return unread;
    }

    /** Different for runs that begin at different places. */
    private static String hash(Map<TopicPartition, Span> spans, Map<TopicPartition, Uuid> partitions) {
        CRC32 hash = new CRC32();
        spans.forEach((partition, span) ->
                hash.update((partition + " " + partitions.get(partition) + " " + span.from() + "\n")
                        .getBytes(StandardCharsets.UTF_8)));
        return "%08x".formatted(hash.getValue());
    }

    private static final class Written {
        private final Map<String, Long> records = new TreeMap<>();
        private final List<Move> files = new ArrayList<>();
    }
}
