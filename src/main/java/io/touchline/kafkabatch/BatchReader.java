package io.touchline.kafkabatch;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Reads ahead of a {@link BatchWorker} by at most one batch, and commits behind it.
 *
 * <p>It polls all the time, with its partitions paused while there is no room for more. So the consumer stays in its
 * group, and takes part in rebalances, while a batch waits for a target for hours. What is committed was done: offsets
 * are those of batches that came back from the worker, in their order.
 */
final class BatchReader implements Runnable {

    /** Longest wait for a batch in the works when its partition is to be given to another consumer. */
    private static final Duration PATIENCE_WITH_BATCH = Duration.ofSeconds(5);

    private static final Duration PATIENCE_WITH_COMMIT = Duration.ofSeconds(2);
    private static final Duration PATIENCE_WITH_CLOSE = Duration.ofSeconds(1);

    /**
     * How long a poll waits when there is nothing else to look after; it returns sooner when records come. A route that is
     * exchanged stands still for as long.
     */
    private static final Duration NOTHING_TO_DO = Duration.ofMillis(100);
    /** The same while a batch is in the works, whose end is to be noticed. */
    private static final Duration BATCH_IN_THE_WORKS = Duration.ofMillis(20);

    private static final Duration NOT_AT_ALL = Duration.ZERO;

    /**
     * What a reader is made of.
     *
     * @param trouble takes what keeps it from reading; the worker has its own
     * @param suspended whether nothing new is to be begun
     */
    record Parts(
            GroupMembers members,
            BatchBuffer buffer,
            BatchWorker worker,
            Lag lag,
            Trouble trouble,
            Duration maxBackOff,
            BooleanSupplier suspended) {}

    private final Parts parts;
    private final BatchWorker worker;
    private final BatchBuffer buffer;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

    BatchReader(Parts parts) {
        this.parts = parts;
        this.worker = parts.worker();
        this.buffer = parts.buffer();
    }

    @Override
    public void run() {
        BackOff backOff = new BackOff(parts.maxBackOff());
        while (!isStopping()) {
            KafkaConsumer<byte[], byte[]> kafka = null;
            try {
                kafka = parts.members().open();
                read(kafka, backOff);
            } catch (InterruptException | InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                parts.trouble().failed(e, "Kafka is asked again");
                await(backOff.next());
            } finally {
                close(kafka);
                letGo();
            }
        }
    }

    /** Tells it to end; it gives the batch in the works a moment to be done. */
    void stop() {
        stopping.countDown();
    }

    private void read(KafkaConsumer<byte[], byte[]> kafka, BackOff backOff) throws InterruptedException {
        parts.members().subscribe(kafka, new Rebalance(kafka));
        while (!isStopping()) {
            if (buffer.isFull() || isSuspended()) {
                kafka.pause(kafka.assignment());
            } else if (!kafka.paused().isEmpty()) {
                kafka.resume(kafka.paused());
            }
            buffer.add(kafka.poll(timeout()), System.nanoTime());
            backOff.reset();
            parts.trouble().over();
            worker.takeAgain().ifPresent(batch -> buffer.rewind(batch).forEach(kafka::seek));
            handOver(kafka);
            commit(kafka);
            parts.lag().update(kafka, partition -> buffer.count(partition) + worker.count(partition));
        }
        worker.awaitAnyOf(kafka.assignment(), PATIENCE_WITH_BATCH);
        commit(kafka);
    }

    private Duration timeout() {
        if (isSuspended()) {
            return NOTHING_TO_DO;
        }
        if (buffer.isFull()) {
            return NOT_AT_ALL;
        }
        if (!buffer.isEmpty()) {
            long left = buffer.nanosLeft(System.nanoTime());
            return left > 0 ? Duration.ofNanos(left) : BATCH_IN_THE_WORKS;
        }
        return worker.isBusy() || !uncommitted.isEmpty() ? BATCH_IN_THE_WORKS : NOTHING_TO_DO;
    }

    private void handOver(KafkaConsumer<byte[], byte[]> kafka) throws InterruptedException {
        if (isSuspended()) {
            return;
        }
        boolean full = buffer.isFull();
        if (full || buffer.isDue(System.nanoTime(), isMoreAtHand(kafka))) {
            // A batch that is only due can grow while the worker is busy; one that is full has nothing else to wait
            // for.
            if (worker.awaitIdle(full ? NOTHING_TO_DO : BATCH_IN_THE_WORKS)) {
                worker.start(buffer.take());
            }
        }
    }

    private static boolean isMoreAtHand(KafkaConsumer<byte[], byte[]> kafka) {
        return kafka.assignment().stream()
                .anyMatch(partition -> kafka.currentLag(partition).orElse(0) > 0);
    }

    private void commit(KafkaConsumer<byte[], byte[]> kafka) {
        worker.takeDone().forEach(batch -> uncommitted.putAll(batch.offsets()));
        if (uncommitted.isEmpty()) {
            return;
        }
        try {
            kafka.commitSync(uncommitted, PATIENCE_WITH_COMMIT);
            uncommitted.clear();
        } catch (CommitFailedException e) {
            uncommitted.clear(); // the group went on without this consumer: others do these records again
        } catch (RetriableException e) {
            // The brokers are away or the group is rebalancing: once more after the next poll.
        }
    }

    private void forget(Collection<TopicPartition> partitions) {
        buffer.forget(partitions);
        worker.forget(partitions);
        uncommitted.keySet().removeAll(partitions);
        parts.lag().forget(partitions);
    }

    /** Without its consumer nothing here is its own; what was not committed comes again, here or elsewhere. */
    private void letGo() {
        buffer.take();
        worker.forgetAll();
        uncommitted.clear();
        parts.lag().forgetAll();
    }

    private void close(KafkaConsumer<byte[], byte[]> kafka) {
        if (kafka == null) {
            return;
        }
        try {
            kafka.close(PATIENCE_WITH_CLOSE);
        } catch (RuntimeException e) {
            parts.trouble().failed(e, "its consumer was given up");
        }
    }

    private boolean isSuspended() {
        return parts.suspended().getAsBoolean();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void await(Duration time) {
        try {
            stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }

    /** Lets go of partitions in good order; Kafka calls it from within the polls, on the same thread. */
    private final class Rebalance implements ConsumerRebalanceListener {

        private final KafkaConsumer<byte[], byte[]> kafka;

        Rebalance(KafkaConsumer<byte[], byte[]> kafka) {
            this.kafka = kafka;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            // They begin where the group left off.
        }

        /** Still ours: what is nearly done is finished and committed first, so that the next owner need not repeat it. */
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                worker.awaitAnyOf(partitions, PATIENCE_WITH_BATCH);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
            commit(kafka);
            forget(partitions);
        }

        /** No longer ours: others may have gone on already. */
        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            forget(partitions);
        }
    }
}
