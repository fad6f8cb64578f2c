package io.touchline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.routes.LiveRoutes;
import io.touchline.routes.RouteCompiler;
import io.touchline.routes.RouteFolders;
import io.touchline.routes.RouteSet;
import io.touchline.routes.ScratchContexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

/** Routes that are edited while they are watched. */
class EditedScheduleTest {

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private final GenericApplicationContext beans = new GenericApplicationContext();
    private TimedService service;
    private LiveRoutes live;

    @BeforeEach
    void start() {
        beans.refresh();
        service = new TimedService(data);
        live = new LiveRoutes(service.camel);
    }

    @AfterEach
    void stop() {
        service.close();
        beans.close();
    }

    @Test
    void anEditLeavesAPausedRoutePausedAndItsLastRunKnown() throws Exception {
        edit("period: 20");
        await().until(() -> service.shown("ticks").last() != null);
        service.act("ticks", "pause");
        await().until(() -> service.shown("ticks").runningSince() == null);
        SchedulesEndpoint.LastRun last = service.shown("ticks").last();

        Instant edited = Instant.now();
        edit("period: 30");

        await().until(() -> service.schedules.states().get("ticks").lastTick().isAfter(edited));
        assertThat(service.shown("ticks").cadence()).isEqualTo("every 30ms");
        assertThat(service.shown("ticks").paused()).isTrue();
        assertThat(service.shown("ticks").last()).isEqualTo(last);

        service.act("ticks", "resume");
        await().until(() -> !service.shown("ticks").last().equals(last));
    }

    @Test
    void aDeletedRouteIsNotShownAndOneThatComesBackIsStillPaused() throws Exception {
        edit("period: 20");
        Files.writeString(
                folder.resolve("other.camel.yaml"),
                """
                - route:
                    id: other
                    from: { uri: "direct:other", steps: [{ stop: {} }] }
                """);
        service.act("ticks", "pause");

        Files.delete(folder.resolve("ticks.camel.yaml"));
        take();
        assertThat(service.endpoint.all()).isEmpty();

        edit("period: 20");
        assertThat(service.shown("ticks").paused()).isTrue();
    }

    @Test
    void anEditedTimerThatIsNoneAnyMoreIsNotShown() throws Exception {
        edit("period: 20");
        Files.writeString(
                folder.resolve("ticks.camel.yaml"),
                """
                - route:
                    id: ticks
                    from: { uri: "direct:ticks", steps: [{ stop: {} }] }
                """);
        take();

        assertThat(service.endpoint.all()).isEmpty();
    }

    private void edit(String parameters) throws IOException {
        Files.writeString(
                folder.resolve("ticks.camel.yaml"),
                """
                - route:
                    id: ticks
                    description: Does little
                    from:
                      uri: timer
                      parameters: { timerName: t, delay: 0, %s }
                      steps: [{ setBody: { constant: { expression: done } } }]
                """
                        .formatted(parameters));
        take();
    }

    private void take() {
        RouteSet set = new RouteFolders(folder, folder.resolve("config")).read();
        live.become(set, new RouteCompiler(new ScratchContexts(beans)).compile(set));
    }
}
