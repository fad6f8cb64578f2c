package io.touchline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.embedded.TestBroker;
import io.touchline.matchstate.MatchStateSettings;
import io.touchline.topics.Connections;
import io.touchline.topics.KafkaAdmin;
import io.touchline.topics.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Games rebuilt from a real Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GameFeedTest {

    private static final String MATCHES = "matches";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<GameFeed> feeds = new ArrayList<>();
    private TestBroker broker;
    private KafkaConnection connection;
    private Producer<byte[], byte[]> producer;

    @BeforeAll
    void begin(@TempDir Path folder) {
        broker = new TestBroker(folder);
        connection = Connections.to(broker.servers());
        producer = connection.bulkProducer("test");
    }

    @AfterEach
    void stopAll() {
        feeds.forEach(GameFeed::stop);
    }

    @AfterAll
    void end() {
        producer.close();
        broker.close();
    }

    @Test
    void aNewcomerKnowsWhatBeganBeforeAndAllKnowTheSameInTheEnd() throws Exception {
        create("raw-1", "live-1");
        List<byte[]> one = values("1", Played.invented(4, false));
        List<byte[]> two = values("2", Played.invented(17, true));
        Games first = follow("raw-1", "live-1");
        await().atMost(PATIENCE).until(first::isCaughtUp);
        send("raw-1", "1", one.subList(0, 1000));
        send("live-1", "2", two.subList(0, 1500));
        send("raw-1", "nonsense", List.of(new byte[] {1}));
        await().atMost(PATIENCE).until(() -> isKnown(first, 1000, one, "1") && isKnown(first, 1500, two, "2"));

        Games newcomer = follow("raw-1", "live-1");
        await().atMost(PATIENCE).until(newcomer::isCaughtUp);
        assertThat(sorted(newcomer)).isEqualTo(sorted(first));

        List<GameChange> told = new ArrayList<>();
        newcomer.listen(told::add);
        feeds.get(0).stop();
        send("raw-1", "1", one.subList(1000, one.size()));
        send("live-1", "2", two.subList(1500, two.size()));
        feeds.get(0).start();
        Game lastOfOne = folded("1", one, one.size());
        Game lastOfTwo = folded("2", two, two.size());
        for (Games games : List.of(first, newcomer, follow("raw-1", "live-1"))) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(games.find("1")).contains(lastOfOne);
                assertThat(games.find("2")).contains(lastOfTwo);
            });
        }
        List<Long> seqs = told.stream()
                .filter(change -> change.gameId().equals("1"))
                .map(change -> change.now().seq())
                .toList();
        for (int i = 1; i < seqs.size(); i++) {
            assertThat(seqs.get(i)).isEqualTo(seqs.get(i - 1) + 1);
        }
    }

    @Test
    void theEventsOfAGameAreReadAgainPageByPage() throws Exception {
        create("raw-3", "live-3");
        List<byte[]> one = values("1", Played.invented(4, false));
        List<byte[]> two = values("2", Played.invented(17, false));
        for (int i = 0; i < 600; i += 100) {
            send("raw-3", "1", one.subList(i, i + 100));
            send("raw-3", "2", two.subList(i, i + 100));
        }
        send("raw-3", "1", one.subList(300, 400)); // once more
        send("live-3", "1", one.subList(600, 650)); // elsewhere
        Games games = follow("raw-3", "live-3");
        await().atMost(PATIENCE).until(games::isCaughtUp);

        try (EventPages pages = new EventPages(games, connection)) {
            List<JsonNode> all = new ArrayList<>();
            Integer next = 0;
            while (next != null) {
                EventPage page = pages.read("1", next, 70).orElseThrow();
                assertThat(page.total()).isEqualTo(650);
                all.addAll(page.events());
                next = page.next();
            }
            assertThat(all).containsExactlyInAnyOrderElementsOf(events(one.subList(0, 650)));
            List<JsonNode> ofOneTopic = events(one.subList(0, 600));
            assertThat(all.stream().filter(ofOneTopic::contains)).containsExactlyElementsOf(ofOneTopic);
            assertThat(pages.read("1", 645, 1000).orElseThrow().events()).hasSize(5);
            assertThat(pages.read("1", Integer.MAX_VALUE, 1000).orElseThrow().events())
                    .isEmpty();
            assertThat(pages.read("3", 0, 10)).isEmpty();
        }
    }

    @Test
    void eventsThatHaveExpiredAreLeftOut() throws Exception {
        create("raw-4");
        send("raw-4", "1", values("1", Played.invented(4, false)).subList(0, 200));
        Games games = follow("raw-4");
        await().atMost(PATIENCE).until(games::isCaughtUp);
        TopicPartition partition =
                games.places("1", 0, 1).orElseThrow().places().get(0).partition();
        try (KafkaAdmin admin = Connections.admin(connection)) {
            admin.client()
                    .deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(150)))
                    .all()
                    .get();
        }

        try (EventPages pages = new EventPages(games, connection)) {
            assertThat(pages.read("1", 0, 100).orElseThrow().events()).isEmpty();
            assertThat(pages.read("1", 100, 100).orElseThrow().events()).hasSize(50);
        }
    }

    private static List<JsonNode> events(List<byte[]> values) {
        return values.stream()
                .map(value ->
                        Played.tree(new String(value, StandardCharsets.UTF_8)).get("event"))
                .toList();
    }

    @Test
    void topicsThatAreNotThereYetAreFollowedAsSoonAsTheyAre() throws Exception {
        Games games = follow("raw-2");
        await().atMost(PATIENCE).until(games::isCaughtUp);
        create("raw-2");
        send("raw-2", "1", values("1", Played.invented(4, false)).subList(0, 100));

        await().atMost(PATIENCE).until(() -> games.find("1").isPresent());
    }

    @Test
    void matchesThatArePolledAreGamesAsWell() throws Exception {
        create(MATCHES);
        Games games = follow();
        send(MATCHES, "7", List.of(MatchFoldTest.record(7, "IN_PLAY", 0, 0), MatchFoldTest.record(7, "IN_PLAY", 1, 0)));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(games.find("match-7").map(Game::score)).contains(new Score(1, 0)));

        Games newcomer = follow();
        await().atMost(PATIENCE).until(newcomer::isCaughtUp);
        assertThat(newcomer.find("match-7")).isEqualTo(games.find("match-7"));
    }

    /** What records of a game hold. */
    static List<byte[]> values(String gameId, List<JsonNode> events) {
        return events.stream().map(event -> Played.value(gameId, event)).toList();
    }

    private static boolean isKnown(Games games, int events, List<byte[]> values, String id) {
        return games.find(id).equals(Optional.of(folded(id, values, events)));
    }

    private static Game folded(String id, List<byte[]> values, int events) {
        GameEvents reader = new GameEvents();
        GameFold fold = new GameFold(id);
        values.subList(0, events)
                .forEach(value -> fold.apply(reader.read(value).orElseThrow().event(), null, null));
        return fold.game();
    }

    private static List<Game> sorted(Games games) {
        return games.present().games().stream()
                .sorted(Comparator.comparing(Game::id))
                .toList();
    }

    private Games follow(String... topics) {
        LiveSettings settings = new LiveSettings(Duration.ofHours(3), Duration.ofHours(24), 1000);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Games games = new Games(settings, meters, Clock.systemUTC());
        GameIntake intake = new GameIntake(games, MatchStateSettings.DEFAULTS, meters);
        GameFeed feed = new GameFeed(games, intake, connection, List.of(topics), MATCHES, Clock.systemUTC());
        feeds.add(feed);
        feed.start();
        return games;
    }

    private void create(String... topics) throws Exception {
        try (KafkaAdmin admin = Connections.admin(connection)) {
            List<NewTopic> wanted = new ArrayList<>();
            for (String topic : topics) {
                wanted.add(new NewTopic(topic, 3, (short) 1));
            }
            admin.client().createTopics(wanted).all().get();
        }
    }

    private void send(String topic, String gameId, List<byte[]> values) {
        byte[] key = gameId.getBytes(StandardCharsets.UTF_8);
        values.forEach(value -> producer.send(new ProducerRecord<>(topic, key, value)));
        producer.flush();
    }
}
