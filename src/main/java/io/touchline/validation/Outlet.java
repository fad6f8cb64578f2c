package io.touchline.validation;

import io.touchline.contract.Checked;
import io.touchline.contract.Violation;
import io.touchline.delivery.TargetDownException;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.TopicCreator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Sends the records of a batch to the mirrors, all at once, and waits until Kafka has them. */
final class Outlet implements AutoCloseable {

    private final KafkaConnection connection;
    private final TopicCreator topics;
    private Producer<byte[], byte[]> producer;

    Outlet(KafkaConnection connection, TopicCreator topics) {
        this.connection = connection;
        this.topics = topics;
    }

    Sending begin(MirrorRecords mirrors) {
        return new Sending(producer(), mirrors);
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    /** Made at its first use: a service without such a route has none. */
    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = connection.bulkProducer("touchline-validation");
        }
        return producer;
    }

    /** A record on its way, and what to do if it is too large. */
    private record Sent(
            String topic,
            ConsumerRecord<byte[], byte[]> record,
            List<Violation> violations,
            Future<RecordMetadata> acknowledgement) {}

    /** The records of one batch on their way. */
    final class Sending {

        private final Producer<byte[], byte[]> kafka;
        private final MirrorRecords mirrors;
        private final List<Sent> sent = new ArrayList<>();

        private Sending(Producer<byte[], byte[]> kafka, MirrorRecords mirrors) {
            this.kafka = kafka;
            this.mirrors = mirrors;
        }

        void validated(ConsumerRecord<byte[], byte[]> record, Checked checked) throws TargetDownException {
            send(mirrors.validated(record, checked), record, List.of());
        }

        void rejected(ConsumerRecord<byte[], byte[]> record, List<Violation> violations) throws TargetDownException {
            send(mirrors.rejected(record, violations), record, violations);
        }

        /**
         * Waits until Kafka has all of them.
         *
         * @param tally is told of good records that are rejected after all
         * @throws TargetDownException when it did not take one; then some may be there and others not
         */
        void await(Tally tally) throws TargetDownException {
            kafka.flush();
            for (Sent one : sent) {
                RecordTooLargeException tooLarge = await(one);
                if (tooLarge != null) {
                    sendCut(one, tally);
                }
            }
        }

        private void sendCut(Sent one, Tally tally) throws TargetDownException {
            if (one.violations.isEmpty()) {
                tally.moveToRejected(one.record.topic());
            }
            List<Violation> violations = new ArrayList<>(one.violations);
            violations.add(new Violation(
                    "", "size", "what " + one.topic + " takes", size(one.record) + " bytes, cut off here"));
            tally.countViolations(one.record.topic(), violations.subList(violations.size() - 1, violations.size()));
            ProducerRecord<byte[], byte[]> cut = mirrors.cut(one.record, violations);
            RecordTooLargeException still = await(new Sent(cut.topic(), one.record, violations, send(cut)));
            if (still != null) {
                throw down(cut.topic(), still);
            }
        }

        private void send(
                ProducerRecord<byte[], byte[]> mirrored,
                ConsumerRecord<byte[], byte[]> record,
                List<Violation> violations)
                throws TargetDownException {
            Sent one = new Sent(mirrored.topic(), record, violations, send(mirrored));
            sent.add(one);
            if (one.acknowledgement.isDone()) {
                await(one); // it failed at once, after a long wait, and so would each that follows
            }
        }

        private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) throws TargetDownException {
            try {
                return kafka.send(record);
            } catch (KafkaException e) {
                throw down(record.topic(), e);
            }
        }

        /** Returns null when Kafka has it. */
        private RecordTooLargeException await(Sent one) throws TargetDownException {
            try {
                one.acknowledgement.get();
                return null;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RecordTooLargeException tooLarge) {
                    return tooLarge;
                }
                if (e.getCause() instanceof UnknownTopicOrPartitionException
                        || e.getCause().getCause() instanceof UnknownTopicOrPartitionException) {
                    createMissingTopics();
                }
                throw down(one.topic, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw down(one.topic, e);
            }
        }

        /**
         * No setting asks for the mirrors of a topic that
         * nobody knew of, and without them the batch would come again for ever.
         */
        private void createMissingTopics() {
            Set<String> names = new TreeSet<>();
            sent.forEach(one -> names.add(one.topic));
            try {
                topics.createMissingMirrors(names);
            } catch (ExecutionException | KafkaException e) {
                // The brokers are away as well: the batch comes again, and so does this.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        return Math.max(0, record.serializedKeySize()) + (long) Math.max(0, record.serializedValueSize());
    }

    private static TargetDownException down(String topic, Throwable reason) {
        return new TargetDownException("Kafka", "a record could not be sent to " + topic + ": " + reason, reason);
    }
}
