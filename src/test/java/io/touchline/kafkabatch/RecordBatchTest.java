package io.touchline.kafkabatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordBatchTest {

    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final RowKey BY_KEY = RowKey.parse("record");
    private static final Instant NOW = Instant.parse("2026-06-11T19:00:00Z");

    private final ConsumerRecord<byte[], byte[]> a1 = record(1, "a", NOW);
    private final ConsumerRecord<byte[], byte[]> b2 = record(2, "b", NOW);
    private final ConsumerRecord<byte[], byte[]> a3 = record(3, "a", NOW);
    private final ConsumerRecord<byte[], byte[]> a4 = record(4, "a", NOW);

    @Test
    void ofEachRowTheNewestIsLeft() {
        assertThat(whole(a1, b2, a3).newest()).containsExactly(a3, b2);
        assertThat(compacted(a1, b2, a3)).containsExactly(a3, b2);
        assertThat(compacted(a1, b2, a3).newest()).containsExactly(a3, b2);
    }

    @Test
    void anOldRecordThatIsSentAgainDoesNotWin() {
        ConsumerRecord<byte[], byte[]> again = record(5, "a", NOW.minusSeconds(60));

        assertThat(compacted(a1, again)).containsExactly(a1);
    }

    @Test
    void aRecordWithoutAKeyIsNeverLetGo() {
        ConsumerRecord<byte[], byte[]> one = record(5, null, NOW);
        ConsumerRecord<byte[], byte[]> other = record(6, null, NOW);

        assertThat(compacted(one, other)).containsExactly(one, other);
        assertThat(compacted(one, other).without(List.of(one))).isEmpty();
        compacted(one, other).requireAllFor(one);
    }

    @Test
    void whenTheNewestIsBadTheOthersOfItsRowRemain() {
        RecordBatch batch = whole(a1, b2, a3, a4);

        batch.requireAllFor(a4);
        assertThat(batch.without(List.of(a4))).containsExactly(a1, a3);
        assertThat(batch.without(List.of(a4)).newest()).containsExactly(a3);
        assertThat(batch.without(List.of(a4)).without(List.of(a3)).newest()).containsExactly(a1);
        assertThat(batch.without(List.of(b2))).isEmpty();
        assertThat(batch.without(List.of())).isEmpty();
    }

    @Test
    void whenTheNewestIsBadAndTheOthersWereLetGoTheyAreAskedFor() {
        RecordBatch batch = compacted(a1, b2, a3);

        assertThatExceptionOfType(OlderRecordsNeededException.class).isThrownBy(() -> batch.requireAllFor(a3));
        batch.requireAllFor(b2);
    }

    @Test
    void aLateRecordThatWasLetGoIsAskedForAsWell() {
        RecordBatch batch = compacted(a1, record(5, "a", NOW.minusSeconds(60)));

        assertThatExceptionOfType(OlderRecordsNeededException.class).isThrownBy(() -> batch.requireAllFor(a1));
    }

    @Test
    void withoutRowsAllCount() {
        RecordBatch batch = new RecordBatch(Map.of(PARTITION, records(RowKey.NONE, a1, a3)), RowKey.NONE, clock());

        assertThat(batch.newest()).containsExactly(a1, a3);
        batch.requireAllFor(a3);
        assertThat(batch.without(List.of(a3))).isEmpty();
    }

    @SafeVarargs
    private static RecordBatch whole(ConsumerRecord<byte[], byte[]>... records) {
        return new RecordBatch(Map.of(PARTITION, records(RowKey.NONE, records)), BY_KEY, clock());
    }

    @SafeVarargs
    private static RecordBatch compacted(ConsumerRecord<byte[], byte[]>... records) {
        return new RecordBatch(Map.of(PARTITION, records(BY_KEY, records)), BY_KEY, clock());
    }

    @SafeVarargs
    private static PartitionRecords records(RowKey key, ConsumerRecord<byte[], byte[]>... records) {
        PartitionRecords all = new PartitionRecords(key, new ObservedAt(clock()));
        for (ConsumerRecord<byte[], byte[]> record : records) {
            all.add(record);
        }
        return all;
    }

    private static Clock clock() {
        return Clock.systemUTC();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String key, Instant brokerTime) {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                offset,
                brokerTime.toEpochMilli(),
                TimestampType.CREATE_TIME,
                1,
                0,
                key == null ? null : key.getBytes(),
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
