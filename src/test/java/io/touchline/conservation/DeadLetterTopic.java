package io.touchline.conservation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The dead letters of one topic, each held against the record that it says it was. */
final class DeadLetterTopic {

    private static final String ERROR = "touchline-error-";

    private final String topic;
    private final NumberedRecords records;
    private final Ledger ledger;
    private final Findings findings;
    private final BitSet numbers = new BitSet();

    DeadLetterTopic(String topic, NumberedRecords records, Ledger ledger, Findings findings) {
        this.topic = topic;
        this.records = records;
        this.ledger = ledger;
        this.findings = findings;
    }

    void read(String bootstrapServers) {
        String deadLetters = topic + ".dlq";
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(deadLetters).stream()
                    .map(partition -> new TopicPartition(deadLetters, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::check);
            }
        }
    }

    /** The numbers of the records that the dead letters were. */
    BitSet numbers() {
        return numbers;
    }

    private void check(ConsumerRecord<byte[], byte[]> letter) {
        int number;
        try {
            number = Integer.parseInt(text(letter, NumberedRecord.NUMBER));
        } catch (NumberFormatException e) {
            findings.add("a dead letter without the headers of its record", letter.topic() + "@" + letter.offset());
            return;
        }
        if (!ledger.isAccepted(number)) {
            findings.add("a dead letter of a record that was never accepted", topic + " " + number);
            return;
        }
        numbers.set(number);
        NumberedRecord record = records.get(number);
        String which = topic + " " + number + " " + record.poison();
        if (record.isGood()) {
            findings.add("a good record is a dead letter", which + ": " + text(letter, ERROR + "message"));
        }
        if (!Arrays.equals(letter.key(), record.key())) {
            findings.add("a dead letter's key is not the record's, to the byte: " + record.poison(), which);
        }
        if (!Arrays.equals(letter.value(), record.value())) {
            findings.add("a dead letter's value is not the record's, to the byte: " + record.poison(), which);
        }
        if (!originalHeaders(letter).equals(record.headers(ledger.observedAt(number)))) {
            findings.add("a dead letter's headers are not the record's", which + ": " + names(originalHeaders(letter)));
        }
        if (!isFrom(letter, number)) {
            findings.add("a dead letter names another place than its record's", which);
        }
        if (!saysWhy(letter)) {
            findings.add("a dead letter does not say why", which + ": " + letter.headers());
        }
    }

    private static List<Header> originalHeaders(ConsumerRecord<byte[], byte[]> letter) {
        return StreamSupport.stream(letter.headers().spliterator(), false)
                .filter(header -> !header.key().startsWith(ERROR))
                .toList();
    }

    private static List<String> names(List<Header> headers) {
        return headers.stream().map(Header::key).toList();
    }

    private boolean isFrom(ConsumerRecord<byte[], byte[]> letter, int number) {
        return text(letter, ERROR + "topic").equals(topic)
                && text(letter, ERROR + "partition").equals(String.valueOf(ledger.partition(number)))
                && text(letter, ERROR + "offset").equals(String.valueOf(ledger.offset(number)));
    }

    private static boolean saysWhy(ConsumerRecord<byte[], byte[]> letter) {
        try {
            Instant.parse(text(letter, ERROR + "at"));
        } catch (DateTimeParseException e) {
            return false;
        }
        return !text(letter, ERROR + "class").isBlank()
                && !text(letter, ERROR + "message").isBlank()
                && !text(letter, ERROR + "route").isBlank()
                && !text(letter, ERROR + "step").isBlank()
                && text(letter, ERROR + "attempts").matches("[1-9]\\d*");
    }

    /** The header's text; empty without one. */
    private static String text(ConsumerRecord<byte[], byte[]> letter, String header) {
        Header last = letter.headers().lastHeader(header);
        return last == null || last.value() == null ? "" : new String(last.value(), UTF_8);
    }
}
