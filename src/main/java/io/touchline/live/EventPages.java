package io.touchline.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.touchline.live.EventPlaces.Place;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the events of a game once more, page by page, from where Kafka keeps them: in memory there is only where each of them
 * lies. One page at a time is read; whoever has to wait too long is told so.
 */
public final class EventPages implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(250);
    /** What lies between two events of a game is read as well, unless it is more than this. */
    private static final long FAR = 5_000;

    private final Games games;
    private final KafkaConnection connection;
    private final JsonMapper json = new JsonMapper();
    private final ReentrantLock turn = new ReentrantLock(true);
    private Consumer<byte[], byte[]> consumer;

    EventPages(Games games, KafkaConnection connection) {
        this.games = games;
        this.connection = connection;
    }

    /**
     * A page of a game's events.
     *
     * @param after how many to pass over
     * @param limit how many at most
     * @return empty if there is no such game
     * @throws EventsNotReadException when Kafka does not answer, or too many ask
     */
    public Optional<EventPage> read(String gameId, int after, int limit) throws EventsNotReadException {
        Optional<Games.Places> found = games.places(gameId, after, limit);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int total = found.get().total();
        long end = (long) after + limit;
        return Optional.of(new EventPage(
                gameId, read(found.get().places()), total, end < total ? Integer.valueOf((int) end) : null));
    }

    @Override
    public void close() {
        turn.lock();
        try {
            letGo();
        } finally {
            turn.unlock();
        }
    }

    private List<JsonNode> read(List<Place> places) throws EventsNotReadException {
        if (places.isEmpty()) {
            return List.of();
        }
        boolean isOurTurn = false;
        try {
            isOurTurn = turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (!isOurTurn) {
                throw new EventsNotReadException("too many ask for events; try again later", null);
            }
            Map<Place, JsonNode> events = readNow(places);
            return places.stream()
                    .map(events::get)
                    .filter(event -> event != null)
                    .toList();
        } catch (KafkaException e) {
            letGo();
            throw new EventsNotReadException(KafkaFailure.of(connection, e).line(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventsNotReadException("the service stops", e);
        } finally {
            if (isOurTurn) {
                turn.unlock();
            }
        }
    }

    private Map<Place, JsonNode> readNow(List<Place> places) throws EventsNotReadException {
        Map<TopicPartition, NavigableSet<Long>> wanted = new HashMap<>();
        places.forEach(place -> wanted.computeIfAbsent(place.partition(), partition -> new TreeSet<>())
                .add(place.offset()));
        if (consumer == null) {
            consumer = newConsumer();
        }
        Map<Place, JsonNode> events = new HashMap<>();
        for (Map.Entry<TopicPartition, NavigableSet<Long>> each : wanted.entrySet()) {
            read(each.getKey(), each.getValue(), events);
        }
        return events;
    }

    private void read(TopicPartition partition, NavigableSet<Long> wanted, Map<Place, JsonNode> events)
            throws EventsNotReadException {
        consumer.assign(List.of(partition));
        consumer.seek(partition, wanted.first());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.isEmpty()) {
            if (System.nanoTime() - end > 0) {
                letGo();
                throw new EventsNotReadException("Kafka does not give the events in time; try again later", null);
            }
            for (ConsumerRecord<byte[], byte[]> record :
                    new ArrayList<>(consumer.poll(POLL).records(partition))) {
                if (wanted.contains(record.offset())) {
                    event(record).ifPresent(event -> events.put(new Place(partition, record.offset()), event));
                }
            }
            // What has expired meanwhile is passed over, too.
            wanted.headSet(consumer.position(partition)).clear();
            if (!wanted.isEmpty() && wanted.first() - consumer.position(partition) > FAR) {
                consumer.seek(partition, wanted.first());
            }
        }
    }

    private Optional<JsonNode> event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(json.readTree(record.value()).get("event"));
        } catch (IOException e) {
            return Optional.empty(); // another record, of a topic that was made anew
        }
    }

    private void letGo() {
        if (consumer != null) {
            consumer.close(Duration.ZERO);
            consumer = null;
        }
    }

    private Consumer<byte[], byte[]> newConsumer() {
        return new KafkaConsumer<>(
                connection.with(Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "touchline-events",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis())),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
