package io.touchline.embedded;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;

/** The page in a real browser while events come, each written to Kafka by the test. */
class LivePageTest {

    private static final double PATIENCE = 60_000;
    private static final int GOALS = 7;

    @TempDir
    private static Path data;

    private static PageBrowser browser;
    private static RunningTouchline touchline;
    private static KafkaProducer<String, String> kafka;

    @BeforeAll
    static void start() {
        browser = new PageBrowser();
        touchline = new RunningTouchline(data, Map.of());
        // The tables come a little later than the page.
        await().atMost(Duration.ofMillis((long) PATIENCE))
                .until(() -> touchline.answer(touchline.request("/api/matches")).statusCode() == 200);
        kafka = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        String.join(
                                ",",
                                touchline.bean(KafkaConnectionDetails.class).getBootstrapServers())),
                new StringSerializer(),
                new StringSerializer());
    }

    @AfterAll
    static void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (touchline != null) {
            touchline.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        assertThat(browser.leave()).isEmpty();
    }

    @Test
    void aGoalIsOnTheScreenWithinASecondOfItsEvent() {
        Page page = browser.open();
        page.navigate(address("/"));
        MadeUpEvents match = new MadeUpEvents("501").begin(1).pass(1, "00:01");
        send("501", match, 0);
        String score = "a[data-game-id='501'] [data-role=home-score]";
        assertThat(page.locator(score)).hasText("0", patiently());
        page.evaluate(
                """
                selector => {
                  const score = document.querySelector(selector);
                  window.shown = [];
                  new MutationObserver(() => shown.push({ score: score.textContent.trim(), at: Date.now() }))
                    .observe(score, { childList: true, characterData: true, subtree: true });
                }""",
                score);

        List<Long> delays = new ArrayList<>();
        for (int goals = 1; goals <= GOALS; goals++) {
            int before = match.size();
            match.goal(1, "%02d:00".formatted(goals), MadeUpEvents.HOME, "Ada Kern");
            long sent = System.currentTimeMillis();
            send("501", match, before);
            page.waitForFunction("score => shown.some((change) => change.score === score)", String.valueOf(goals));
            Number shown = (Number)
                    page.evaluate("score => shown.find((change) => change.score === score).at", String.valueOf(goals));
            delays.add(shown.longValue() - sent);
        }

        long median = delays.stream().sorted().toList().get(GOALS / 2);
        System.out.println("page: goals were on the screen after " + delays + " ms, median " + median + " ms");
        assertThat(median).isLessThan(1000);
    }

    @Test
    void onlyGoalsAndTheEndAreAnnouncedAndEachOfThemOnce() {
        Page page = browser.open();
        page.navigate(address("/#/games/502"));
        MadeUpEvents match = new MadeUpEvents("502").begin(1).pass(1, "00:01");
        send("502", match, 0);
        assertThat(page.locator(".board [data-role=home-score]")).containsText("0", containingPatiently());
        assertThat(page.locator("[aria-live], [role=status], [role=alert], [role=log]"))
                .hasCount(1);
        page.evaluate(
                """
                () => {
                  const region = document.getElementById("announcements");
                  window.said = [];
                  new MutationObserver(() => said.push(region.textContent))
                    .observe(region, { childList: true, characterData: true, subtree: true });
                }""");

        int before = match.size();
        match.goal(1, "10:00", MadeUpEvents.HOME, "Ada Kern")
                .card(1, "12:00", MadeUpEvents.AWAY, "Bea Lang", "Yellow Card")
                .shot(1, "13:00", MadeUpEvents.AWAY, "Bea Lang", "Saved", "Open Play");
        send("502", match, before);
        page.waitForFunction("() => said.some((text) => text.includes('Ada Kern'))");
        before = match.size();
        match.end(1, "45:30")
                .begin(2)
                .ownGoal(2, "20:00", MadeUpEvents.HOME, "Cy")
                .card(2, "30:00", MadeUpEvents.AWAY, "Bea Lang", "Second Yellow")
                .end(2, "47:00")
                .over("47:00");
        send("502", match, before);
        page.waitForFunction("() => said.some((text) => text.includes('Full time'))");

        String said = String.join(" ", texts(page.evaluate("said")));
        assertThat(said.split("(?=Goal for|Full time)"))
                .hasSize(3)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("Goal for Ashford. Ashford 1, Brackley 0. Ada Kern"),
                        text -> assertThat(text)
                                .startsWith("Goal for Brackley. Ashford 1, Brackley 1.")
                                .contains("own goal"),
                        text -> assertThat(text.strip()).isEqualTo("Full time: Ashford 1, Brackley 1."));
    }

    @ParameterizedTest
    @CsvSource({"NO_PREFERENCE, true", "REDUCE, false"})
    void aGoalFlashesUnlessTheVisitorWantsLittleMotion(ReducedMotion wish, boolean flashes) {
        String id = "503-" + wish;
        Page page = browser.open(new Browser.NewContextOptions().setReducedMotion(wish));
        page.navigate(address("/"));
        MadeUpEvents match = new MadeUpEvents(id).begin(1).pass(1, "00:01");
        send(id, match, 0);
        Locator row = page.locator("a[data-game-id='" + id + "']");
        assertThat(row).isVisible(visiblePatiently());
        page.evaluate("() => { window.moved = []; document.addEventListener('animationstart', "
                + "(event) => moved.push(event.animationName)); }");

        int before = match.size();
        send(id, match.goal(1, "03:00", MadeUpEvents.AWAY, "Bea Lang"), before);

        assertThat(row.locator(".goal-badge")).isVisible(visiblePatiently());
        assertThat(row.locator("[data-role=away-score]")).hasText("1");
        assertThat(texts(page.evaluate("moved")).contains("flash")).isEqualTo(flashes);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 15 January 2026, 23:30",
        "Asia/Tokyo, 16 January 2026, 08:30",
        "America/St_Johns, 15 January 2026, 20:00"
    })
    void daysAndTimesAreThoseOfTheVisitor(String zone, String today, String kickOff) {
        touchline
                .sql()
                .sql(
                        """
                        insert into streaming.football_matches
                            (match_id, utc_date, phase, raw, kafka_topic, kafka_partition, kafka_offset, observed_at)
                        values (7, '2026-01-15T23:30:00Z', 'scheduled', '{}', 'made-up', 0, 0, now())
                        on conflict do nothing""")
                .update();
        Page page =
                browser.open(new Browser.NewContextOptions().setTimezoneId(zone).setLocale("en-GB"));
        page.clock().setFixedTime(Date.from(Instant.parse("2026-01-15T23:10:00Z")));

        page.navigate(address("/#/matches"));

        assertThat(page.locator("main h1")).containsText(today);
        assertThat(page.locator("[data-match-id='7'] time")).hasText(kickOff);
        assertThat(page.locator("#footer")).hasText("Times in " + zone + ".");
    }

    @Test
    void whereNoSocketGetsThroughAStreamTellsTheSame() {
        Page page = browser.open();
        page.addInitScript(
                """
                window.WebSocket = class {
                  constructor() { setTimeout(() => this.onclose?.(), 10); }
                  close() {}
                };""");
        page.navigate(address("/"));
        assertThat(page.locator("#status-strip")).containsText("Live, by event stream", containingPatiently());

        MadeUpEvents match = new MadeUpEvents("504").begin(1).goal(1, "02:00", MadeUpEvents.HOME, "Ada Kern");
        send("504", match, 0);

        assertThat(page.locator("a[data-game-id='504'] [data-role=home-score]")).hasText("1", patiently());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/js/data/feed.js",
                "/css/game.css",
                "/webjars/lit-html/lit-html.js",
                "/webjars/chart.js/dist/chart.umd.js"
            })
    void whatAPageIsMadeOfIsSentSmallAndOnlyOnce(String path) {
        HttpResponse<String> first = touchline.answer(touchline.request(path).header("Accept-Encoding", "gzip"));
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = touchline.answer(touchline.request(path).header("If-None-Match", etag));

        assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void theApiCanBeTriedOnAPage() {
        Page page = browser.open();
        page.navigate(address("/api/docs"));
        Locator call = page.locator(".opblock-get", new Page.LocatorOptions().setHasText("/api/status"));
        call.locator(".opblock-summary-control").click(patientClick());
        call.getByText("Try it out").click();
        call.getByText("Execute").click();

        assertThat(call.locator(".live-responses-table .response-col_status").last())
                .containsText("200", containingPatiently());
        assertThat(call.locator(".live-responses-table")).containsText("postgresql");
        PageBrowser.picture(page, "api");
    }

    private static void send(String gameId, MadeUpEvents match, int from) {
        match.messages(from).forEach(message -> kafka.send(new ProducerRecord<>("raw-events", gameId, message)));
        kafka.flush();
    }

    private static List<String> texts(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static Locator.ClickOptions patientClick() {
        return new Locator.ClickOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.ContainsTextOptions containingPatiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.IsVisibleOptions visiblePatiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + touchline.property("local.server.port") + path;
    }
}
