package io.touchline.bench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The last record of each key out of a batch. Only those are ever decoded. */
final class BareBatch {

    private final Map<String, ConsumerRecord<String, byte[]>> lastOfKey = new LinkedHashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private final StringBuilder json = new StringBuilder();
    private ConsumerRecord<String, byte[]> last;
    private int size;

    void add(ConsumerRecord<String, byte[]> record) {
        // Records come partition by partition, so this is seldom.
        if (last != null && last.partition() != record.partition()) {
            noteOffset();
        }
        last = record;
        lastOfKey.put(record.key(), record);
        size++;
    }

    /** How many records were added, also those that later ones replaced. */
    int size() {
        return size;
    }

    /** What to commit once the batch is stored. */
    Map<TopicPartition, OffsetAndMetadata> offsets() {
        noteOffset();
        return offsets;
    }

    /** The batch as the statement takes it. */
    String json() {
        json.setLength(0);
        char separator = '[';
        for (ConsumerRecord<String, byte[]> record : lastOfKey.values()) {
            json.append(separator)
                    .append("{\"topic\":\"")
                    .append(record.topic())
                    .append("\",\"partition\":")
                    .append(record.partition())
                    .append(",\"offset\":")
                    .append(record.offset())
                    .append(",\"observed_at\":\"")
                    .append(text(
                            record.headers().lastHeader("touchline-observed-at").value()))
                    .append("\",\"key\":\"")
                    .append(record.key())
                    .append("\",\"record\":")
                    .append(text(record.value()))
                    .append('}');
            separator = ',';
        }
        return json.append(']').toString();
    }

    void clear() {
        lastOfKey.clear();
        offsets.clear();
        last = null;
        size = 0;
    }

    private void noteOffset() {
        offsets.put(new TopicPartition(last.topic(), last.partition()), new OffsetAndMetadata(last.offset() + 1));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
