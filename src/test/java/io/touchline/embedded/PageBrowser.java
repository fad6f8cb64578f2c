package io.touchline.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The system's Chromium, or the one that the system property {@code touchline.browser} names. Where there is none the tests
 * are skipped, unless the environment says {@code REQUIRE_BROWSER}.
 */
final class PageBrowser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pages");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();

    PageBrowser() {
        Path program = Path.of(System.getProperty("touchline.browser", "/usr/bin/chromium"));
        boolean isThere = Files.isExecutable(program);
        if (!isThere && Boolean.parseBoolean(System.getenv("REQUIRE_BROWSER"))) {
            throw new IllegalStateException("there is no browser at " + program);
        }
        assumeTrue(isThere, "skipped: there is no browser at " + program + " (-Dtouchline.browser=PROGRAM)");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** A page of a visitor of its own. What goes wrong in it is among the {@link #faults}. */
    Page open(Browser.NewContextOptions options) {
        BrowserContext visitor = browser.newContext(options);
        Page page = visitor.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    Page open() {
        return open(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** Errors of scripts, and what the content security policy refused. */
    List<String> faults() {
        return faults;
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
