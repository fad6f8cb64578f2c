package io.touchline.deadletters;

import io.touchline.topics.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Sends records and knows of each whether all in-sync brokers have it. */
final class ReplayProducer implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;

    ReplayProducer(KafkaConnection connection) {
        producer = connection.producer("touchline-dead-letter-replay");
    }

    /**
     * What became of one record.
     *
     * @param failure null if it was acknowledged
     */
    record Outcome(Throwable failure) {

        boolean isAcknowledged() {
            return failure == null;
        }

        /** Whether the record itself is the fault, so that others may do better. */
        boolean isTooLarge() {
            return failure instanceof RecordTooLargeException;
        }
    }

    /**
     * Sends the records in their order and waits for all of them.
     *
     * @return one outcome for each record that was tried; fewer than there are records when the broker is away
     */
    List<Outcome> send(List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : records) {
            Future<RecordMetadata> future = producer.send(record);
            sent.add(future);
            // Where one has failed at once for want of a broker, each further one would wait as long.
            if (future.isDone() && !mayGoOn(outcome(future))) {
                break;
            }
        }
        producer.flush();
        return sent.stream().map(ReplayProducer::outcome).toList();
    }

    private static boolean mayGoOn(Outcome outcome) {
        return outcome.isAcknowledged() || outcome.isTooLarge();
    }

    private static Outcome outcome(Future<RecordMetadata> future) {
        try {
            future.get();
            return new Outcome(null);
        } catch (ExecutionException e) {
            return new Outcome(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(new KafkaException("interrupted while Kafka was waited for", e));
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
