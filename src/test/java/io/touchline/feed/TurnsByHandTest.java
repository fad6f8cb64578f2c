package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.CamelExchanges;
import io.touchline.SettableClock;
import io.touchline.schedule.NoTurnException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** What the beans that decide about turns say of the next one, and how it can be made due. */
class TurnsByHandTest {

    private static final String EVERY_TWO_MINUTES = "take(*, 'live_score', 'soccer.live_score', '/livescore', '2m')";
    private static final String ADAPTIVE = "takeAdaptive(*, 'match', 'matches', '/v4/matches')";
    private static final String STANDINGS = "takeForNextCompetition(*, 'standing', 'standings', '/v4/{code}')";

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final FeedMonitor monitor = new FeedMonitor(new SimpleMeterRegistry(), clock);

    @Test
    void aPeriodIsSaidBeforeTheFirstTurnAndTheNextTurnIsAfterIt() {
        SportsDbTurns turns = sportsDb(Map.of());
        assertThat(turns.plan("live", EVERY_TWO_MINUTES)).hasValueSatisfying(plan -> {
            assertThat(plan.cadence()).isEqualTo("every 2m");
            assertThat(plan.next()).isEqualTo(clock.instant());
        });

        assertThat(takesTurn(turns)).isTrue();
        turns.done("live");

        assertThat(turns.plan("live", EVERY_TWO_MINUTES).orElseThrow().next())
                .isEqualTo(clock.instant().plusSeconds(120));
    }

    @Test
    void aTurnThatFailedIsDueAfterAMinuteAndAfterThatAtItsPeriod() {
        SportsDbTurns turns = sportsDb(Map.of());
        takesTurn(turns);
        assertThat(turns.plan("live", EVERY_TWO_MINUTES).orElseThrow().next())
                .isEqualTo(clock.instant().plusSeconds(60));

        clock.pass(Duration.ofMinutes(1));
        takesTurn(turns);
        assertThat(turns.plan("live", EVERY_TWO_MINUTES).orElseThrow().next())
                .isEqualTo(clock.instant().plusSeconds(120));
    }

    @Test
    void aTurnByHandIsTakenWithoutWaitingButNotAgainstTheBudget() {
        SportsDbTurns turns = sportsDb(Map.of("requests-per-minute", "1"));
        assertThat(takesTurn(turns)).isTrue();
        turns.answered();
        turns.done("live");

        turns.dueNow("live", EVERY_TWO_MINUTES);

        assertThat(turns.plan("live", EVERY_TWO_MINUTES).orElseThrow().next()).isEqualTo(clock.instant());
        assertThat(takesTurn(turns)).as("no request is left").isFalse();
        clock.pass(Duration.ofSeconds(61));
        assertThat(takesTurn(turns)).as("it is still due").isTrue();
        clock.pass(Duration.ofSeconds(2));
        assertThat(takesTurn(turns)).as("once").isFalse();
    }

    @Test
    void theMatchesAreShownByWhatTheyAreDoingNow() {
        PollCadence cadence = new PollCadence(FeedSettings.defaults(), clock);
        PollTurns turns = footballData(cadence, new KnownCompetitions(List.of(), clock));
        assertThat(turns.plan("m", ADAPTIVE).orElseThrow().cadence()).isEqualTo("every 10s (start)");
        cadence.saw(Json.of("{'matches': []}"));
        assertThat(takesMatchesTurn(turns)).isTrue();

        assertThat(turns.plan("m", ADAPTIVE)).hasValueSatisfying(plan -> {
            assertThat(plan.cadence()).isEqualTo("every 5m (idle)");
            assertThat(plan.next()).isEqualTo(clock.instant().plusSeconds(300));
        });
        clock.pass(Duration.ofSeconds(10));
        assertThat(takesMatchesTurn(turns)).isFalse();
        turns.dueNow("m", ADAPTIVE);
        assertThat(takesMatchesTurn(turns)).isTrue();
        assertThat(takesMatchesTurn(turns)).isFalse();
    }

    @Test
    void allKnownCompetitionsAreDueAtOnceAndWithoutOneThereIsNothingToDo() {
        KnownCompetitions competitions = new KnownCompetitions(List.of(), clock);
        PollTurns turns = footballData(new PollCadence(FeedSettings.defaults(), clock), competitions);
        assertThatThrownBy(() -> turns.dueNow("s", STANDINGS)).isInstanceOf(NoTurnException.class);
        assertThat(turns.plan("s", STANDINGS).orElseThrow().next()).isNull();

        competitions.saw(Json.of("{'competitions': [{'code': 'PL'}, {'code': 'CL'}]}"));
        competitions.asked("PL", Duration.ofMinutes(5));
        competitions.asked("CL", Duration.ofMinutes(4));
        assertThat(turns.plan("s", STANDINGS)).hasValueSatisfying(plan -> {
            assertThat(plan.cadence()).isEqualTo("each competition every 5m");
            assertThat(plan.next()).isEqualTo(clock.instant().plusSeconds(240));
        });

        assertThat(turns.dueNow("s", STANDINGS)).contains("2 competition(s)");
        assertThat(competitions.due()).isPresent();
        assertThat(turns.plan("s", STANDINGS).orElseThrow().next()).isEqualTo(clock.instant());
    }

    @Test
    void aRouteThatAsksAtEveryTickIsShownByItsTimer() {
        PollTurns turns =
                footballData(new PollCadence(FeedSettings.defaults(), clock), new KnownCompetitions(List.of(), clock));

        assertThat(turns.plan("c", "take(*, 'competition', 'competitions', '/v4/competitions')"))
                .isEmpty();
    }

    @Test
    void whatIsSwitchedOffIsNeverDueAndCannotBeRun() {
        SportsDbTurns turns = sportsDb(Map.of("enabled", "false"));

        assertThat(turns.plan("live", EVERY_TWO_MINUTES).orElseThrow().next()).isNull();
        assertThatThrownBy(() -> turns.dueNow("live", EVERY_TWO_MINUTES)).hasMessageContaining("thesportsdb.enabled");
        assertThatThrownBy(() -> turns.dueNow("lookup-team", "takeNext(*)"))
                .hasMessageContaining("thesportsdb.enabled");
    }

    private static boolean takesTurn(SportsDbTurns turns) {
        Exchange exchange = tick("live");
        turns.take(exchange, "live_score", "soccer.live_score", "/livescore", "2m");
        return !exchange.isRouteStop();
    }

    private static boolean takesMatchesTurn(PollTurns turns) {
        Exchange exchange = tick("m");
        turns.takeAdaptive(exchange, "match", "matches", "/v4/matches");
        return !exchange.isRouteStop();
    }

    private static Exchange tick(String route) {
        Exchange exchange = CamelExchanges.withBody(null);
        exchange.getExchangeExtension().setFromRouteId(route);
        return exchange;
    }

    private SportsDbTurns sportsDb(Map<String, String> changed) {
        SportsDbSettings settings = SportsDbWorkTest.settings(changed);
        SportsDbWork work = new SportsDbWork(settings, new SportsDbNightFile(new ObjectMapper(), ""), clock);
        RequestBudget budget = new RequestBudget(List.of(), settings.requestsPerMinute(), clock);
        return new SportsDbTurns(settings, budget, work, monitor, clock);
    }

    private PollTurns footballData(PollCadence cadence, KnownCompetitions competitions) {
        FootballDataSettings settings = FeedSettings.defaults();
        RequestBudget budget = new RequestBudget(List.of(), 100, clock);
        AnswerBody bodies = new AnswerBody(new ObjectMapper(), settings, clock);
        Answers answers = new Answers(budget, cadence, competitions, bodies, monitor, clock);
        return new PollTurns(settings, budget, cadence, competitions, answers, monitor, clock);
    }
}
