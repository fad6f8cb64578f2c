package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.clickhouse.ClickHouse;
import io.touchline.clickhouse.ClickHouseException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/** Records on their way from Kafka into the warehouse, with the whole service running. */
class WarehouseStoreTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TEAMS = "validated.soccer.team";

    @TempDir
    private Path folder;

    @Test
    void recordsWaitForAClickHouseThatIsAwayAtTheStartAndAgainLater() throws Exception {
        try (TestClickHouse server = new TestClickHouse(folder.resolve("warehouse"))) {
            server.stop();
            try (RunningTouchline touchline = new RunningTouchline(
                    folder.resolve("service"),
                    Map.of(
                            "football-data.url", "http://127.0.0.1:1",
                            "football-data.tokens", "any",
                            "clickhouse.url", server.details().url(),
                            "clickhouse.password", server.details().password(),
                            "delivery.max-back-off", "1s"))) {
                awaitTopics(touchline);
                send(touchline, "1");
                server.start();
                await().atMost(PATIENCE).until(() -> teams(server).equals(List.of(List.of("1"))));
                // Rows come as soon as their own table is there; the start goes on with the others.
                await().atMost(PATIENCE).until(() -> touchline
                        .bean(io.touchline.clickhouse.Warehouse.class)
                        .differences()
                        .isEmpty());

                server.stop();
                send(touchline, "2");
                send(touchline, "not a team");
                server.start();
                await().atMost(PATIENCE).until(() -> teams(server).equals(List.of(List.of("1"), List.of("2"))));
                await().atMost(PATIENCE)
                        .until(() -> touchline.records(TEAMS + ".dlq").size() == 1);

                new ClickHouse(server.details()).query("DROP TABLE dw.raw_team");
                send(touchline, "3");
                await().atMost(PATIENCE)
                        .until(() ->
                                touchline.management("/actuator/health").body().contains("raw_team"));
                assertThat(touchline
                                .bean(io.touchline.clickhouse.Warehouse.class)
                                .apply())
                        .isEqualTo(1);
                await().atMost(PATIENCE)
                        .until(() -> teams(server).equals(List.of(List.of("1"), List.of("2"), List.of("3"))));
                assertThat(touchline.records(TEAMS + ".dlq")).hasSize(1);
            }
        }
    }

    private static List<List<String>> teams(TestClickHouse server) {
        try {
            return new ClickHouse(server.details()).query("SELECT team_id FROM dw.dim_team FINAL ORDER BY team_id");
        } catch (ClickHouseException e) {
            return List.of();
        }
    }

    private static void awaitTopics(RunningTouchline touchline) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers(touchline)))) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> admin.listTopics().names().get().contains(TEAMS));
        }
    }

    private static void send(RunningTouchline touchline, String id) throws InterruptedException, ExecutionException {
        String value = id.matches("\\d+") ? "{\"idTeam\": \"" + id + "\", \"strTeam\": \"A\"}" : id;
        ProducerRecord<String, String> record = new ProducerRecord<>(TEAMS, id, value);
        record.headers().add("touchline-observed-at", "2026-10-05T20:00:00Z".getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers(touchline)), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        }
    }

    private static String servers(RunningTouchline touchline) {
        return String.join(",", touchline.bean(KafkaConnectionDetails.class).getBootstrapServers());
    }
}
