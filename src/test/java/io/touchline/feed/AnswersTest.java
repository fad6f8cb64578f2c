package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final String SECRET = "0123456789abcdef";
    private static final String NO_MATCHES = "{\"matches\": []}";
    private static final Map<String, String> NO_HEADERS = Map.of();

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FootballDataSettings settings = FeedSettings.defaults();
    private final RequestBudget budget = new RequestBudget(List.of(SECRET), 10, clock);
    private final PollCadence cadence = new PollCadence(settings, clock);
    private final KnownCompetitions competitions = new KnownCompetitions(List.of(), clock);
    private final Answers answers = new Answers(
            budget,
            cadence,
            competitions,
            new AnswerBody(new ObjectMapper(), settings, clock),
            new FeedMonitor(meters, clock),
            clock);
    private final TokenAllowance token = budget.take(Duration.ZERO).orElseThrow();
    private final PollTurn turn = Exchanges.matchesTurn(token);

    @Test
    void anAnswerBecomesJsonWithTheTimeOfItsReading() throws FeedException {
        Exchange exchange = read(200, NO_MATCHES, NO_HEADERS);

        assertThat(exchange.getMessage().getBody()).isEqualTo(Json.of("{'matches': []}"));
        assertThat(exchange.getProperty(Publication.OBSERVED_AT)).isEqualTo(clock.instant());
        assertThat(polls("ok")).isEqualTo(1);
    }

    @Test
    void anAnswerTellsTheCadenceAndTheCompetitionsWhatItHolds() throws FeedException {
        read(200, "{\"matches\": [{\"status\": \"LIVE\"}], \"competitions\": [{\"code\": \"WC\"}]}", NO_HEADERS);

        assertThat(cadence.reason()).isEqualTo(PollCadence.Reason.IN_PLAY);
        assertThat(competitions.due()).hasValue("WC");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404, 429, 500})
    void theAnswersHeadersNeverStayOnTheMessage(int status) {
        Exchange exchange = Exchanges.answer(
                turn, status, NO_MATCHES, Map.of("CamelHttpUri", "http://evil.example", "kafka.OVERRIDE_TOPIC", "x"));
        try {
            answers.read(exchange, "matches");
        } catch (FeedException e) {
            assertThat(status).isNotEqualTo(200);
        }

        assertThat(exchange.getMessage().getHeaders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 500})
    void theBudgetLearnsFromEveryAnswer(int status) {
        Exchange exchange = Exchanges.answer(turn, status, NO_MATCHES, Map.of("X-Requests-Available-Minute", "4"));
        try {
            answers.read(exchange, "matches");
        } catch (FeedException e) {
            assertThat(status).isNotEqualTo(200);
        }

        assertThat(budget.left(1)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}',                  is missing",
        "'{\"matches\": null}', is null",
        "'{\"matches\": {}}',   is object",
        "'{\"matches\": \"\"}', is string",
        "'[]',                  is missing",
        "'17',                  is missing"
    })
    void anAnswerWithoutItsListIsUnreadableAndTheMessageSaysWhatIsThere(String body, String what) {
        assertFault(FeedException.Kind.UNREADABLE, 200, body, NO_HEADERS)
                .withMessage("'matches' " + what + ", not a list");
        assertThat(cadence.reason()).isEqualTo(PollCadence.Reason.START);
    }

    @Test
    void anAnswerThatHasNotChangedIsTheLastOneAgain() throws FeedException {
        read(200, "{\"matches\": [{\"id\": 1}]}", Map.of("ETag", "\"a\""));
        assertThat(answers.etagOf(Exchanges.URL)).hasValue("\"a\"");
        clock.pass(Duration.ofSeconds(10));

        Exchange unchanged = read(304, "", NO_HEADERS);

        assertThat(unchanged.getMessage().getBody()).isEqualTo(Json.of("{'matches': [{'id': 1}]}"));
        assertThat(unchanged.getProperty(Publication.OBSERVED_AT)).isEqualTo(clock.instant());
        assertThat(polls("unchanged")).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutAnEtagForgetsTheOneBefore() throws FeedException {
        read(200, NO_MATCHES, Map.of("ETag", "\"a\""));
        read(200, NO_MATCHES, NO_HEADERS);

        assertThat(answers.etagOf(Exchanges.URL)).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeUsedDoesNotReplaceTheLastOne() throws FeedException {
        read(200, NO_MATCHES, Map.of("ETag", "\"a\""));
        assertFault(FeedException.Kind.UNREADABLE, 200, "<html>", Map.of("ETag", "\"b\""));

        assertThat(answers.etagOf(Exchanges.URL)).hasValue("\"a\"");
    }

    @Test
    void notChangedSinceNothingIsUnexpected() {
        assertFault(FeedException.Kind.UNEXPECTED_STATUS, 304, "", NO_HEADERS);
    }

    @Test
    void after429TheTokenRestsAsLongAsTheServerSays() {
        assertFault(
                        FeedException.Kind.RATE_LIMITED,
                        429,
                        "{\"message\": \"Wait 48 seconds.\"}",
                        Map.of("X-Requests-Available-Minute", "0"))
                .withMessage("HTTP 429, token 1 rests for 48 s: Wait 48 seconds.");

        clock.pass(Duration.ofSeconds(47));
        assertThat(budget.take(Duration.ZERO)).isEmpty();
        assertThat(budget.wait(clock.instant())).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void aTokenThatIsRefusedRestsForAWhile(int status) {
        assertFault(FeedException.Kind.REFUSED, status, "{\"message\": \"Your API token is invalid.\"}", NO_HEADERS)
                .withMessage("HTTP " + status + " with token 1 (FOOTBALL_DATA_TOKENS): Your API token is invalid.");

        assertThat(budget.left(1)).isZero();
        clock.pass(Duration.ofSeconds(30));
        assertThat(budget.left(1)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aCompetitionThatIsNotInThePlanIsLeftAloneForAnHourAndTheTokenGoesOn(int status) {
        competitions.saw(Json.of("{'competitions': [{'code': 'BSA'}]}"));
        PollTurn standings = Exchanges.standingsTurn("BSA", token);
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> answers.read(Exchanges.answer(standings, status, "", NO_HEADERS), "standings"));

        assertThat(budget.left(1)).isPositive();
        clock.pass(Duration.ofMinutes(59));
        assertThat(competitions.due()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(competitions.due()).hasValue("BSA");
    }

    @ParameterizedTest
    @CsvSource({
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "404, UNEXPECTED_STATUS",
        "301, UNEXPECTED_STATUS",
        "0, UNEXPECTED_STATUS"
    })
    void anyOtherStatusIsAFaultThatShowsWhatTheServerSaid(int status, FeedException.Kind kind) {
        assertFault(kind, status, "<h1>Sorry</h1>\n<p>busy", NO_HEADERS)
                .withMessage("HTTP " + status + ": <h1>Sorry</h1> <p>busy");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 429, 500})
    void aTokenThatAServerSendsBackIsNotShown(int status) {
        assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> read(status, "{\"message\": \"bad token " + SECRET + "\"}", NO_HEADERS))
                .withMessageEndingWith(": bad token (token 1)");
    }

    private Exchange read(int status, String body, Map<String, String> headers) throws FeedException {
        Exchange exchange = Exchanges.answer(turn, status, body, headers);
        answers.read(exchange, "matches");
        return exchange;
    }

    private ThrowableAssertAlternative<FeedException> assertFault(
            FeedException.Kind kind, int status, String body, Map<String, String> headers) {
        return assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> read(status, body, headers))
                .matches(fault -> fault.kind() == kind, "is " + kind);
    }

    private double polls(String outcome) {
        return meters.counter("touchline.polls", "route", turn.routeId(), "outcome", outcome)
                .count();
    }
}
