package io.touchline.embedded;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Browser;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                Map.of("statsbomb.events", events.toString(), "generator.enabled", "true", "generator.games", "2"));
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
        Locator clock = page.locator("a[data-game-id] [data-role=clock]").first();
        assertThat(clock).isVisible(patiently());
        String before = clock.innerText();

        assertThat(clock).not().hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        PageBrowser.picture(page, "scores");
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
        PageBrowser.picture(page, "game");
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
        PageBrowser.picture(page, "admin");

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
    @ValueSource(strings = {"#/", "#/matches", "#/standings", "#/admin"})
    void nothingShutsPeopleOut(String view) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = browser.open(
                    new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme));
            page.navigate(address("/" + view));
            assertThat(page.locator("main h1")).isVisible(patiently());

            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                    .extracting(Rule::getId)
                    .isEmpty();
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing is wider than the screen")
                    .isTrue();
            PageBrowser.picture(
                    page,
                    "phone-" + view.replaceAll("\\W", "") + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
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
