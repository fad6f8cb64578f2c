package io.touchline.embedded;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.touchline.generator.GameOrder;
import io.touchline.generator.InventedGame;
import io.touchline.replay.GameEvent;
import io.touchline.replay.GameReplays;
import io.touchline.replay.RecordedGame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in a real browser, on top of the whole service and of invented recordings. */
class PageTest {

    private static final String GAME = "9001";
    private static final double PATIENCE = 60_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static PageBrowser browser;
    private static RunningTouchline touchline;
    private static int homeGoals;
    private static int awayGoals;

    @BeforeAll
    static void start() throws IOException {
        browser = new PageBrowser();
        Path events = Files.createDirectories(folder.resolve("events"));
        writeMatch(events.resolve(GAME + ".json"));
        touchline = new RunningTouchline(
                folder.resolve("data"),
                Map.of(
                        "statsbomb.events", events.toString(),
                        "generator.enabled", "true",
                        "generator.games", "2",
                        "football-data.requests-per-minute", "100000",
                        "touchline.simulator.requests-per-minute", "100000"));
    }

    @AfterAll
    static void stop() {
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
    void simulatedGamesMoveWithoutDoingAnything() {
        Page page = browser.open();
        page.navigate(address("/"));
        Locator clock = page.locator("a[data-game-id^=sim-] [data-role=clock]").first();
        assertThat(clock).isVisible(patiently());
        String before = clock.innerText();

        assertThat(clock).not().hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    @Test
    void aReplayedMatchEndsWithTheRightScoreOnScreen() {
        Page page = browser.open();
        page.navigate(address("/#/games/" + GAME));
        touchline.bean(GameReplays.class).start(GAME, 1000.0, 0.0);

        Locator board = page.locator(".board");
        assertThat(board.locator("[data-role=clock]"))
                .hasText("Full time", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        assertThat(board.locator("[data-role=home-score]")).containsText(String.valueOf(homeGoals));
        assertThat(board.locator("[data-role=away-score]")).containsText(String.valueOf(awayGoals));
        assertThat(page.locator(".pitch circle.shot").count()).isPositive();
        requireOpenToAll(page, "game");
    }

    @Test
    void theAdminLogsInAndSwitchesTheGeneratorOffAndOn() {
        Page page = browser.open();
        page.navigate(address("/#/admin"));
        page.fill("input[name=password]", "wrong");
        page.keyboard().press("Enter");
        assertThat(page.locator(".form-error")).containsText("not the password");

        page.fill("input[name=password]", RunningTouchline.ADMIN_PASSWORD);
        page.keyboard().press("Enter");

        Locator generator = page.getByRole(AriaRole.SWITCH);
        assertThat(generator).hasAttribute("aria-checked", "true");
        generator.click();
        assertThat(generator).hasAttribute("aria-checked", "false");
        generator.click();
        assertThat(generator).hasAttribute("aria-checked", "true");
        assertThat(page.locator("form[data-game-id='" + GAME + "']")).isVisible();
        requireOpenToAll(page, "admin-logged-in");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log out"))
                .click();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Page page = browser.open();
        page.navigate(address("/"));
        assertThat(page.locator("a[data-game-id]").first()).isVisible(patiently());

        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("skip-link");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator(".board")).isVisible();
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H1");
    }

    @ParameterizedTest
    @CsvSource({"'', a[data-game-id]", "matches, [data-match-id]", "standings/CODE, table", "admin, form"})
    void nothingShutsPeopleOut(String view, String content) {
        String code = await().atMost(Duration.ofMillis((long) PATIENCE))
                .ignoreExceptions()
                .until(
                        () -> touchline
                                .sql()
                                .sql("select min(competition_code) from streaming.leaderboards where type = 'TOTAL'")
                                .query(String.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
        Page page = browser.open();
        page.navigate(address("/#/" + view.replace("CODE", code)));
        assertThat(page.locator("main " + content).first()).isVisible(patiently());

        requireOpenToAll(page, view.isEmpty() ? "scores" : view.split("/")[0]);
    }

    /** On a phone and on a desk, in light and in dark; as a picture of each. */
    private static void requireOpenToAll(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {360, 1280}) {
                page.setViewportSize(width, 740);
                // Nothing is wider than the screen, once the charts are drawn anew.
                page.waitForFunction("width => document.documentElement.scrollWidth <= width", width);
                PageBrowser.picture(
                        page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                    .extracting(Rule::getId, rule -> rule.getNodes().toString())
                    .isEmpty();
        }
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + touchline.property("local.server.port") + path;
    }

    private static void writeMatch(Path file) throws IOException {
        RecordedGame game = InventedGame.of(new GameOrder(GAME, 7, "Ashford", "Brackley", "Test Cup", false));
        ArrayNode events = JSON.createArrayNode();
        for (GameEvent event : game.events()) {
            var json = JSON.readTree(event.json());
            events.add(json);
            String type = json.at("/type/name").asText();
            boolean isGoal = json.at("/shot/outcome/name").asText().equals("Goal");
            boolean isHome = json.at("/team/name").asText().equals("Ashford");
            if (isGoal && json.path("period").asInt() < 5 || type.equals("Own Goal For")) {
                homeGoals += isHome ? 1 : 0;
                awayGoals += isHome ? 0 : 1;
            }
        }
        JSON.writeValue(file.toFile(), events);
    }
}
