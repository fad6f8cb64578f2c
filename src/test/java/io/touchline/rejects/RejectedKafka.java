package io.touchline.rejects;

import io.touchline.embedded.TestBroker;
import io.touchline.topics.Connections;
import io.touchline.topics.KafkaAdmin;
import io.touchline.topics.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;

/** A real broker with topics of rejected records. */
final class RejectedKafka implements AutoCloseable {

    private final TestBroker broker;
    private final KafkaConnection connection;
    private final KafkaAdmin admin;
    private final Producer<byte[], byte[]> producer;

    RejectedKafka(Path folder) {
        broker = new TestBroker(folder);
        connection = Connections.to(broker.servers());
        admin = Connections.admin(connection);
        producer = connection.bulkProducer("test");
    }

    String servers() {
        return broker.servers();
    }

    KafkaConnection connection() {
        return connection;
    }

    RejectTopics topics() {
        return new RejectTopics(admin, connection);
    }

    KafkaAdmin admin() {
        return admin;
    }

    void create(String topic) throws Exception {
        admin.client()
                .createTopics(java.util.List.of(new NewTopic(topic, 3, (short) 1)
                        .configs(Map.of("max.message.bytes", "4000000", "retention.ms", "-1"))))
                .all()
                .get();
    }

    /** Also what a group has committed of them is gone then. */
    void deleteAll() throws Exception {
        Collection<String> all = admin.client().listTopics().names().get();
        admin.client().deleteTopics(all).all().get();
        Awaitility.await().until(() -> admin.client().listTopics().names().get().isEmpty());
    }

    /** A record as the check of contracts rejects it. */
    static ProducerRecord<byte[], byte[]> record(String topic, String time, String key, String value) {
        return record(topic, time, bytes(key), bytes(value));
    }

    static ProducerRecord<byte[], byte[]> record(String topic, String time, byte[] key, byte[] value) {
        return new ProducerRecord<>(topic, 0, Instant.parse(time).toEpochMilli(), key, value);
    }

    static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> record, String header, String value) {
        record.headers().add(header, bytes(value));
        return record;
    }

    @SafeVarargs
    final void send(ProducerRecord<byte[], byte[]>... records) throws Exception {
        for (ProducerRecord<byte[], byte[]> record : records) {
            producer.send(record).get();
        }
    }

    void sendLater(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        broker.close();
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
