package io.touchline.rejects;

import io.touchline.rejects.RejectCounts.OfReason;
import io.touchline.rejects.RejectCounts.OfTopic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts rejected records. */
final class Counting {

    /** Reasons come from headers that anyone may have written: those after so many kinds are counted together. */
    static final int MOST_REASONS = 1000;

    private static final String OTHERS = "others";

    private final Map<String, OfTopic> topics = new TreeMap<>();
    private final Map<Kind, Long> reasons = new HashMap<>();
    private long notListed;

    private record Kind(String topic, String rule, String field) {}

    void add(ConsumerRecord<byte[], byte[]> record) {
        RejectHeaders headers = new RejectHeaders(record.headers());
        var time = RecordTime.ofKafka(record.timestamp());
        addTopic(record.topic(), new OfTopic(1, time, time));
        List<Reason> listed = headers.reasons();
        if (listed == null || listed.isEmpty()) {
            addReason(record.topic(), null, null, 1);
            return;
        }
        listed.forEach(reason -> addReason(record.topic(), reason.rule(), reason.pointer(), 1));
        Long count = headers.reasonCount();
        addNotListed(count == null ? 0 : count - listed.size());
    }

    void addTopic(String topic, OfTopic more) {
        topics.merge(topic, more, OfTopic::with);
    }

    void addReason(String topic, String rule, String field, long more) {
        Kind kind = new Kind(topic, rule, field);
        boolean hasRoom = reasons.size() < MOST_REASONS || reasons.containsKey(kind);
        reasons.merge(hasRoom ? kind : new Kind(topic, OTHERS, null), more, Long::sum);
    }

    void addNotListed(long more) {
        notListed += Math.max(0, more);
    }

    RejectCounts result() {
        Comparator<String> names = Comparator.nullsLast(Comparator.naturalOrder());
        List<OfReason> sorted = reasons.entrySet().stream()
                .map(each -> new OfReason(
                        each.getKey().topic(),
                        each.getKey().rule(),
                        each.getKey().field(),
                        each.getValue()))
                .sorted(Comparator.comparingLong(OfReason::records)
                        .reversed()
                        .thenComparing(OfReason::topic)
                        .thenComparing(OfReason::rule, names)
                        .thenComparing(OfReason::field, names))
                .toList();
        return new RejectCounts(
                topics.values().stream().mapToLong(OfTopic::records).sum(), topics, sorted, notListed);
    }
}
