package io.touchline.kafkabatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes one batch after the other through the route, each as often as it needs to succeed.
 *
 * <p>It has a thread of its own, so that whoever reads can go on polling and stays in its consumer group however long a
 * batch takes. Batches are done strictly one after the other: none overtakes one that waits.
 */
final class BatchWorker implements Runnable {

    /** Takes records through the route; returns when they are done for good, and throws when they have to come again. */
    interface Route {
        void process(Map<TopicPartition, PartitionRecords> records) throws Exception;
    }

    private enum Outcome {
        DONE,
        AGAIN,
        STOPPED
    }

    private final Route route;
    private final Duration maxBackOff;
    private final Trouble trouble;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Batch> done = new ArrayList<>();
    private Batch current;
    private Batch again;
    private boolean backingOff;
    private boolean stopping;

    BatchWorker(Route route, Duration maxBackOff, Trouble trouble) {
        this.route = route;
        this.maxBackOff = maxBackOff;
        this.trouble = trouble;
    }

    @Override
    public void run() {
        try {
            for (Batch batch = next(); batch != null; batch = next()) {
                finish(batch, processUntilDone(batch));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // told to stop in the middle: what it did not finish comes again
        }
    }

    /** Waits until it can take a batch. Says whether that was within the time. */
    boolean awaitIdle(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (current != null && left > 0) {
                left = changed.awaitNanos(left);
            }
            return current == null && again == null && !stopping;
        } finally {
            lock.unlock();
        }
    }

    /** Hands over a batch; the one before has to be done. */
    void start(Batch batch) {
        lock.lock();
        try {
            if (current != null) {
                throw new IllegalStateException("the batch before is not done");
            }
            current = batch;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Batches that were done since the last call, in their order. */
    List<Batch> takeDone() {
        lock.lock();
        try {
            List<Batch> taken = List.copyOf(done);
            done.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** A batch that has to be read once more with all of its records, if there is one; it is nobody's concern any more. */
    Optional<Batch> takeAgain() {
        lock.lock();
        try {
            Optional<Batch> taken = Optional.ofNullable(again);
            again = null;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Leaves the partitions out of what is being done. */
    void forget(Collection<TopicPartition> partitions) {
        lock.lock();
        try {
            done.forEach(batch -> batch.forget(partitions));
            if (again != null) {
                again.forget(partitions);
            }
            if (current != null) {
                current.forget(partitions);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Leaves out everything. */
    void forgetAll() {
        lock.lock();
        try {
            done.clear();
            again = null;
            if (current != null) {
                current.forgetAll();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the batch is done if it holds any of the partitions and is not waiting for a target itself. */
    void awaitAnyOf(Collection<TopicPartition> partitions, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (current != null && !backingOff && current.holdsAnyOf(partitions) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isBusy() {
        lock.lock();
        try {
            return current != null || again != null || !done.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    int count(TopicPartition partition) {
        lock.lock();
        try {
            return current == null ? 0 : current.count(partition);
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more, and waits for no target. What runs may finish. */
    void stop() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Batch next() throws InterruptedException {
        lock.lock();
        try {
            while (current == null && !stopping) {
                changed.await();
            }
            return stopping ? null : current;
        } finally {
            lock.unlock();
        }
    }

    private void finish(Batch batch, Outcome outcome) {
        lock.lock();
        try {
            if (outcome == Outcome.DONE) {
                done.add(batch);
            } else if (outcome == Outcome.AGAIN) {
                again = batch;
            }
            current = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Outcome processUntilDone(Batch batch) throws InterruptedException {
        BackOff backOff = new BackOff(maxBackOff);
        while (true) {
            Map<TopicPartition, PartitionRecords> records = batch.partitions();
            if (records.isEmpty()) {
                trouble.over(); // the batch has become another consumer's
                return Outcome.DONE;
            }
            try {
                route.process(records);
                trouble.over();
                return Outcome.DONE;
            } catch (InterruptedException e) {
                throw e;
            } catch (OlderRecordsNeededException e) {
                return Outcome.AGAIN;
            } catch (Exception | Error e) { // whatever it is, the records have to come again
                trouble.failed(e, "nothing is lost, its batch is tried again");
            }
            if (!await(batch, backOff.next())) {
                return Outcome.STOPPED;
            }
        }
    }

    /** Waits, though not for a batch that has nothing left. Says whether to try again. */
    private boolean await(Batch batch, Duration time) throws InterruptedException {
        lock.lock();
        try {
            backingOff = true;
            changed.signalAll();
            long left = time.toNanos();
            while (left > 0 && !stopping && !batch.isEmpty()) {
                left = changed.awaitNanos(left);
            }
            return !stopping;
        } finally {
            backingOff = false;
            lock.unlock();
        }
    }
}
