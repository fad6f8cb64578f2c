package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it comes, without any setting: what a newcomer sees. */
class SimulatedDayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningTouchline touchline;

    @BeforeAll
    static void start(@TempDir Path data) {
        touchline = new RunningTouchline(data, Map.of("touchline.simulator.speed", "600"));
    }

    @AfterAll
    static void stop() {
        touchline.close();
    }

    @Test
    void matchesCompetitionsAndTablesArriveByThemselves() {
        awaitRows("select count(*) from streaming.football_matches where phase in ('in_play', 'paused')");
        awaitRows("select count(*) from streaming.competitions");
        awaitRows("select count(*) from streaming.leaderboards");
        awaitRows("select count(*) from streaming.vw_match_score_progression");
        assertThat(touchline.records("live-match-events.dlq")).isEmpty();
    }

    @Test
    void everyRowCanBeFollowedBackToItsRecordAndThatToItsPoll() {
        awaitRows("select count(*) from streaming.football_matches");
        var row = touchline
                .sql()
                .sql(
                        "select kafka_topic, kafka_partition, kafka_offset, match_id from streaming.football_matches limit 1")
                .query()
                .singleRow();
        var record = touchline.records("live-match-events").stream()
                .filter(each -> each.partition() == (Integer) row.get("kafka_partition"))
                .filter(each -> each.offset() == (Long) row.get("kafka_offset"))
                .findFirst()
                .orElseThrow();

        assertThat(record.key()).isEqualTo(String.valueOf(row.get("match_id")));
        assertThat(record.headers().toArray())
                .extracting(header -> header.key())
                .contains(
                        "touchline-source",
                        "touchline-poll-id",
                        "touchline-observed-at",
                        "touchline-event-type",
                        "touchline-payload-hash");
    }

    @Test
    void theTopicsHaveTheirPartitions() {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            assertThat(partitions("live-match-events")).isEqualTo(3);
            assertThat(partitions("football-competitions")).isOne();
            assertThat(partitions("football-leaderboards")).isOne();
            assertThat(partitions("live-match-events.dlq")).isOne();
        });
    }

    @Test
    void theManagementPortAsksForALoginAndThenShowsRoutesAndMetrics() {
        awaitRows("select count(*) from streaming.football_matches");

        assertThat(touchline.managementWithoutLogin("/actuator/prometheus").statusCode())
                .isEqualTo(401);
        assertThat(touchline.managementWithoutLogin("/actuator/health").body())
                .doesNotContain("details")
                .doesNotContain("components");
        assertThat(touchline.management("/actuator/camelroutes").body())
                .contains("\"poll-matches\"", "\"store-standings\"", "\"refresh-rankings\"");
        assertThat(touchline.management("/actuator/prometheus").body())
                .contains(
                        "camel_route_policy_seconds",
                        "routeId=\"poll-matches\"",
                        "touchline_polls_total{outcome=\"ok\",route=\"poll-matches\"}",
                        "touchline_requests_left{",
                        "touchline_poll_cadence{",
                        "touchline_freshness_seconds_bucket{");
    }

    @Test
    void whatIsNotMeantToBeSeenCannotBeSeen() {
        assertThat(touchline.management("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(touchline.management("/actuator/beans").statusCode()).isEqualTo(403);
    }

    private static void awaitRows(String count) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> touchline.sql().sql(count).query(Long.class).single() > 0);
    }

    private static int partitions(String topic) throws Exception {
        return touchline
                .bean(io.touchline.topics.KafkaAdmin.class)
                .client()
                .describeTopics(java.util.List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }
}
