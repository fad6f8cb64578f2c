package io.touchline.kafkabatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchWorkerTest {

    private static final TopicPartition PARTITION = new TopicPartition("t", 0);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    private final List<Long> tried = new CopyOnWriteArrayList<>();
    private final Set<Long> failing = ConcurrentHashMap.newKeySet();
    private final Trouble trouble = new Trouble("a-route", Clock.systemUTC());
    private final BatchWorker worker = new BatchWorker(this::process, Duration.ofSeconds(1), trouble);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final Thread thread = new Thread(worker);
    private volatile boolean held;
    private volatile boolean incomplete;

    @BeforeEach
    void start() {
        thread.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        worker.stop();
        mayGoOn.countDown();
        thread.join();
    }

    @Test
    void aBatchThatIsDoneIsHandedBackOnce() throws InterruptedException {
        Batch batch = Polled.batch(PARTITION, 1);
        worker.start(batch);
        assertThat(worker.awaitIdle(PATIENCE)).isTrue();

        assertThat(worker.takeDone()).containsExactly(batch);
        assertThat(worker.takeDone()).isEmpty();
        assertThat(worker.isBusy()).isFalse();
    }

    @Test
    void aBatchThatFailsIsTriedUntilItSucceedsAndNoneOvertakesIt() throws InterruptedException {
        failing.add(1L);
        worker.start(Polled.batch(PARTITION, 1));
        await().atMost(PATIENCE).until(() -> tried.size() >= 2);

        assertThat(worker.awaitIdle(NOT_AT_ALL)).isFalse();
        assertThat(worker.takeDone()).isEmpty();
        assertThat(trouble.failures()).hasValueSatisfying(failures -> {
            assertThat(failures.reason()).isEqualTo("no database");
            assertThat(failures.count()).isGreaterThanOrEqualTo(2);
        });

        failing.clear();
        assertThat(worker.awaitIdle(PATIENCE)).isTrue();
        assertThat(worker.takeDone()).hasSize(1);
        assertThat(trouble.failures()).isEmpty();
    }

    @Test
    void anErrorIsAFailureLikeAnyOther() throws InterruptedException {
        failing.add(-1L);
        worker.start(Polled.batch(PARTITION, -1));
        await().atMost(PATIENCE).until(() -> tried.size() >= 2);

        failing.clear();
        assertThat(worker.awaitIdle(PATIENCE)).isTrue();
    }

    @Test
    void aBatchWhosePartitionsAreTakenAwayIsNotTriedAgain() throws InterruptedException {
        failing.add(1L);
        worker.start(Polled.batch(PARTITION, 1));
        await().atMost(PATIENCE).until(() -> trouble.failures().isPresent());
        worker.forget(List.of(PARTITION));

        assertThat(worker.awaitIdle(PATIENCE)).isTrue();
        assertThat(worker.takeDone()).allMatch(batch -> batch.offsets().isEmpty());
        assertThat(trouble.failures()).isEmpty();
    }

    @Test
    void whatWaitsForATargetIsNotWaitedFor() throws InterruptedException {
        failing.add(1L);
        worker.start(Polled.batch(PARTITION, 1));
        await().atMost(PATIENCE).until(() -> trouble.failures().isPresent());

        worker.awaitAnyOf(List.of(PARTITION), Duration.ofDays(1));
        assertThat(worker.takeDone()).isEmpty();
    }

    @Test
    void whatIsBeingDoneIsWaitedFor() throws InterruptedException {
        held = true;
        worker.start(Polled.batch(PARTITION, 1));
        worker.awaitAnyOf(List.of(new TopicPartition("another", 0)), Duration.ofDays(1));
        await().atMost(PATIENCE).until(() -> tried.size() == 1);
        new Thread(mayGoOn::countDown).start();

        worker.awaitAnyOf(List.of(PARTITION), PATIENCE);
        assertThat(worker.takeDone()).hasSize(1);
    }

    @Test
    void aBatchThatIsIncompleteGoesBackAndNoneIsTakenBeforeIt() throws InterruptedException {
        incomplete = true;
        Batch batch = Polled.batch(PARTITION, 1);
        worker.start(batch);
        await().atMost(PATIENCE).until(() -> !incomplete);

        await().atMost(PATIENCE).until(worker::isBusy);
        assertThat(worker.awaitIdle(NOT_AT_ALL)).isFalse();
        assertThat(worker.takeDone()).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(worker.takeAgain()).contains(batch));
        assertThat(worker.takeAgain()).isEmpty();
        assertThat(worker.awaitIdle(PATIENCE)).isTrue();
    }

    @Test
    void aWorkerThatIsStoppedGivesUpABatchThatWaits() throws InterruptedException {
        failing.add(1L);
        worker.start(Polled.batch(PARTITION, 1));
        await().atMost(PATIENCE).until(() -> trouble.failures().isPresent());
        worker.stop();
        thread.join();

        assertThat(worker.takeDone()).isEmpty();
        assertThat(worker.awaitIdle(NOT_AT_ALL)).isFalse();
    }

    private void process(Map<TopicPartition, PartitionRecords> records) throws Exception {
        long offset = records.get(PARTITION).firstOffset();
        if (incomplete) {
            incomplete = false;
            throw new OlderRecordsNeededException();
        }
        tried.add(offset);
        if (held) {
            mayGoOn.await();
        }
        if (failing.contains(offset)) {
            if (offset < 0) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException("no database\nat all");
        }
    }
}
