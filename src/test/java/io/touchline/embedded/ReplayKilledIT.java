package io.touchline.embedded;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the service in the middle of matches that are played again, while a browser, if there is one, shows one of them. */
class ReplayKilledIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SECONDS = 45 * 60;
    private static final String LONG_HALF = "77";
    private static final String WATCHED = "78";

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void theMatchGoesOnWhereItWasAndSoDoesThePageThatShowsIt() throws Exception {
        Path events = Files.createDirectories(folder.resolve("events"));
        Files.writeString(events.resolve(LONG_HALF + ".json"), match());
        Files.writeString(events.resolve(WATCHED + ".json"), watched().file());
        List<String> settings = new ArrayList<>(List.of(
                "--statsbomb.events=" + events,
                "--statsbomb.games=" + LONG_HALF + "," + WATCHED,
                "--statsbomb.speed=200",
                "--statsbomb.half-time=1m",
                "--thesportsdb.enabled=false"));
        Path data = folder.resolve("data");
        try (PageBrowser browser = PageBrowser.isThere() ? new PageBrowser() : null) {
            Page page = null;
            try (TouchlineProcess touchline = new TouchlineProcess(data, settings.toArray(String[]::new))) {
                if (browser != null) {
                    page = browser.open();
                    page.navigate(touchline.pageUrl() + "/#/games/" + WATCHED);
                    assertThat(score(page, "home")).containsText("1", patiently());
                    assertThat(page.locator(".lamp-connection")).hasText("Live");
                }
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> types(touchline.kafkaServers()).size() > SECONDS / 3);
                settings.add("--server.port=" + URI.create(touchline.pageUrl()).getPort());
                touchline.kill();
            }
            if (page != null) {
                assertThat(page.locator(".lamp-connection")).containsText("Reconnecting", patiently());
                PageBrowser.picture(page, "reconnecting");
            }
            try (TouchlineProcess touchline = new TouchlineProcess(data, settings.toArray(String[]::new))) {
                await().atMost(PATIENCE).ignoreExceptions().until(() -> types(touchline.kafkaServers())
                        .contains("Game End"));

                List<Integer> indices = indices(touchline.kafkaServers());
                assertThat(new LinkedHashSet<>(indices))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(0, SECONDS + 1).boxed().toList());
                assertThat(indices).as("little is sent twice").hasSizeLessThan(SECONDS + 2 + 600);
                assertThat(types(touchline.kafkaServers()).stream().filter("Game Start"::equals))
                        .hasSize(1);
                if (page == null) {
                    System.out.println("The page was not looked at: there is no browser.");
                } else {
                    requireTheRightEnd(page);
                }
            }
        }
    }

    /** Nobody has touched the page since it was opened. */
    private static void requireTheRightEnd(Page page) {
        assertThat(page.locator(".board [data-role=clock]"))
                .hasText("Full time", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE.toMillis()));
        assertThat(score(page, "home")).containsText("2");
        assertThat(score(page, "away")).containsText("1");
        assertThat(page.locator(".board-scorers.home")).containsText("Ada Kern 6’");
        assertThat(page.locator(".board-scorers.home")).containsText("61’ (own goal)");
        assertThat(page.locator(".board-scorers.away")).containsText("Bea Lang 21’ (penalty)");
        assertThat(page.locator(".time-line .second-yellow")).containsText("Cy");
        assertThat(page.locator(".lamp-connection")).hasText("Live");
        PageBrowser.picture(page, "after-kill");
    }

    private static Locator score(Page page, String side) {
        return page.locator(".board [data-role=" + side + "-score]");
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE.toMillis());
    }

    /** Two to one, with a penalty, an own goal and a second yellow card after the kill. */
    private static MadeUpEvents watched() {
        MadeUpEvents match = new MadeUpEvents(WATCHED)
                .begin(1)
                .goal(1, "05:00", MadeUpEvents.HOME, "Ada Kern")
                .shot(1, "20:00", MadeUpEvents.AWAY, "Bea Lang", "Goal", "Penalty");
        for (int minute = 21; minute < 45; minute++) {
            match.pass(1, minute + ":00");
        }
        return match.end(1, "45:00")
                .begin(2)
                .ownGoal(2, "15:00", MadeUpEvents.AWAY, "Di")
                .card(2, "20:00", MadeUpEvents.HOME, "Cy", "Yellow Card")
                .card(2, "25:00", MadeUpEvents.HOME, "Cy", "Second Yellow")
                .end(2, "45:00");
    }

    /** One half with an event each second. */
    private static String match() {
        List<String> events = new ArrayList<>();
        for (int i = 1; i <= SECONDS; i++) {
            events.add(
                    "{\"id\":\"e%d\",\"index\":%d,\"period\":1,\"timestamp\":\"00:%02d:%02d.000\",\"type\":{\"name\":\"Pass\"}}"
                            .formatted(i, i, i / 60 % 60, i % 60));
        }
        return "[" + String.join(",\n", events) + "]";
    }

    private List<String> types(String servers) throws Exception {
        List<String> types = new ArrayList<>();
        for (JsonNode event : events(servers)) {
            types.add(event.at("/type/name").asText());
        }
        return types;
    }

    private List<Integer> indices(String servers) throws Exception {
        List<Integer> indices = new ArrayList<>();
        for (JsonNode event : events(servers)) {
            indices.add(event.path("index").asInt());
        }
        return indices;
    }

    private List<JsonNode> events(String servers) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("raw-events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    assertThat(record.key()).isIn(LONG_HALF, WATCHED);
                    if (record.key().equals(LONG_HALF)) {
                        events.add(json.readTree(record.value()).path("event"));
                    }
                }
            }
        }
        return events;
    }
}
