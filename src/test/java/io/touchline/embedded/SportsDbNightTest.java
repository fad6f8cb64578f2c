package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feeds of TheSportsDB from a fresh start, with the simulator in its place, and over a restart in the night. */
class SportsDbNightTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> TOPICS = List.of(
            "soccer.live_score",
            "soccer.schedule",
            "soccer.broadcast",
            "soccer.live.event.lookup",
            "soccer.event",
            "soccer.event.stats",
            "soccer.event.timeline",
            "soccer.event.highlights",
            "soccer.event.lineup",
            "soccer.team",
            "soccer.player",
            "soccer.venue",
            "soccer.league");
    private static final Map<String, String> SETTINGS = Map.of(
            "thesportsdb.enabled", "true",
            "thesportsdb.requests-per-minute", "100000",
            "touchline.simulator.requests-per-minute", "100000",
            "thesportsdb.pace", "200ms");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path data;

    @Test
    void allTopicsFillByThemselvesAndARestartGoesOnWithTheNight() throws Exception {
        JsonNode night;
        try (RunningTouchline touchline = new RunningTouchline(data, SETTINGS)) {
            for (String topic : TOPICS) {
                await(topic).atMost(PATIENCE).ignoreExceptions().until(() -> !touchline
                        .records(topic)
                        .isEmpty());
                assertThat(touchline.records(topic)).allSatisfy(this::isStamped);
                assertThat(touchline.records(topic + ".dlq")).isEmpty();
            }
            await().atMost(PATIENCE).until(() -> night().path("done").toString().contains("poll-schedule 9004/"));
            night = night();
        }
        try (RunningTouchline touchline = new RunningTouchline(data, SETTINGS)) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() ->
                            night().path("done").size() > night.path("done").size());

            assertThat(night().path("begun")).isEqualTo(night.path("begun"));
            await().atMost(PATIENCE).ignoreExceptions().until(() -> touchline
                    .management("/actuator/prometheus")
                    .body()
                    .contains("touchline_polls_total{outcome=\"ok\",route=\"lookup-player\"}"));
            assertThat(touchline.management("/actuator/prometheus").body())
                    .doesNotContain("touchline_polls_total{outcome=\"ok\",route=\"lookup-league\"}");
        }
    }

    private void isStamped(ConsumerRecord<String, String> record) throws Exception {
        JsonNode value = json.readTree(record.value());
        assertThat(record.key()).isNotBlank();
        assertThat(value.path("ingested_at").asText())
                .isEqualTo(new String(
                        record.headers().lastHeader("touchline-observed-at").value()));
        value.forEach(member -> assertThat(member.isTextual() || member.isNull())
                .as(record.value())
                .isTrue());
    }

    private JsonNode night() throws Exception {
        return json.readTree(Files.readAllBytes(data.resolve("thesportsdb-night.json")));
    }
}
