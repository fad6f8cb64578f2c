package io.touchline.embedded;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.touchline.embedded.MadeUpAnswers.match;
import static io.touchline.embedded.MadeUpAnswers.matches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A real broker and a real database that are absent at the start and go away later: the service waits, says so, and goes
 * on by itself without losing what it read meanwhile.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutagesTest {

    private static final String PASSWORD = "outage";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** How much longer than needed each outage lasts; more on demand, by {@code -Dtouchline.outage-seconds=120}. */
    private static final Duration LONGER = Duration.ofSeconds(Integer.getInteger("touchline.outage-seconds", 0));

    @TempDir
    private static Path folder;

    private static final FreePorts ports = new FreePorts();
    private static final int kafkaPort = ports.any();
    private static final int controllerPort = ports.any();
    private static final int postgresPort = ports.any();

    private static WireMockServer api;
    private static RunningTouchline touchline;
    private static EmbeddedKafka kafka;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startWithNothingButTheApi() {
        api = new WireMockServer(options().dynamicPort());
        api.start();
        play("0");
        Map<String, String> settings = new HashMap<>(RunningTouchline.polling(api.baseUrl()));
        settings.put("kafka.bootstrap-servers", "127.0.0.1:" + kafkaPort);
        settings.put("postgres.url", "jdbc:postgresql://127.0.0.1:" + postgresPort + "/touchline");
        settings.put("postgres.password", PASSWORD);
        settings.put("delivery.max-back-off", "2s");
        touchline = new RunningTouchline(folder.resolve("service"), settings);
    }

    @AfterAll
    static void stop() throws IOException {
        touchline.close();
        api.stop();
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    @Order(1)
    void withoutAnyTargetTheServiceRunsAndSaysWhatIsMissing() {
        var health = touchline.management("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("no broker answers; what was accepted waits, nothing is dropped");
        assertThat(touchline.managementWithoutLogin("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void whenKafkaComesThePollsBeginAndRecordsWaitThereForTheDatabase() {
        startKafka();

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> touchline.records("live-match-events").size(), size -> size > 0);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        touchline.management("/actuator/health").body())
                .contains("\"target\":\"PostgreSQL\""));
    }

    @Test
    @Order(3)
    void whenTheDatabaseComesTheRecordsAreStored() {
        startPostgres();

        awaitGoals("0");
    }

    @Test
    @Order(4)
    void aDatabaseThatGoesAwayIsWaitedForAndEveryChangeMeanwhileIsInTheHistory() throws IOException {
        postgres.close();
        for (String goals : List.of("1", "2", "3")) {
            play(goals);
            await().atMost(PATIENCE).until(() -> touchline.records("live-match-events").stream()
                    .anyMatch(record -> record.value().contains("\"home\":" + goals)));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        touchline.management("/actuator/health").body())
                .contains("\"target\":\"PostgreSQL\""));
        await().pollDelay(LONGER).atMost(LONGER.plus(PATIENCE)).until(() -> true);
        startPostgres();

        awaitGoals("3");
        assertThat(sql().sql("select home_full_time from streaming.match_history order by observed_at")
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 1, 2, 3);
        assertThat(touchline.records("live-match-events.dlq")).isEmpty();
    }

    @Test
    @Order(5)
    void aBrokerThatGoesAwayIsWaitedForAndWhatWasReadMeanwhileIsSent() {
        kafka.close();
        play("4");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        touchline.management("/actuator/health").body())
                .contains("no broker answers"));
        awaitThatNothingMoreIsAskedFor();
        await().pollDelay(LONGER).atMost(LONGER.plus(PATIENCE)).until(() -> true);
        startKafka();

        awaitGoals("4");
        assertThat(touchline.records("live-match-events.dlq")).isEmpty();
    }

    /** While one answer waits for the broker, no other may pile up behind it. */
    private static void awaitThatNothingMoreIsAskedFor() {
        AtomicInteger before = new AtomicInteger(-1);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .during(Duration.ofSeconds(3))
                .until(() -> {
                    int now = api.countRequestsMatching(
                                    getRequestedFor(urlEqualTo("/v4/matches")).build())
                            .getCount();
                    return now == before.getAndSet(now);
                });
    }

    private static void startKafka() {
        kafka = new EmbeddedKafka(folder.resolve("kafka"), kafkaPort, controllerPort);
    }

    private static void startPostgres() {
        postgres = new EmbeddedPostgres(folder.resolve("postgres"), postgresPort, PASSWORD);
    }

    private static void play(String homeGoals) {
        api.stubFor(get(urlEqualTo("/v4/matches")).willReturn(okJson(matches(match("1", homeGoals)))));
    }

    private static void awaitGoals(String goals) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> sql().sql(
                        "select home_full_time from streaming.football_matches where match_id = 1")
                .query(String.class)
                .single()
                .equals(goals));
    }

    private static JdbcClient sql() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/touchline", "touchline", PASSWORD));
    }
}
