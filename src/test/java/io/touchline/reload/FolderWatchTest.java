package io.touchline.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

class FolderWatchTest {

    private static final String FILE = "plain.camel.yaml";

    @TempDir
    Path folder;

    private EditedService service;
    private FolderWatch watch;

    @AfterEach
    void stop() {
        watch.onApplicationEvent(new ContextClosedEvent(new GenericApplicationContext()));
        service.close();
    }

    @Test
    void anEditInPlaceIsTakenOver() throws IOException {
        run(folder);

        service.write(FILE, EditedService.plain("plain", "two"));

        awaitAnswer("two");
    }

    @Test
    void aFileThatTakesTheOldOnesPlaceIsTakenOver() throws IOException {
        run(folder);

        Path temporary =
                Files.writeString(folder.resolve(".plain.camel.yaml.swp"), EditedService.plain("plain", "two"));
        Files.move(temporary, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);

        awaitAnswer("two");
    }

    @Test
    void whatEditorsKeepBesideAFileIsNotLookedAt() throws IOException {
        run(folder);

        service.write(".#plain.camel.yaml", "rubbish");
        service.write("plain.camel.yaml~", "rubbish");
        Files.createDirectory(folder.resolve(".git"));
        service.write(".git/x.camel.yaml", "rubbish");
        service.write(FILE, EditedService.plain("plain", "two"));

        awaitAnswer("two");
        awaitReloaded();
        assertThat(service.history.newestFirst()).hasSize(1);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsWaitedFor() throws IOException {
        run(folder);
        String whole = EditedService.plain("plain", "two") + "# the end\n";

        Files.writeString(folder.resolve(FILE), "");
        for (String line : whole.split("(?<=\n)")) {
            Files.writeString(folder.resolve(FILE), line, StandardOpenOption.APPEND);
        }

        awaitAnswer("two");
        awaitReloaded();
        assertThat(service.history.newestFirst()).hasSize(1);
    }

    /** A mounted config map: links to a folder behind a link, and that link is exchanged at once for another. */
    @Test
    void aConfigMapThatIsExchangedIsTakenOver() throws IOException {
        Path map = Files.createDirectories(folder.resolve("map"));
        exchange(map, "first", "one");
        Files.createSymbolicLink(map.resolve(FILE), Path.of("..data", FILE));
        run(map);
        assertThat(service.routes()).containsOnlyKeys("plain");

        exchange(map, "second", "two");

        awaitAnswer("two");
        assertThat(service.routes()).containsOnlyKeys("plain");
    }

    @Test
    void aFolderThatIsALinkIsFollowed() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.writeString(real.resolve(FILE), EditedService.plain("plain", "one"));
        run(Files.createSymbolicLink(folder.resolve("link"), real));

        Files.writeString(real.resolve(FILE), EditedService.plain("plain", "two"));

        awaitAnswer("two");
    }

    @Test
    void aFolderThatVanishesStopsNothing() throws IOException {
        Path routes = Files.createDirectories(folder.resolve("routes"));
        Files.writeString(routes.resolve(FILE), EditedService.plain("plain", "one"));
        run(routes);

        Files.move(routes, folder.resolve("elsewhere"));

        await().untilAsserted(() -> assertThat(service.history.newest())
                .hasValueSatisfying(newest -> assertThat(newest.line()).contains("no such folder", "go on")));
        assertThat(service.answer("plain")).isEqualTo("one");

        Files.move(folder.resolve("elsewhere"), routes);
        await().untilAsserted(() -> assertThat(service.newest().result()).isEqualTo(Outcome.Result.RELOADED));
    }

    @Test
    void whereReloadingIsTurnedOffNothingIsFollowed() throws IOException {
        run(folder, new ReloadSettings(false, Duration.ofMillis(10)));

        service.write(FILE, EditedService.plain("plain", "two"));

        await().during(Duration.ofSeconds(1))
                .until(() -> service.history.newestFirst().isEmpty());
        assertThat(service.answer("plain")).isEqualTo("one");
    }

    private void run(Path routes) throws IOException {
        run(routes, new ReloadSettings(true, Duration.ofMillis(300)));
    }

    private void run(Path routes, ReloadSettings settings) throws IOException {
        if (routes.equals(folder)) {
            Files.writeString(folder.resolve(FILE), EditedService.plain("plain", "one"));
        }
        service = new EditedService(routes);
        watch = new FolderWatch(service.folders(), service.reloader, settings.quiet());
        new RouteStart(service.folders(), service.reloader, watch, settings).run();
    }

    private void awaitAnswer(String answer) {
        await().untilAsserted(() -> assertThat(service.answer("plain")).isEqualTo(answer));
    }

    /** The routes answer a moment before the history says so. */
    private void awaitReloaded() {
        await().until(() -> service.history
                .newest()
                .filter(newest -> newest.result() == Outcome.Result.RELOADED)
                .isPresent());
    }

    private static void exchange(Path map, String version, String answer) throws IOException {
        Path real = Files.createDirectories(map.resolve("..version_" + version));
        Files.writeString(real.resolve(FILE), EditedService.plain("plain", answer));
        Path next = Files.createSymbolicLink(map.resolve("..data_tmp"), real.getFileName());
        Files.move(next, map.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
