package io.touchline.delivery;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.kafka.common.header.Headers;

/** What Camel's batching consumer hands over: a list of exchanges, one for each record, from any of its partitions. */
final class KafkaBatch {

    private final List<Exchange> exchanges;

    private KafkaBatch(List<Exchange> exchanges) {
        this.exchanges = exchanges;
    }

    /** The batch that is the exchange's body. */
    static KafkaBatch of(Exchange batch) {
        List<?> body = batch.getMessage().getBody(List.class);
        return new KafkaBatch(body.stream().map(Exchange.class::cast).toList());
    }

    /**
     * The records, in the order of their partitions.
     *
     * @param now what no record may be younger than: one from a clock that runs ahead would outlive all that follow it
     */
    List<SinkRecord> records(Instant now) {
        return exchanges.stream()
                .map(exchange -> record(exchange.getMessage(), now))
                .toList();
    }

    /**
     * Tells the broker that all of the batch is done, and waits for it to know: for every partition in the batch, since
     * the commit that Camel offers for a batch is only that of the last record's partition.
     */
    void commit() {
        Map<String, KafkaManualCommit> lastOfPartition = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            Message message = exchange.getMessage();
            String partition =
                    message.getHeader(KafkaConstants.TOPIC) + "/" + message.getHeader(KafkaConstants.PARTITION);
            lastOfPartition.put(partition, message.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class));
        }
        lastOfPartition.values().forEach(KafkaManualCommit::commit);
    }

    private static SinkRecord record(Message message, Instant now) {
        Map<String, byte[]> headers = new HashMap<>();
        Headers original = message.getHeader(KafkaConstants.HEADERS, Headers.class);
        if (original != null) {
            original.forEach(header -> headers.put(header.key(), header.value()));
        }
        return new SinkRecord(
                message.getHeader(KafkaConstants.TOPIC, String.class),
                message.getHeader(KafkaConstants.PARTITION, Integer.class),
                message.getHeader(KafkaConstants.OFFSET, Long.class),
                earlier(now, observedAt(headers, message.getHeader(KafkaConstants.TIMESTAMP, 0L, Long.class))),
                headers,
                message.getHeader(KafkaConstants.KEY, String.class),
                message.getBody(String.class));
    }

    private static Instant observedAt(Map<String, byte[]> headers, long brokerTime) {
        byte[] header = headers.get(RecordHeaders.OBSERVED_AT);
        try {
            return header == null
                    ? Instant.ofEpochMilli(brokerTime)
                    : Instant.parse(new String(header, StandardCharsets.UTF_8));
        } catch (DateTimeException e) {
            return Instant.ofEpochMilli(brokerTime);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
