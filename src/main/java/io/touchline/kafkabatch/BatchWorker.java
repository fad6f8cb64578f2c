package io.touchline.kafkabatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

    // All of these change under the worker's own lock, and whoever waits for a change is woken.
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
    synchronized boolean awaitIdle(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (current != null && waitUntil(end)) {}
        return current == null && again == null && !stopping;
    }

    /** Hands over a batch; the one before has to be done. */
    synchronized void start(Batch batch) {
        if (current != null) {
            throw new IllegalStateException("the batch before is not done");
        }
        current = batch;
        notifyAll();
    }

    /** Batches that were done since the last call, in their order. */
    synchronized List<Batch> takeDone() {
        List<Batch> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    /** A batch that has to be read once more with all of its records, if there is one; it is nobody's concern any more. */
    synchronized Optional<Batch> takeAgain() {
        Optional<Batch> taken = Optional.ofNullable(again);
        again = null;
        return taken;
    }

    /** Leaves the partitions out of what is being done. */
    synchronized void forget(Collection<TopicPartition> partitions) {
        done.forEach(batch -> batch.forget(partitions));
        if (again != null) {
            again.forget(partitions);
        }
        if (current != null) {
            current.forget(partitions);
        }
        notifyAll();
    }

    /** Leaves out everything. */
    synchronized void forgetAll() {
        done.clear();
        again = null;
        if (current != null) {
            current.forgetAll();
        }
        notifyAll();
    }

    /** Waits until the batch is done if it holds any of the partitions and is not waiting for a target itself. */
    synchronized void awaitAnyOf(Collection<TopicPartition> partitions, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (current != null && !backingOff && current.holdsAnyOf(partitions) && waitUntil(end)) {}
    }

    synchronized boolean isBusy() {
        return current != null || again != null || !done.isEmpty();
    }

    /** How many records of the partition are being done. */
    synchronized int count(TopicPartition partition) {
        return current == null ? 0 : current.count(partition);
    }

    /** Takes nothing more, and waits for no target. What runs may finish. */
    synchronized void stop() {
        stopping = true;
        notifyAll();
    }

    private synchronized Batch next() throws InterruptedException {
        while (current == null && !stopping) {
            wait();
        }
        return stopping ? null : current;
    }

    private synchronized void finish(Batch batch, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            done.add(batch);
        } else if (outcome == Outcome.AGAIN) {
            again = batch;
        }
        current = null;
        notifyAll();
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
    private synchronized boolean await(Batch batch, Duration time) throws InterruptedException {
        backingOff = true;
        notifyAll();
        try {
            long end = System.nanoTime() + time.toNanos();
            while (!stopping && !batch.isEmpty() && waitUntil(end)) {}
            return !stopping;
        } finally {
            backingOff = false;
        }
    }

    /** Waits for a change. Says whether there is time left to look at it and to wait for another. */
    private boolean waitUntil(long end) throws InterruptedException {
        long left = end - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return left > 0;
    }
}
