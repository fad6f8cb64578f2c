package io.touchline.live;

import io.touchline.contract.ObservedAt;
import io.touchline.contract.RecordHeaders;
import io.touchline.live.EventPlaces.Place;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaFailure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the games all events and matches that Kafka has and gets: all partitions, from their beginning, in no consumer group. So each
 * instance knows each game, and what one knows another one finds as well.
 */
final class GameFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GameFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration LOOK_FOR_TOPICS = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(30);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Games games;
    private final GameIntake intake;
    private final KafkaConnection connection;
    private final List<String> topics;
    private final String matchTopic;
    private final ObservedAt observedAt;
    /** Where to go on, also after a failure: only the reader's thread knows. */
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private boolean isTrouble;
    private CountDownLatch stopping = new CountDownLatch(0);
    private Thread thread;
    private volatile Consumer<byte[], byte[]> consumer;

    /**
     * Not started yet.
     *
     * @param eventTopics those with events of games
     * @param matchTopic the one with polled matches; null for none
     */
    GameFeed(
            Games games,
            GameIntake intake,
            KafkaConnection connection,
            List<String> eventTopics,
            String matchTopic,
            Clock clock) {
        this.games = games;
        this.intake = intake;
        this.connection = connection;
        this.topics = Stream.concat(eventTopics.stream(), Stream.ofNullable(matchTopic))
                .toList();
        this.matchTopic = matchTopic;
        this.observedAt = new ObservedAt(clock);
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        CountDownLatch stop = stopping;
        thread = new Thread(() -> read(stop), "live-games");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        Consumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        try {
            if (thread != null) {
                thread.join(POLL.toMillis() * 8);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void read(CountDownLatch stop) {
        while (stop.getCount() > 0) {
            try (Consumer<byte[], byte[]> reading = newConsumer()) {
                consumer = reading;
                follow(reading, stop);
            } catch (WakeupException e) {
                log.debug("told to stop", e);
            } catch (RuntimeException e) {
                // Whatever it is: without this thread all games would stand still for ever.
                if (!isTrouble && stop.getCount() > 0) {
                    log.warn(
                            "Games stand still: {}",
                            KafkaFailure.of(connection, e).line());
                    log.debug("games stand still", e);
                }
                isTrouble = true;
            } finally {
                consumer = null;
            }
            if (!pause(stop, AFTER_FAILURE)) {
                return;
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> reading, CountDownLatch stop) {
        long nextLook = System.nanoTime();
        while (stop.getCount() > 0) {
            if (System.nanoTime() - nextLook >= 0) {
                boolean isComplete = look(reading);
                nextLook = System.nanoTime() + (isComplete ? LOOK_FOR_PARTITIONS : LOOK_FOR_TOPICS).toNanos();
            }
            if (reading.assignment().isEmpty()) {
                pause(stop, POLL);
            } else {
                ConsumerRecords<byte[], byte[]> records = reading.poll(POLL);
                records.partitions()
                        .forEach(partition -> records.records(partition).forEach(record -> take(partition, record)));
                isTrouble = false;
                reading.assignment().forEach(partition -> next.put(partition, reading.position(partition)));
            }
            games.tidy();
            if (!games.isCaughtUp() && isAtEnds()) {
                games.caughtUp();
                log.debug(
                        "Games are as they stand: {} known",
                        games.present().games().size());
            }
        }
    }

    private void take(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
        if (partition.topic().equals(matchTopic)) {
            intake.match(record.value(), observedAt.of(record), header(record, RecordHeaders.SOURCE));
        } else {
            String run = header(record, RecordHeaders.POLL_ID);
            Place place = new Place(partition, record.offset());
            intake.event(record.value(), run, Instant.ofEpochMilli(record.timestamp()), place);
        }
    }

    /** Takes partitions that it has not got yet. @return whether all topics are there */
    private boolean look(Consumer<byte[], byte[]> reading) {
        Set<TopicPartition> wanted = new HashSet<>(reading.assignment());
        Set<TopicPartition> added = new HashSet<>();
        boolean isComplete = true;
        for (String topic : topics) {
            List<PartitionInfo> partitions = reading.partitionsFor(topic);
            isComplete &= partitions != null && !partitions.isEmpty();
            for (PartitionInfo info : partitions == null ? List.<PartitionInfo>of() : partitions) {
                TopicPartition partition = new TopicPartition(topic, info.partition());
                if (wanted.add(partition)) {
                    added.add(partition);
                }
            }
        }
        if (added.isEmpty()) {
            return isComplete;
        }
        reading.assign(wanted);
        List<TopicPartition> unread = new ArrayList<>();
        added.forEach(partition -> {
            Long place = next.get(partition);
            if (place == null) {
                unread.add(partition);
            } else {
                reading.seek(partition, place);
            }
        });
        if (!unread.isEmpty()) {
            reading.seekToBeginning(unread);
            ends.putAll(reading.endOffsets(unread));
        }
        return isComplete;
    }

    private boolean isAtEnds() {
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Consumer<byte[], byte[]> newConsumer() {
        return new KafkaConsumer<>(
                connection.with(Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "touchline-live",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // What expires while it is read is passed over.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2_000,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        8 << 20,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** False when it is to stop. */
    private static boolean pause(CountDownLatch stop, Duration time) {
        try {
            return !stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
