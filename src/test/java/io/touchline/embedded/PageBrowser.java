package io.touchline.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The system's Chromium, or the one that the system property {@code touchline.browser} names. Where there is none the tests
 * are skipped, unless the environment says {@code REQUIRE_BROWSER}.
 */
final class PageBrowser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final Path PROGRAM = Path.of(System.getProperty("touchline.browser", "/usr/bin/chromium"));
    private static final Set<String> OVER_NO_NETWORK = Set.of("data", "blob", "about");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();

    PageBrowser() {
        assumeTrue(isThere(), "skipped: there is no browser at " + PROGRAM + " (-Dtouchline.browser=PROGRAM)");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /**
     * Whether there is one.
     *
     * @throws IllegalStateException if there is none and there should be
     */
    static boolean isThere() {
        boolean isThere = Files.isExecutable(PROGRAM);
        if (!isThere && Boolean.parseBoolean(System.getenv("REQUIRE_BROWSER"))) {
            throw new IllegalStateException("there is no browser at " + PROGRAM);
        }
        return isThere;
    }

    /** A page of a visitor of its own. What goes wrong in it is told by {@link #leave}. */
    Page open(Browser.NewContextOptions options) {
        BrowserContext visitor = browser.newContext(options);
        Page page = visitor.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        page.onRequest(request -> {
            URI address = URI.create(request.url().split("[?#,]")[0]);
            if (!OVER_NO_NETWORK.contains(address.getScheme())
                    && !address.getHost().equals("127.0.0.1")) {
                faults.add("asked elsewhere: " + address);
            }
        });
        return page;
    }

    Page open() {
        return open(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /**
     * All visitors go.
     *
     * @return errors of scripts, what the content security policy refused, and requests to anybody but us
     */
    List<String> leave() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        List<String> found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    /** The whole page as it looks now, in {@code target/pages}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
