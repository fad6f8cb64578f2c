package io.touchline.embedded;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.touchline.embedded.MadeUpAnswers.match;
import static io.touchline.embedded.MadeUpAnswers.matchWithHomeTeam;
import static io.touchline.embedded.MadeUpAnswers.matchWithStatus;
import static io.touchline.embedded.MadeUpAnswers.matches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.touchline.feed.FeedMonitor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an API answers, the polls go on, nothing that can be used is lost, and people are told what was wrong. */
class BadAnswersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicLong NEXT_ID = new AtomicLong(1000);

    private static WireMockServer api;
    private static RunningTouchline touchline;

    @BeforeAll
    static void start(@TempDir Path data) {
        api = new WireMockServer(options().dynamicPort());
        api.start();
        answerWell();
        touchline = new RunningTouchline(data, RunningTouchline.polling(api.baseUrl()));
        awaitStored(String.valueOf(NEXT_ID.get()));
    }

    @AfterAll
    static void stop() {
        touchline.close();
        api.stop();
    }

    /** Proves after each bad answer that the route goes on: a match never seen before is stored. */
    @AfterEach
    void goesOn() {
        String id = answerWell();
        awaitStored(id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(health()).doesNotContain("fault"));
    }

    @Test
    void htmlInsteadOfJsonIsToldAsSuch() {
        answer(aResponse().withStatus(200).withBody("<html><body>Bad gateway</body></html>"));

        awaitFault("/v4/matches: the answer is HTML, not JSON: <html><body>Bad gateway");
    }

    @Test
    void aRefusedTokenIsNamedByItsNumberOnly() {
        answer(aResponse()
                .withStatus(403)
                .withBody("{\"message\": \"Your API token is invalid.\", \"errorCode\": 403}"));

        awaitFault("HTTP 403 with token 1 (FOOTBALL_DATA_TOKENS): Your API token is invalid.");
        assertThat(health()).doesNotContain("good-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Retry-After", "X-RequestCounter-Reset"})
    void afterTooManyRequestsNothingIsAskedUntilTheServerAllowsIt(String header) {
        answer(aResponse().withStatus(429).withHeader(header, "2").withBody("{\"message\": \"slow down\"}"));

        awaitFault("HTTP 429, token 1 rests for 2 s: slow down");
        api.verify(1, getRequestedFor(urlEqualTo("/v4/matches")));
    }

    @Test
    void theTimeToWaitMayBeADate() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(3).atOffset(ZoneOffset.UTC));
        answer(aResponse().withStatus(429).withHeader("Retry-After", date));

        awaitFault("HTTP 429, token 1 rests for ");
        api.verify(1, getRequestedFor(urlEqualTo("/v4/matches")));
    }

    @Test
    void theTimeToWaitMayBeInTheMessageOnly() {
        answer(aResponse()
                .withStatus(429)
                .withBody("{\"message\": \"You reached your request limit. Wait 2 seconds.\"}"));

        awaitFault("HTTP 429, token 1 rests for 2 s");
        api.verify(1, getRequestedFor(urlEqualTo("/v4/matches")));
    }

    @Test
    void aServerErrorIsToldWithItsStatus() {
        answer(aResponse().withStatus(500).withBody("out of\norder"));

        awaitFault("HTTP 500: out of order");
    }

    @Test
    void anAnswerThatDoesNotComeIsGivenUp() {
        answer(aResponse().withStatus(200).withFixedDelay(4000));

        awaitFault("no answer in time");
    }

    @Test
    void aConnectionCutInMidBodyIsToldAsSuch() {
        answer(aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        awaitFault("poll-matches: GET " + api.baseUrl() + "/v4/matches: ");
    }

    @Test
    void aConnectionThatIsResetIsToldAsSuch() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        awaitFault("poll-matches: GET " + api.baseUrl() + "/v4/matches: ");
    }

    @Test
    void anAnswerOfFiftyMegabytesIsRefusedUnread() {
        answer(aResponse().withStatus(200).withBody("{\"matches\": [" + " ".repeat(50 << 20) + "]}"));

        awaitFault("the answer is larger than 16 MB (football-data.max-answer-size)");
    }

    @Test
    void invalidUtf8IsToldAsSuch() {
        byte[] latin1 = matches(matchWithHomeTeam("1", "{\"name\": \"Malmö\"}")).getBytes(StandardCharsets.ISO_8859_1);
        answer(aResponse().withStatus(200).withBody(latin1));

        awaitFault("the answer is not UTF-8");
    }

    @Test
    void truncatedJsonIsToldWithItsPlace() {
        answer(aResponse().withStatus(200).withBody("{\"matches\": [{\"id\": 1, "));

        awaitFault("the answer is not JSON, at line 1 column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"matches\": null}", "{\"matches\": {\"id\": 1}}", "{\"matches\": \"none\"}", "[]"})
    void anAnswerWithoutAListOfMatchesIsToldAsSuch(String body) {
        answer(aResponse().withStatus(200).withBody(body));

        awaitFault("'matches' is ");
    }

    @Test
    void aMatchWithoutAnIdIsADeadLetterAndTheOthersGoOn() {
        String good = nextId();
        answer(ok(match("null", "1"), match(good, "1"), "17", match("\"\"", "1")));

        awaitStored(good);
        ConsumerRecord<String, String> letter = awaitDeadLetter("\"id\":null");
        assertThat(header(letter, "touchline-error-message"))
                .isEqualTo("the item has no key, in " + api.baseUrl() + "/v4/matches");
        assertThat(header(letter, "touchline-error-route")).isEqualTo("poll-matches");
        assertThat(header(letter, "touchline-error-topic")).isEqualTo("live-match-events");
        assertThat(header(awaitDeadLetter("17"), "touchline-error-message"))
                .startsWith("the item is not a JSON object");
    }

    @Test
    void anIdThatIsTextOfANumberIsThatNumber() {
        String id = nextId();
        answer(ok(match("\"" + id + "\"", "1")));

        awaitStored(id);
    }

    @Test
    void anIdThatIsNoNumberIsADeadLetterOfTheStore() {
        answer(ok(match("\"not-a-number\"", "1")));

        ConsumerRecord<String, String> letter = awaitDeadLetter("not-a-number");
        assertThat(header(letter, "touchline-error-route")).isEqualTo("store-matches");
        assertThat(header(letter, "touchline-error-message")).isEqualTo("the match has no id that is a number");
        assertThat(header(letter, "touchline-error-offset")).matches("\\d+");
        assertThat(header(letter, "touchline-source")).isEqualTo("football-data");
    }

    @Test
    void aScoreThatIsNoNumberIsADeadLetterAndItsNeighboursAreStored() {
        String before = nextId();
        String after = nextId();
        answer(ok(match(before, "1"), match(nextId(), "\"two\""), match(after, "2")));

        awaitStored(before);
        awaitStored(after);
        assertThat(header(awaitDeadLetter("\"two\""), "touchline-error-message"))
                .contains("two");
    }

    @Test
    void aNulCharacterInANameIsADeadLetter() {
        answer(ok(matchWithHomeTeam(nextId(), "{\"id\": 11, \"name\": \"North\\u0000by\"}")));

        assertThat(awaitDeadLetter("North\\u0000by").value()).contains("North\\u0000by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-28 19:00:00Z", "ABANDONED_BY_WEATHER"})
    void aStatusThatNoMatchHasIsRecordedAndNotShown(String status) {
        String id = nextId();
        answer(ok(matchWithStatus(id, "\"" + status + "\"")));

        awaitStored(id);
        assertThat(touchline
                        .sql()
                        .sql("select phase, coalesce(status, 'none') as shown, seen from streaming.football_matches "
                                + "join streaming.match_decisions using (match_id) "
                                + "where match_id = ? and verdict = 'impossible'")
                        .param(Long.valueOf(id))
                        .query()
                        .singleRow())
                .containsEntry("phase", "unknown")
                .containsEntry("shown", "none")
                .containsEntry("seen", status);
    }

    @Test
    void aTeamThatIsNotDrawnYetIsNull() {
        String id = nextId();
        answer(ok(matchWithHomeTeam(id, "null")));

        awaitStored(id);
        assertThat(touchline
                        .sql()
                        .sql(
                                "select count(*) from streaming.football_matches where match_id = ? and home_team_id is null")
                        .param(Long.valueOf(id))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private static String nextId() {
        return String.valueOf(NEXT_ID.incrementAndGet());
    }

    private static String answerWell() {
        String id = nextId();
        answer(ok(match(id, "1")));
        return id;
    }

    private static ResponseDefinitionBuilder ok(String... matches) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(matches(matches));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        api.stubFor(get(urlEqualTo("/v4/matches")).willReturn(response));
        api.resetRequests();
    }

    private static void awaitStored(String id) {
        await().atMost(PATIENCE.multipliedBy(2))
                .ignoreExceptions()
                .until(() -> touchline
                                .sql()
                                .sql("select count(*) from streaming.football_matches where match_id = ?")
                                .param(Long.valueOf(id))
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private static void awaitFault(String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(health()).contains(text));
    }

    private static String health() {
        return String.valueOf(
                touchline.bean(FeedMonitor.class).health().getDetails().get("poll-matches"));
    }

    private static ConsumerRecord<String, String> awaitDeadLetter(String part) {
        return await().atMost(PATIENCE)
                .until(
                        () -> touchline.records("live-match-events.dlq").stream()
                                .filter(record -> record.value().contains(part))
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
