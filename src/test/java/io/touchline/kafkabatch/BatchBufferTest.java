package io.touchline.kafkabatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchBufferTest {

    private static final TopicPartition ONE = new TopicPartition("t", 1);
    private static final TopicPartition TWO = new TopicPartition("t", 2);
    private static final Duration WAIT = Duration.ofMillis(250);

    @Test
    void aBatchHoldsTheRecordsOfEachPartitionInOrderAndCommitsWhatComesNext() {
        BatchBuffer buffer = buffer(new BatchLimits(100, 1000, WAIT));
        buffer.add(polled(ONE, 5, 6), 0);
        buffer.add(polled(TWO, 1), 0);
        buffer.add(polled(ONE, 9), 0);

        Batch batch = buffer.take();

        assertThat(held(batch)).extracting(ConsumerRecord::offset).containsExactly(5L, 6L, 9L, 1L);
        assertThat(batch.offsets()).isEqualTo(Map.of(ONE, new OffsetAndMetadata(10), TWO, new OffsetAndMetadata(2)));
        assertThat(buffer.isEmpty()).isTrue();
    }

    @Test
    void itIsFullBeforeOnePollMoreCouldBeTooMuch() {
        BatchLimits limits = new BatchLimits(8, 1000, WAIT);
        BatchBuffer buffer = buffer(limits);

        assertThat(limits.recordsOfOnePoll()).isEqualTo(2);
        buffer.add(polled(ONE, 1, 2, 3, 4, 5, 6), 0);
        assertThat(buffer.isFull()).isFalse();
        buffer.add(polled(ONE, 7), 0);
        assertThat(buffer.isFull()).isTrue();
    }

    @Test
    void aBatchOfOneRecordIsFullWithIt() {
        BatchBuffer buffer = buffer(new BatchLimits(1, 1000, WAIT));

        assertThat(buffer.isFull()).isFalse();
        buffer.add(polled(ONE, 1), 0);
        assertThat(buffer.isFull()).isTrue();
    }

    @Test
    void itIsFullByBytesAndAgainEmptyWhenTheyAreTaken() {
        BatchBuffer buffer = buffer(new BatchLimits(100, 20, WAIT));
        buffer.add(polled(ONE, 1), 0);
        assertThat(buffer.isFull()).isFalse();
        buffer.add(polled(ONE, 2), 0);
        assertThat(buffer.isFull()).isTrue();

        buffer.take();
        assertThat(buffer.isFull()).isFalse();
    }

    @Test
    void theFirstRecordWaitsNoLongerThanIsAllowed() {
        BatchBuffer buffer = buffer(new BatchLimits(100, 1000, WAIT));
        buffer.add(polled(ONE, 1), 1_000);
        buffer.add(polled(ONE, 2), 2_000_000);

        assertThat(buffer.nanosLeft(1_000)).isEqualTo(WAIT.toNanos());
        assertThat(buffer.nanosLeft(WAIT.toNanos() + 1_000)).isZero();
        assertThat(buffer.isDue(WAIT.toNanos(), false)).isFalse();
        assertThat(buffer.isDue(WAIT.toNanos() + 1_000, false)).isTrue();
        assertThat(buffer.isDue(WAIT.toNanos() + 1_000, true)).isFalse();
        assertThat(buffer.isDue(4 * WAIT.toNanos() + 1_000, true)).isTrue();
        buffer.take();
        assertThat(buffer.isDue(Long.MAX_VALUE, false)).isFalse();
    }

    @Test
    void aPartitionThatIsTakenAwayLeavesNothing() {
        BatchBuffer buffer = buffer(new BatchLimits(100, 15, WAIT));
        buffer.add(polled(ONE, 5, 6), 0);
        buffer.add(polled(TWO, 1), 0);

        buffer.forget(List.of(ONE, new TopicPartition("unknown", 0)));

        assertThat(buffer.count(ONE)).isZero();
        assertThat(buffer.isFull()).isFalse();
        assertThat(buffer.take().offsets()).containsOnlyKeys(TWO);
    }

    @Test
    void aBatchForgetsAPartitionThatIsTakenAwayToo() {
        BatchBuffer buffer = buffer(new BatchLimits(100, 1000, WAIT));
        buffer.add(polled(ONE, 5), 0);
        buffer.add(polled(TWO, 1), 0);
        Batch batch = buffer.take();

        batch.forget(List.of(ONE));

        assertThat(held(batch)).extracting(ConsumerRecord::offset).containsExactly(1L);
        assertThat(batch.offsets()).containsOnlyKeys(TWO);
        batch.forget(List.of(TWO));
        assertThat(batch.isEmpty()).isTrue();
    }

    @Test
    void ofEachRowOnlyTheNewestIsHeldAndAllAreCounted() {
        BatchBuffer buffer = new BatchBuffer(new BatchLimits(8, 25, WAIT), RowKey.parse("record"), observedAt());
        buffer.add(polled(ONE, 1, 2, 3, 4, 5, 6), 0);

        assertThat(buffer.isFull()).isFalse();
        buffer.add(polled(ONE, 7), 0);
        assertThat(buffer.isFull()).isTrue();
        assertThat(buffer.count(ONE)).isEqualTo(7);
        Batch batch = buffer.take();
        assertThat(held(batch)).extracting(ConsumerRecord::offset).containsExactly(7L, 6L);
        assertThat(batch.offsets()).isEqualTo(Map.of(ONE, new OffsetAndMetadata(8)));
    }

    @Test
    void aBatchThatIsReadAgainComesWhole() {
        BatchBuffer buffer = new BatchBuffer(new BatchLimits(100, 1000, WAIT), RowKey.parse("record"), observedAt());
        buffer.add(polled(ONE, 3, 4, 5), 0);
        Batch again = buffer.take();
        buffer.add(polled(ONE, 6, 7), 0);
        buffer.add(polled(TWO, 9), 0);

        assertThat(buffer.rewind(again)).isEqualTo(Map.of(ONE, 3L, TWO, 9L));
        assertThat(buffer.isEmpty()).isTrue();
        buffer.add(polled(ONE, 3, 4), 0);
        assertThat(held(buffer.take())).hasSize(2);
        buffer.add(polled(ONE, 5, 6, 7), 0);
        assertThat(held(buffer.take())).hasSize(3);
        buffer.add(polled(ONE, 8, 9, 10), 0);
        assertThat(held(buffer.take())).hasSize(2);
    }

    private static List<ConsumerRecord<byte[], byte[]>> held(Batch batch) {
        return new RecordBatch(batch.partitions(), RowKey.NONE, Clock.systemUTC());
    }

    private static BatchBuffer buffer(BatchLimits limits) {
        return new BatchBuffer(limits, RowKey.NONE, observedAt());
    }

    private static ObservedAt observedAt() {
        return new ObservedAt(Clock.systemUTC());
    }

    /** Each has ten bytes, and one of two keys. */
    private static ConsumerRecords<byte[], byte[]> polled(TopicPartition partition, long... offsets) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long offset : offsets) {
            records.add(Polled.record(partition, offset));
        }
        return new ConsumerRecords<>(Map.of(partition, records));
    }
}
