package io.touchline.kafkabatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.embedded.TestBroker;
import io.touchline.topics.Connections;
import io.touchline.topics.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The component in routes of a real Camel, against a real broker. */
class KafkaBatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITIONS = 3;

    @TempDir
    private static Path folder;

    private static TestBroker broker;
    private static Admin admin;
    private static KafkaProducer<byte[], byte[]> producer;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Instance> instances = new ArrayList<>();
    private String topic;

    @BeforeAll
    static void start() {
        broker = new TestBroker(folder.resolve("kafka"));
        Map<String, Object> servers = Map.of("bootstrap.servers", broker.servers());
        admin = Admin.create(servers);
        Map<String, Object> inOrder = new HashMap<>(servers);
        inOrder.put("max.in.flight.requests.per.connection", 1);
        producer = new KafkaProducer<>(inOrder, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        admin.close();
        broker.close();
    }

    @BeforeEach
    void createTheTopic(TestInfo test) throws ExecutionException, InterruptedException {
        topic = test.getTestMethod().orElseThrow().getName();
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
    }

    @AfterEach
    void stopTheRoutes() {
        instances.forEach(Instance::close);
    }

    @Test
    void allRecordsComeInOrderAndAreCommittedOnceTheRouteIsDone() throws Exception {
        send(0, 300);
        Instance route = route("consumersCount=3&maxRecords=40");

        awaitCommitted(100, 100, 100);
        assertThat(route.offsetsInOrder()).isEqualTo(Map.of(0, upTo(100), 1, upTo(100), 2, upTo(100)));
        assertThat(route.batches).allMatch(batch -> batch.size() <= 40);
    }

    @Test
    void aBatchThatFailsComesAgainAndNothingIsCommittedMeanwhile() throws Exception {
        Instance route = route("maxRecords=1000");
        route.failing = true;
        send(0, 9);
        await().atMost(PATIENCE).until(() -> route.failures >= 2);
        send(9, 18);

        assertThat(committed()).isEmpty();
        assertThat(health(route).getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health(route).getMessage()).contains("the database is away");
        assertThat(health(route).getDetails()).containsKeys("since", "failures");

        route.failing = false;
        awaitCommitted(6, 6, 6);
        assertThat(route.offsetsInOrder()).isEqualTo(Map.of(0, upTo(6), 1, upTo(6), 2, upTo(6)));
        assertThat(health(route).getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void aPartitionThatIsTakenAwayFromABatchThatWaitsIsDoneByItsNewOwner() throws Exception {
        send(0, 30);
        Instance waiting = route("consumersCount=1");
        waiting.failing = true;
        await().atMost(PATIENCE).until(() -> waiting.failures >= 1);

        Instance newcomer = route("consumersCount=2");
        await().atMost(PATIENCE).until(() -> newcomer.partitions().size() == 2);
        awaitCommitted(
                Map.of(newcomer.partitions().get(0), 10L, newcomer.partitions().get(1), 10L));

        waiting.failing = false;
        awaitCommitted(10, 10, 10);
        assertThat(waiting.partitions()).hasSize(1).doesNotContainAnyElementsOf(newcomer.partitions());
    }

    @Test
    void aMemberThatLeavesCommitsWhatItHasDoneAndTheOthersTakeOver() throws Exception {
        send(0, 30);
        Instance leaving = route("consumersCount=3");
        awaitCommitted(10, 10, 10);
        Instance staying = route("consumersCount=1");
        leaving.close();
        send(30, 60);

        awaitCommitted(20, 20, 20);
        Map<Integer, List<Long>> together = leaving.offsetsInOrder();
        staying.offsetsInOrder()
                .forEach((partition, offsets) -> together.get(partition).addAll(offsets));
        assertThat(together).isEqualTo(Map.of(0, upTo(20), 1, upTo(20), 2, upTo(20)));
    }

    @Test
    void aRouteThatIsStoppedWhileItWaitsHasItsBatchAgainAtTheNextStart() throws Exception {
        send(0, 3);
        Instance route = route("");
        route.failing = true;
        await().atMost(PATIENCE).until(() -> route.failures >= 1);
        route.camel.getRouteController().stopRoute("a-route");
        assertThat(committed()).isEmpty();

        route.failing = false;
        route.camel.getRouteController().startRoute("a-route");
        awaitCommitted(1, 1, 1);
        assertThat(route.offsetsInOrder()).isEqualTo(Map.of(0, upTo(1), 1, upTo(1), 2, upTo(1)));
    }

    @Test
    void aRouteThatIsSuspendedTakesNothingAndStaysInItsGroup() throws Exception {
        Instance route = route("");
        send(0, 3);
        awaitCommitted(1, 1, 1);
        route.camel.getRouteController().suspendRoute("a-route");
        send(3, 6);
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> committed()
                .equals(offsets(1, 1, 1)));
        assertThat(admin.describeConsumerGroups(List.of("a-group-of-" + topic))
                        .all()
                        .get()
                        .values())
                .allMatch(group -> group.members().size() == 1);

        route.camel.getRouteController().resumeRoute("a-route");
        awaitCommitted(2, 2, 2);
    }

    @Test
    void ofEachKeyOnlyTheNewestComesAndAllAreCommitted() throws Exception {
        for (int i = 0; i < 300; i++) {
            producer.send(new ProducerRecord<>(topic, 0, new byte[] {(byte) (i % 2)}, new byte[0]))
                    .get();
        }
        Instance route = route("compactBy=record&maxRecords=150&maxWait=5s");

        awaitCommitted(Map.of(0, 300L));
        assertThat(route.offsetsInOrder().get(0)).hasSizeLessThan(20).endsWith(298L, 299L);
    }

    @Test
    void whenTheNewestIsBadItsBatchComesOnceMoreWithAllRecords() throws Exception {
        for (int i = 0; i < 30; i++) {
            producer.send(new ProducerRecord<>(topic, 0, new byte[] {(byte) (i % 2)}, new byte[0]))
                    .get();
        }
        Instance route = new Instance(topic + "?compactBy=record&groupId=a-group-of-" + topic, (batch, record) -> {
            if (record.offset() == 29) {
                batch.requireAllFor(record);
            }
        });

        awaitCommitted(Map.of(0, 30L));
        assertThat(route.offsetsInOrder()).isEqualTo(Map.of(0, upTo(30)));
        assertThat(route.batches.get(route.batches.size() - 1).newest()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aPatternFindsItsTopics() throws Exception {
        Instance route = new Instance("aPatternFinds.*?topicIsPattern=true&groupId=a-group-of-" + topic);
        send(0, 3);

        awaitCommitted(1, 1, 1);
        assertThat(route.batches).isNotEmpty();
    }

    @Test
    void theLagIsWhatIsNotYetDone() throws Exception {
        Instance route = route("maxRecords=4");
        route.failing = true;
        send(0, 30);
        await().atMost(PATIENCE).until(() -> lag() == 30);

        // By now all partitions are paused, and nothing is fetched any more.
        send(30, 60);
        await().atMost(PATIENCE).until(() -> lag() == 60);

        route.failing = false;
        await().atMost(PATIENCE).until(() -> lag() == 0);
    }

    @Test
    void aRecordLargerThanABatchMayBeIsABatchByItself() throws Exception {
        Instance route = route("maxBytes=1KB");
        producer.send(new ProducerRecord<>(topic, 0, null, new byte[900_000])).get();
        send(0, 3);

        awaitCommitted(2, 1, 1);
        assertThat(route.batches).isNotEmpty();
    }

    @Test
    void whatCannotBeSetIsRefused() {
        assertThatThrownBy(() -> route("maxRecord=1")).hasStackTraceContaining("maxRecord");
        assertThatThrownBy(() -> new Instance(topic)).hasStackTraceContaining("groupId is missing");
        assertThatThrownBy(() -> route("consumersCount=0")).hasStackTraceContaining("consumersCount must be 1 or more");
        assertThatThrownBy(() -> route("maxBackOff=1ms")).hasStackTraceContaining("maxBackOff must be 1s or longer");
        assertThatThrownBy(() -> route("autoOffsetReset=none")).hasStackTraceContaining("earliest or latest");
        assertThatThrownBy(() -> route("compactBy=id")).hasStackTraceContaining("the key of a row is 'none'");
        assertThatThrownBy(() -> route("maxBytes=many")).hasStackTraceContaining("'many' is not a valid data size");
    }

    private Instance route(String options) {
        return new Instance(topic + "?groupId=a-group-of-" + topic + (options.isEmpty() ? "" : "&" + options));
    }

    private double lag() {
        return meters.find("touchline.consumer.lag").tag("topic", topic).gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private static HealthCheck.Result health(Instance route) {
        return ((HealthCheckAware) route.camel.getRoute("a-route").getConsumer())
                .getHealthCheck()
                .call();
    }

    /** In turn to each of the partitions. */
    private void send(int from, int to) throws ExecutionException, InterruptedException {
        List<Future<?>> sent = new ArrayList<>();
        for (int i = from; i < to; i++) {
            byte[] text = String.valueOf(i).getBytes(StandardCharsets.UTF_8);
            sent.add(producer.send(new ProducerRecord<>(topic, i % PARTITIONS, text, text)));
        }
        for (Future<?> one : sent) {
            one.get();
        }
    }

    private void awaitCommitted(long... offsets) {
        awaitCommitted(offsets(offsets));
    }

    private void awaitCommitted(Map<Integer, Long> offsets) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(committed()).containsAllEntriesOf(offsets));
    }

    private static Map<Integer, Long> offsets(long... offsets) {
        return IntStream.range(0, offsets.length)
                .boxed()
                .collect(Collectors.toMap(partition -> partition, partition -> offsets[partition]));
    }

    private Map<Integer, Long> committed() throws ExecutionException, InterruptedException {
        Map<Integer, Long> committed = new HashMap<>();
        admin.listConsumerGroupOffsets("a-group-of-" + topic)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> committed.put(partition.partition(), offset.offset()));
        return committed;
    }

    private static List<Long> upTo(int end) {
        return IntStream.range(0, end).mapToObj(Long::valueOf).toList();
    }

    /** A service with one route, which remembers the batches that it did. */
    private final class Instance implements AutoCloseable {

        private final CamelContext camel = new DefaultCamelContext();
        private final List<RecordBatch> batches = new CopyOnWriteArrayList<>();
        private volatile boolean failing;
        private volatile int failures;

        Instance(String uri) {
            this(uri, (batch, record) -> {});
        }

        Instance(String uri, BiConsumer<RecordBatch, ConsumerRecord<byte[], byte[]>> check) {
            instances.add(this);
            camel.getRegistry().bind("connection", KafkaConnection.class, Connections.to(broker.servers()));
            camel.getRegistry().bind("meters", MeterRegistry.class, meters);
            camel.getRegistry().bind("clock", Clock.class, Clock.systemUTC());
            try {
                camel.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from("kafka-batch:" + uri).routeId("a-route").process(exchange -> {
                            if (failing) {
                                failures = failures + 1;
                                throw new IllegalStateException("the database is away");
                            }
                            RecordBatch batch = exchange.getMessage().getBody(RecordBatch.class);
                            batch.forEach(record -> check.accept(batch, record));
                            batches.add(batch);
                        });
                    }
                });
                camel.start();
            } catch (Exception e) {
                throw new IllegalArgumentException(e);
            }
        }

        Map<Integer, List<Long>> offsetsInOrder() {
            return batches.stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(
                            ConsumerRecord::partition,
                            HashMap::new,
                            Collectors.mapping(ConsumerRecord::offset, Collectors.toCollection(ArrayList::new))));
        }

        List<Integer> partitions() {
            return List.copyOf(offsetsInOrder().keySet());
        }

        @Override
        public void close() {
            camel.stop();
        }
    }
}
