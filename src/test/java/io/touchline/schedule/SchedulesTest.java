package io.touchline.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {

    private static final String EACH_HOUR = "timer:t?delay=3600000&period=3600000";

    private final AtomicInteger done = new AtomicInteger();

    @TempDir
    private Path data;

    private TimedService service;

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    /** Takes a turn only when it is due. */
    public static class SomeTurns implements Turns {

        private final AtomicBoolean due = new AtomicBoolean();
        private final AtomicBoolean isAnyLeft = new AtomicBoolean(true);
        private final AtomicInteger asked = new AtomicInteger();

        /** Called by the route. */
        public void take(Exchange exchange) {
            asked.incrementAndGet();
            if (!due.get() || !isAnyLeft.get()) {
                exchange.setRouteStop(true);
                return;
            }
            due.set(false);
        }

        @Override
        public Optional<Plan> plan(String routeId, String call) {
            return Optional.of(new Plan(routeId + " by " + call, ZoneId.of("Africa/Cairo"), Instant.EPOCH));
        }

        @Override
        public String dueNow(String routeId, String call) {
            due.set(true);
            return "takes its turn";
        }
    }

    @Test
    void aTimerIsShownByItsPeriodAndQuartzByItsTriggerAndWhatIsNotTimedNotAtAll() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from(EACH_HOUR).routeId("each-hour").description("Counts").process(e -> done.incrementAndGet());
                from("quartz:g/n?cron=0+0+6+*+*+?&trigger.timeZone=Asia/Tokyo")
                        .routeId("at-six")
                        .process(e -> done.incrementAndGet());
                from("direct:on-demand").routeId("on-demand").process(e -> done.incrementAndGet());
            }
        });

        assertThat(service.endpoint.all())
                .extracting(SchedulesEndpoint.Shown::route)
                .containsExactly("at-six", "each-hour");
        SchedulesEndpoint.Shown timer = service.shown("each-hour");
        assertThat(timer.description()).isEqualTo("Counts");
        assertThat(timer.cadence()).isEqualTo("every 1h");
        assertThat(timer.zone()).isNull();
        assertThat(timer.next()).isAfter(Instant.now());
        assertThat(timer.last()).isNull();
        SchedulesEndpoint.Shown quartz = service.shown("at-six");
        assertThat(quartz.cadence()).isEqualTo("cron 0 0 6 * * ?");
        assertThat(quartz.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(quartz.next().atZone(quartz.zone()).getHour()).isEqualTo(6);
    }

    @Test
    void aTickOfATimerIsARunAndSaysHowItWent() throws Exception {
        start(route("ticks", "timer:t?delay=0&period=20"));

        Run run = service.runs.poll(10, TimeUnit.SECONDS);

        assertThat(run.failed()).isFalse();
        assertThat(service.shown("ticks").last().result()).isEqualTo("ok");
        assertThat(service.shown("ticks").next()).isAfter(run.at());
        assertThat(service.meters
                        .get("touchline.schedule.runs")
                        .tags("route", "ticks", "outcome", "ok")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void aFailureIsCountedWhetherTheRouteHandlesItOrNot() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:u?delay=0&period=20").routeId("unhandled").process(e -> fail());
                from("timer:h?delay=0&period=20")
                        .routeId("handled")
                        .onException(Exception.class)
                        .handled(true)
                        .to("log:handled?level=DEBUG")
                        .end()
                        .process(e -> fail());
            }
        });

        for (String route : new String[] {"unhandled", "handled"}) {
            await(route).until(() -> service.shown(route).failuresInRow() > 2);
            assertThat(service.shown(route).last().result()).isEqualTo("failed");
            assertThat(service.shown(route).last().error()).isEqualTo("IllegalStateException: cannot, ");
        }
    }

    @Test
    void aTickThatIsNoTurnIsNoRun() throws Exception {
        SomeTurns turns = new SomeTurns();
        start(route("polls", "timer:t?delay=0&period=20", turns));

        await().until(() -> turns.asked.get() > 3);
        assertThat(service.shown("polls").last()).isNull();
        assertThat(done).hasValue(0);

        turns.due.set(true);
        assertThat(service.runs.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(done).hasValue(1);
        assertThat(service.shown("polls").cadence()).isEqualTo("polls by take");
        assertThat(service.shown("polls").next()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void theBeanIsFoundWhenItIsTheOnlyStep() throws Exception {
        SomeTurns turns = new SomeTurns();
        service = new TimedService(data).with(new RouteBuilder() {
            @Override
            public void configure() {
                from("quartz:g/n?cron=0/1+*+*+*+*+?").routeId("begin").bean(turns, "take");
            }
        });

        await().until(() -> turns.asked.get() > 0);
        assertThat(service.shown("begin").cadence()).isEqualTo("begin by take");
        assertThat(service.shown("begin").last()).isNull();

        service.act("begin", "run");
        assertThat(service.runs.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void runNowDoesNotWaitForTheTick() throws Exception {
        start(route("slow", EACH_HOUR));

        assertThat(service.act("slow", "run").getStatus()).isEqualTo(202);

        assertThat(service.runs.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(done).hasValue(1);
    }

    @Test
    void runNowMakesTheTurnDueWithoutWaitingForTheTick() throws Exception {
        start(route("polls", EACH_HOUR, new SomeTurns()));

        assertThat(service.said("polls", "run")).isEqualTo("takes its turn");

        assertThat(service.runs.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void runNowOfAPausedRouteIsOneRunAlsoIfItsTurnCanComeOnlyLater() throws Exception {
        SomeTurns turns = new SomeTurns();
        turns.isAnyLeft.set(false);
        start(route("polls", "timer:t?delay=0&period=20", turns));
        service.act("polls", "pause");

        assertThat(service.said("polls", "run")).contains("one run only");
        int asked = turns.asked.get();
        await().until(() -> turns.asked.get() > asked + 3);
        turns.isAnyLeft.set(true);
        assertThat(service.runs.poll(10, TimeUnit.SECONDS)).isNotNull();
        turns.due.set(true);

        Instant tick = service.schedules.states().get("polls").lastTick();
        await().until(() -> service.schedules.states().get("polls").lastTick().isAfter(tick.plusMillis(100)));
        assertThat(done).hasValue(1);
        assertThat(service.shown("polls").paused()).isTrue();
    }

    @Test
    void runNowOfAPausedTimerIsOneRunHoweverOftenItTicks() throws Exception {
        start(route("ticks", "timer:t?delay=200&period=1"));
        service.act("ticks", "pause");
        await().until(() -> service.schedules.states().get("ticks").lastTick() != null);

        for (int runs = 1; runs <= 20; runs++) {
            assertThat(service.said("ticks", "run")).contains("one run only");
            assertThat(service.runs.poll(10, TimeUnit.SECONDS)).isNotNull();
            await().until(() -> !service.schedules.states().get("ticks").isAsked());
            assertThat(done).hasValue(runs);
        }
    }

    @Test
    void aBeanThatCannotTellItsCadenceHidesNoOtherRoute() throws Exception {
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from(EACH_HOUR).routeId("odd").bean(new SomeTurns() {
                    @Override
                    public Optional<Plan> plan(String routeId, String call) {
                        throw new IllegalArgumentException("no period in " + call);
                    }
                });
                from("timer:u?delay=3600000&period=60000").routeId("plain").process(e -> done.incrementAndGet());
            }
        });

        assertThat(service.shown("odd").cadence()).contains("not known: IllegalArgumentException: no period");
        assertThat(service.shown("plain").cadence()).isEqualTo("every 1m");
    }

    @Test
    void runNowDuringARunComesAfterItAndNeverBesideIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        start(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:t?delay=0&period=10").routeId("busy").process(e -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    begun.countDown();
                    goOn.await();
                    atOnce.decrementAndGet();
                    done.incrementAndGet();
                });
            }
        });
        begun.await();

        assertThat(service.said("busy", "run")).contains("after the run that is under way");
        assertThat(service.act("busy", "run").getStatus()).isEqualTo(409);
        assertThat(done).hasValue(0);
        goOn.countDown();

        await().until(() -> done.get() > 20);
        assertThat(service.act("busy", "run").getStatus()).isEqualTo(202);
        int before = done.get();
        await().until(() -> done.get() > before + 20);
        assertThat(most).hasValue(1);
    }

    @Test
    void aPausedRouteTicksWithoutEffectUntilItIsResumed() throws Exception {
        start(route("ticks", "timer:t?delay=0&period=10"));
        await().until(() -> done.get() > 0);

        assertThat(service.said("ticks", "pause")).isEqualTo("is now paused");
        await().until(() -> service.shown("ticks").runningSince() == null);
        int before = done.get();
        Instant tick = service.schedules.states().get("ticks").lastTick();
        await().until(() -> service.schedules.states().get("ticks").lastTick().isAfter(tick.plusMillis(100)));
        assertThat(done).hasValue(before);
        assertThat(service.shown("ticks").paused()).isTrue();
        assertThat(service.shown("ticks").next()).isNull();
        assertThat(paused("ticks")).isEqualTo(1);

        assertThat(service.said("ticks", "resume")).isEqualTo("is now not paused");
        await().until(() -> done.get() > before);
        assertThat(paused("ticks")).isZero();
    }

    @Test
    void aPauseAndTheLastRunAreKeptOverARestart() throws Exception {
        start(route("ticks", "timer:t?delay=0&period=10"));
        service.runs.poll(10, TimeUnit.SECONDS);
        service.act("ticks", "pause");
        await().until(() -> service.shown("ticks").runningSince() == null);
        SchedulesEndpoint.LastRun last = service.shown("ticks").last();
        service.close();
        done.set(0);

        start(route("ticks", "timer:t?delay=0&period=10"));

        await().until(() -> service.schedules.states().get("ticks").lastTick() != null);
        assertThat(service.shown("ticks").paused()).isTrue();
        assertThat(service.shown("ticks").last()).isEqualTo(last);
        assertThat(service.schedules.paused()).containsExactly("ticks");
        assertThat(done).hasValue(0);
    }

    @Test
    void aBrokenFileIsAsIfNothingHadBeenPaused() throws Exception {
        for (String broken : new String[] {
            "",
            "null",
            "[]",
            "{\"ticks\": {\"paused\":",
            "{\"ticks\": null}",
            "{\"ticks\": {\"lastRun\": \"soon\"}}",
            "\0"
        }) {
            Files.writeString(data.resolve("schedules.json"), broken);
            assertThat(new ScheduleFile(data.resolve("schedules.json")).read())
                    .as(broken)
                    .isEmpty();
        }
    }

    @Test
    void aPauseThatCannotBeKeptSaysSo() throws Exception {
        start(route("slow", EACH_HOUR));
        Files.createDirectories(data.resolve("schedules.json").resolve("in the way"));

        assertThat(service.said("slow", "pause"))
                .contains("until a restart only")
                .contains("schedules.json");
        assertThat(service.shown("slow").paused()).isTrue();
    }

    @Test
    void anUnknownRouteOrActionIsAnsweredByWhatThereIs() throws Exception {
        start(route("slow", EACH_HOUR));

        assertThat(service.act("fast", "run").getStatus()).isEqualTo(404);
        assertThat(service.said("fast", "run")).contains("slow");
        assertThat(service.endpoint.one("fast").getStatus()).isEqualTo(404);
        for (String action : new String[] {"stop", "RUN", "", null}) {
            assertThat(service.act("slow", action).getStatus()).isEqualTo(400);
            assertThat(service.said("slow", action)).contains("run, pause or resume");
        }
    }

    @Test
    void aStoppedRouteIsNotRun() throws Exception {
        start(route("slow", EACH_HOUR));
        service.camel.getRouteController().stopRoute("slow");

        assertThat(service.act("slow", "run").getStatus()).isEqualTo(409);
    }

    private static void fail() {
        throw new IllegalStateException("cannot,\t\nand says so in two lines");
    }

    private double paused(String route) {
        return service.meters
                .get("touchline.schedule.paused")
                .tag("route", route)
                .gauge()
                .value();
    }

    private void start(RouteBuilder routes) throws Exception {
        service = new TimedService(data).with(routes);
    }

    private RouteBuilder route(String id, String from) {
        return route(id, from, null);
    }

    private RouteBuilder route(String id, String from, SomeTurns turns) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                var route = from(from).routeId(id);
                if (turns != null) {
                    route = route.bean(turns, "take");
                }
                route.process(exchange -> done.incrementAndGet());
            }
        };
    }
}
