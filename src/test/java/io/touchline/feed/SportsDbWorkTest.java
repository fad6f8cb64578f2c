package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.CamelExchanges;
import io.touchline.SettableClock;
import io.touchline.schedule.NoTurnException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SportsDbWorkTest {

    private final SettableClock clock = new SettableClock("2026-06-11T22:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aRestartGoesOnWhereTheNightStopped() {
        SportsDbWork first = work();
        finish(first, next(first, "lookup-league"), "[{'route': 'poll-schedule', 'id': '1/2026'}]");
        clock.pass(Duration.ofSeconds(6));
        finish(
                first,
                next(first, "list-teams"),
                "[{'route': 'lookup-team', 'id': '57'}, {'route': 'list-players', 'id': '57'}]");
        clock.pass(Duration.ofSeconds(6));
        finish(first, next(first, "list-players"), "[{'route': 'lookup-player', 'id': '9', 'row': {'idTeam': '57'}}]");

        SportsDbWork second = work();

        assertThat(second.peek("lookup-league")).isEmpty();
        assertThat(second.peek("list-teams")).isEmpty();
        assertThat(second.peek("poll-schedule")).map(SportsDbJob::id).hasValue("1/2026");
        assertThat(second.peek("lookup-team")).map(SportsDbJob::id).hasValue("57");
        assertThat(second.peek("lookup-player"))
                .map(SportsDbJob::row)
                .map(JsonNode::toString)
                .hasValue("{\"idTeam\":\"57\"}");
    }

    @Test
    void whatWasDoneInANightIsNotDoneAgainInItAlsoAfterARestart() {
        SportsDbWork first = work();
        String venue = "[{'route': 'lookup-venue', 'id': '900'}]";
        finish(first, next(first, "lookup-league"), venue);
        finish(first, next(first, "lookup-venue"), "[]");
        clock.pass(Duration.ofSeconds(6));
        finish(first, next(first, "list-teams"), venue);
        assertThat(first.peek("lookup-venue")).isEmpty();

        SportsDbWork second = work();
        assertThat(second.nightWaiting()).isZero();
        assertThat(second.peek("lookup-league")).isEmpty();
    }

    @Test
    void aBrokenFileBeginsTheNightAnew() throws IOException {
        Files.writeString(folder.resolve("night.json"), "{\"begun\": \"2026-06-11T2");

        assertThat(next(work(), "lookup-league").id()).isEqualTo("1");
    }

    @Test
    void aJobThatIsBeingDoneIsNotGivenOutASecondTime() {
        SportsDbWork work = work();
        SportsDbJob job = next(work, "lookup-league");
        work.taken(job);

        assertThat(work.peek("lookup-league")).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(work.peek("lookup-league")).hasValue(job);
    }

    @Test
    void onlyWhatTheApiAnswersTwiceInVainIsGivenUp() {
        SportsDbWork work = work();
        SportsDbJob job = next(work, "lookup-league");
        for (int i = 0; i < 10; i++) {
            work.taken(job);
            clock.pass(Duration.ofMinutes(1));
        }
        work.failed(job);
        assertThat(work.peek("lookup-league")).hasValue(job);
        work.failed(job);
        assertThat(work.peek("lookup-league")).isEmpty();
    }

    @Test
    void aFeedByHandAsksAgainForAllThatItAskedInTheNightAndForNothingElse() {
        SportsDbWork work = work();
        finish(work, next(work, "list-teams"), "[]");
        finish(
                work,
                next(work, "lookup-league"),
                "[{'route': 'lookup-player', 'id': '9', 'row': {'idTeam': '57'}}, {'route': 'lookup-player', 'id': '8'}]");
        finish(work, next(work, "lookup-player"), "[]");
        work.taken(next(work, "lookup-player"));

        assertThat(work.again("lookup-player")).contains("2 known request(s)");

        SportsDbWork afterARestart = work();
        for (SportsDbWork each : new SportsDbWork[] {work, afterARestart}) {
            assertThat(each.nightWaiting()).isEqualTo(2);
            assertThat(each.planOf("lookup-player").cadence()).isEqualTo("nightly, 2 waiting");
            assertThat(each.planOf("lookup-player").next()).isEqualTo(clock.instant());
            assertThat(each.peek("lookup-league")).isEmpty();
            finish(each, next(each, "lookup-player"), "[]");
            assertThat(next(each, "lookup-player").row())
                    .as("what was known of it")
                    .hasToString("{\"idTeam\":\"57\"}");
        }
    }

    @Test
    void aFeedByHandOfWhichTheNightKnowsNothingBeginsTheNight() {
        SportsDbWork work = work();
        finish(work, next(work, "list-teams"), "[]");
        finish(work, next(work, "lookup-league"), "[]");

        assertThat(work.again("lookup-player")).contains("begins the night");

        assertThat(work.peek("list-teams")).isPresent();
        assertThat(work.peek("lookup-league")).isPresent();
    }

    @Test
    void aNightByHandBeginsOnceAlthoughTodaysIsDone() {
        SportsDbWork work = work();
        finish(work, next(work, "lookup-league"), "[]");
        assertThat(work.plan("begin-night", "beginNight").orElseThrow().next()).isEqualTo("2026-06-12T21:00:00Z");
        clock.pass(Duration.ofHours(1));

        work.dueNow("begin-night", "beginNight");

        assertThat(work.plan("begin-night", "beginNight").orElseThrow().next()).isEqualTo(clock.instant());
        assertThat(work.beginIfTime()).isTrue();
        assertThat(work.begun()).isEqualTo(clock.instant());
        assertThat(work.peek("lookup-league")).isPresent();
        assertThat(work.beginIfTime()).isFalse();
    }

    @Test
    void whatLiveScoresLeadToIsAskedAgainAndBeginsNoNight() {
        SportsDbWork work = work();
        assertThatThrownBy(() -> work.again("lookup-live-event")).isInstanceOf(NoTurnException.class);

        Exchange liveScores = CamelExchanges.withBody(null);
        liveScores.setProperty(SportsDbWork.NEXT, Json.of("[{'route': 'lookup-live-event', 'id': '5'}]"));
        work.finish(liveScores);
        finish(work, next(work, "lookup-live-event"), "[]");
        assertThat(work.planOf("lookup-live-event").cadence()).isEqualTo("after each live score, 0 waiting");

        work.again("lookup-live-event");

        assertThat(work.planOf("lookup-live-event").cadence()).isEqualTo("after each live score, 1 waiting");
        assertThat(work.nightWaiting()).isEqualTo(2);
    }

    @Test
    void aNewNightAsksForEverythingAgainAndOnlyAfterMidnight() {
        SportsDbWork work = work();
        finish(work, next(work, "lookup-league"), "[]");
        clock.pass(Duration.ofHours(22));
        work.beginIfTime();
        assertThat(work.peek("lookup-league")).isEmpty();

        clock.pass(Duration.ofHours(1));
        work.beginIfTime();
        assertThat(next(work, "lookup-league").id()).isEqualTo("1");
    }

    @Test
    void aMidnightThatWasMissedIsMadeUpAfterwards() {
        SportsDbWork work = work();
        finish(work, next(work, "lookup-league"), "[]");
        clock.pass(Duration.ofHours(70));

        assertThat(next(work(), "lookup-league").id()).isEqualTo("1");
    }

    /** In Cairo clocks are set forward at midnight, so that there is none, and back at midnight, so that 23:30 comes twice. */
    @ParameterizedTest
    @ValueSource(strings = {"00:00", "23:30"})
    void everyDateHasOneBeginningOfTheNightAlsoWhenClocksChange(String begins) {
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        SportsDbWork work = work(Map.of("league-ids", "1", "night-begins", begins));
        ZonedDateTime last = clock.instant().atZone(cairo);
        int skipped = 0;
        LocalDate date = LocalDate.of(2026, 6, begins.equals("00:00") ? 13 : 12);
        while (date.getYear() < 2028) {
            clock.pass(Duration.ofMinutes(10));
            work.beginIfTime();
            ZonedDateTime begun = work.begun().atZone(cairo);
            if (begun.isAfter(last)) {
                assertThat(begun).isEqualTo(date.atTime(LocalTime.parse(begins)).atZone(cairo));
                skipped += begun.toLocalTime().equals(LocalTime.parse(begins)) ? 0 : 1;
                last = begun;
                date = date.plusDays(1);
            }
        }
        assertThat(skipped).isEqualTo(begins.equals("00:00") ? 1 : 0);
    }

    @Test
    void whatIsNoIdNeverBecomesPartOfAPath() {
        SportsDbWork work = work();
        finish(
                work,
                next(work, "lookup-league"),
                "[{'route': 'r', 'id': '../x'}, {'route': 'r', 'id': null}, {'route': 'r', 'id': '1/2026-2027/3'},"
                        + " {'id': '1'}, 'text', {'route': 'r', 'id': '1?a=b'}, {'route': 'r', 'id': '5'}]");

        assertThat(work.peek("r")).map(SportsDbJob::id).hasValue("5");
        assertThat(work.nightWaiting()).as("the league's teams and this one").isEqualTo(2);
    }

    /** As after a start: the night has begun, or goes on. */
    private SportsDbWork work() {
        return work(Map.of("league-ids", "1"));
    }

    private SportsDbWork work(Map<String, String> settings) {
        String file = folder.resolve("night.json").toString();
        SportsDbWork work =
                new SportsDbWork(settings(settings), new SportsDbNightFile(new ObjectMapper(), file), clock);
        work.beginIfTime();
        return work;
    }

    private static SportsDbJob next(SportsDbWork work, String route) {
        Optional<SportsDbJob> next = work.peek(route);
        assertThat(next).isPresent();
        return next.get();
    }

    private static void finish(SportsDbWork work, SportsDbJob job, String leadsTo) {
        Exchange exchange = CamelExchanges.withBody(null);
        exchange.setProperty(SportsDbJob.PROPERTY, job);
        exchange.setProperty(SportsDbWork.NEXT, Json.of(leadsTo));
        work.finish(exchange);
    }

    static SportsDbSettings settings(Map<String, String> changed) {
        var source = new MapConfigurationPropertySource();
        changed.forEach((name, value) -> source.put("thesportsdb." + name, value));
        return new Binder(source).bindOrCreate("thesportsdb", SportsDbSettings.class);
    }
}
