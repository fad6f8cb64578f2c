package io.touchline.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/** Fills a topic with a workload's records, with the headers, batches and compression of the product's own routes. */
final class MatchTopic {

    private final Servers servers;
    private final Progress progress;

    MatchTopic(Servers servers, Progress progress) {
        this.servers = servers;
        this.progress = progress;
    }

    /** Makes the topic and sends all records; returns their mean size in bytes, without key and headers. */
    long fill(Workload workload) throws ExecutionException, InterruptedException {
        servers.admin()
                .createTopics(List.of(new NewTopic(workload.topic(), Workload.PARTITIONS, (short) 1)))
                .all()
                .get();
        awaitLeaders(workload);
        MadeUp records =
                workload.isValidation() ? new MadeUpLiveScores(workload.bytes()) : new MadeUpMatches(workload.bytes());
        MessageDigest sha256 = sha256();
        AtomicReference<Exception> failure = new AtomicReference<>();
        // A record from the future would be taken down to the present, and its order with it.
        Instant begin = Instant.now().minusSeconds(workload.rounds());
        long bytes = 0;
        byte[] pollId = null;
        byte[] observedAt = null;
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers.bootstrapServers(),
                        "acks",
                        "all",
                        "linger.ms",
                        5,
                        "compression.type",
                        "lz4"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < workload.records(); i++) {
                int number = i % workload.keys();
                long round = i / workload.keys();
                if (number == 0) {
                    pollId = ascii(new UUID(0, round).toString());
                    observedAt = ascii(begin.plusSeconds(round).toString());
                }
                String value = records.json(number, round);
                bytes += value.length();
                ProducerRecord<String, String> record =
                        new ProducerRecord<>(workload.topic(), String.valueOf(MadeUpMatches.id(number)), value);
                Headers headers = record.headers();
                headers.add("touchline-source", ascii("football-data"));
                headers.add("touchline-poll-id", pollId);
                headers.add("touchline-observed-at", observedAt);
                headers.add("touchline-event-type", ascii("match"));
                headers.add("touchline-payload-hash", ascii(HexFormat.of().formatHex(sha256.digest(ascii(value)))));
                producer.send(record, (sent, e) -> failure.compareAndSet(null, e));
                progress.at(i, workload.records(), "records sent to " + workload.topic());
            }
            producer.flush();
        }
        if (failure.get() != null) {
            throw new ExecutionException("Kafka did not take a record", failure.get());
        }
        return bytes / workload.records();
    }

    void delete(Workload workload) throws ExecutionException, InterruptedException {
        servers.admin().deleteTopics(List.of(workload.topic())).all().get();
    }

    /** An idempotent producer that is faster than the leaders mixes up its first batches and never gets them through. */
    private void awaitLeaders(Workload workload) throws ExecutionException, InterruptedException {
        servers.admin()
                .listOffsets(workload.partitions().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
