package io.touchline.validation;

import io.touchline.contract.Checked;
import io.touchline.kafkabatch.RecordBatch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Remembers the last good record of each key, so that one that equals it can be dropped.
 *
 * <p>What is remembered of a partition counts only as long as its records come without a gap. When another instance may
 * have checked some meanwhile, all is forgotten: a record too many is better than a change that is lost. A record is
 * remembered when its batch is done, not before.
 */
final class Repeats {

    private final boolean dropped;
    private final int keysOfPartition;
    private final Map<TopicPartition, Memory> memories = new HashMap<>();

    private record Memory(long nextOffset, Map<String, String> hashes) {}

    /** @param dropped whether there is anything to do at all */
    Repeats(boolean dropped, int keysOfPartition) {
        this.dropped = dropped;
        this.keysOfPartition = keysOfPartition;
    }

    Lookup lookup(RecordBatch batch) {
        return new Lookup(dropped ? batch : null);
    }

    private synchronized Map<String, String> take(TopicPartition partition, long firstOffset) {
        Memory memory = memories.remove(partition);
        return memory != null && memory.nextOffset == firstOffset ? memory.hashes : new LastUsed(keysOfPartition);
    }

    private synchronized void give(TopicPartition partition, Memory memory) {
        memories.put(partition, memory);
    }

    /** What is known while one batch is checked. A batch that fails gives nothing back, and all of its keys are forgotten. */
    final class Lookup {

        private final Map<TopicPartition, Map<String, String>> hashes = new HashMap<>();
        private final Map<TopicPartition, Long> nextOffsets = new HashMap<>();

        private Lookup(RecordBatch batch) {
            if (batch != null) {
                for (ConsumerRecord<byte[], byte[]> record : batch) {
                    TopicPartition partition = partition(record);
                    hashes.computeIfAbsent(partition, first -> take(first, record.offset()));
                    nextOffsets.put(partition, record.offset() + 1);
                }
            }
        }

        boolean isRepeat(ConsumerRecord<byte[], byte[]> record, Checked checked) {
            Map<String, String> known = hashes.get(partition(record));
            return known != null && checked.payloadHash().equals(known.put(checked.key(), checked.payloadHash()));
        }

        /** The batch is done: from now on all this counts. */
        void remember() {
            hashes.forEach((partition, known) -> give(partition, new Memory(nextOffsets.get(partition), known)));
        }
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** Forgets what was not asked for the longest. */
    private static final class LastUsed extends LinkedHashMap<String, String> {

        private static final long serialVersionUID = 1L;

        private final int most;

        LastUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > most;
        }
    }
}
