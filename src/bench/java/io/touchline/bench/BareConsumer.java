package io.touchline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One consumer of the {@link BareLoop}, on a thread and a database connection of its own. */
final class BareConsumer extends Thread {

    private static final Duration BATCH_WAIT = Duration.ofMillis(250);

    private final String jdbcUrl;
    private final String topic;
    private final int batchSize;
    private final String statement;
    private final KafkaConsumer<String, byte[]> consumer;
    private final BareBatch batch = new BareBatch();

    BareConsumer(String bootstrapServers, String jdbcUrl, String topic, String group, int batchSize, String statement) {
        this.jdbcUrl = jdbcUrl;
        this.topic = topic;
        this.batchSize = batchSize;
        this.statement = statement;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        batchSize,
                        "max.partition.fetch.bytes",
                        4 << 20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public void run() {
        try (consumer;
                Connection connection =
                        DriverManager.getConnection(jdbcUrl, Servers.USER, System.getenv("POSTGRES_PASSWORD"));
                PreparedStatement upsert = connection.prepareStatement(statement)) {
            consumer.subscribe(List.of(topic), new BatchGivenUp());
            while (true) {
                ConsumerRecords<String, byte[]> polled = consumer.poll(BATCH_WAIT);
                for (ConsumerRecord<String, byte[]> record : polled) {
                    batch.add(record);
                    if (batch.size() == batchSize) {
                        write(upsert);
                    }
                }
                if (polled.isEmpty() && batch.size() > 0) {
                    write(upsert);
                }
            }
        } catch (WakeupException e) {
            // told to finish
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the group and ends. */
    void finish() throws InterruptedException {
        consumer.wakeup();
        join();
    }

    private void write(PreparedStatement upsert) throws SQLException {
        upsert.setString(1, batch.json());
        upsert.executeQuery().close();
        try {
            consumer.commitSync(batch.offsets());
        } catch (CommitFailedException | RebalanceInProgressException e) {
            // The partitions are given out anew: whoever gets them reads the batch again.
        }
        batch.clear();
    }

    /** What was read of a partition and is not committed comes again, to this consumer or to another. */
    private final class BatchGivenUp implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            batch.clear();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
    }
}
