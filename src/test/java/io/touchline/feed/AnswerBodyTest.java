package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.CamelExchanges;
import io.touchline.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Message;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerBodyTest {

    private static final int A_MEGABYTE = 1 << 20;

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final FootballDataSettings settings = FeedSettings.with(Map.of("max-answer-size", "1MB"));
    private final AnswerBody bodies = new AnswerBody(new ObjectMapper(), settings, clock);

    @Test
    void anAnswerIsReadFromItsStream() throws FeedException {
        assertThat(bodies.json(message("{\"name\": \"Türkiye 🏆\"}"))).isEqualTo(Json.of("{'name': 'Türkiye 🏆'}"));
    }

    @Test
    void ofAKeyThatIsThereTwiceTheLastValueCounts() throws FeedException {
        assertThat(bodies.json(message("{\"id\": 1, \"id\": 2}"))).isEqualTo(Json.of("{'id': 2}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t "})
    void anEmptyAnswerIsUnreadable(String text) {
        assertUnreadable(message(text)).withMessage("the answer is empty");
    }

    @Test
    void anAnswerWithoutABodyIsUnreadable() {
        assertUnreadable(CamelExchanges.withBody(null).getMessage()).withMessage("the answer is empty");
    }

    @ParameterizedTest
    @CsvSource({"'<!DOCTYPE html>\n<html>', <!DOCTYPE html> <html>", "'\n  <html>busy</html>', <html>busy</html>"})
    void aPageIsCalledHtmlAndItsBeginningShown(String page, String shown) {
        assertUnreadable(message(page)).withMessage("the answer is HTML, not JSON: " + shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"matches\": [{\"id\": 1}, {\"i", "{\"matches\": [", "{\"matches\" ", "nul", "\"open"})
    void jsonThatIsCutOffIsUnreadableAndTheMessageSaysWhere(String text) {
        assertUnreadable(message(text)).withMessageStartingWith("the answer is not JSON, at line 1 column ");
    }

    @Test
    void whatFollowsTheJsonMakesItUnreadable() {
        assertUnreadable(message("{\"matches\": []} {\"matches\": [1]}"))
                .withMessageStartingWith("the answer is not JSON");
    }

    @Test
    void jsonThatIsNestedTooDeepIsUnreadable() {
        assertUnreadable(message("[".repeat(100_000))).withMessageStartingWith("the answer is not JSON");
    }

    @Test
    void bytesThatAreNotUtf8AreUnreadable() {
        byte[] latin1 = {'{', '"', 'a', '"', ':', '"', (byte) 0xfc, '"', '}'};

        assertUnreadable(message(new ByteArrayInputStream(latin1))).withMessage("the answer is not UTF-8");
    }

    @Test
    void anAnswerOfTheLargestSizeIsRead() throws FeedException {
        String text = '"' + "x".repeat(A_MEGABYTE - 2) + '"';

        assertThat(bodies.json(message(text)).asText()).hasSize(A_MEGABYTE - 2);
    }

    @Test
    void anAnswerWithoutEndIsRefusedOnceItIsTooLarge() {
        assertUnreadable(message(endless(() -> {})))
                .withMessage("the answer is larger than 1 MB (football-data.max-answer-size)");
    }

    @Test
    void anAnswerThatTricklesIsGivenUp() {
        InputStream slow = endless(() -> clock.pass(Duration.ofSeconds(6)));

        assertFault(FeedException.Kind.UNREACHABLE, message(slow))
                .withMessage("the answer was not complete after 10 s");
    }

    @Test
    void anAnswerThatIsCutOffInTheMiddleIsAFaultOfTheConnection() {
        InputStream cut = new SequenceInputStream(Exchanges.stream("{\"matches\": ["), endless(() -> {
            throw new IOException("Connection reset");
        }));

        assertFault(FeedException.Kind.UNREACHABLE, message(cut)).withMessage("the answer broke off: Connection reset");
    }

    @Test
    void anErrorAnswersMessageIsShown() throws FeedException {
        assertThat(bodies.errorMessage(message("{\"message\": \"Wait 48 seconds.\", \"errorCode\": 429}")))
                .isEqualTo("Wait 48 seconds.");
    }

    @ParameterizedTest
    @CsvSource({
        "'<h1>Bad\nGateway</h1>', <h1>Bad Gateway</h1>",
        "'', ''",
        "[1], [1]",
        "'{\"error\": 1}', '{\"error\": 1}'"
    })
    void ofAnErrorAnswerWithoutAMessageTheBeginningIsShown(String body, String shown) throws FeedException {
        assertThat(bodies.errorMessage(message(body))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\u001b", "\0", "\u0085", "\u009b", "\u2028", "\u2029"})
    void whatAServerSaysStaysOnOneLine(String separator) throws FeedException {
        assertThat(bodies.errorMessage(message("first" + separator + "second"))).isEqualTo("first second");
    }

    @Test
    void whatAServerSaysIsCutShort() throws FeedException {
        assertThat(bodies.errorMessage(message(endless(() -> {})))).hasSize(201).endsWith("…");
    }

    private ThrowableAssertAlternative<FeedException> assertUnreadable(Message message) {
        return assertFault(FeedException.Kind.UNREADABLE, message);
    }

    private ThrowableAssertAlternative<FeedException> assertFault(FeedException.Kind kind, Message message) {
        return assertThatExceptionOfType(FeedException.class)
                .isThrownBy(() -> bodies.json(message))
                .matches(fault -> fault.kind() == kind, "is " + kind);
    }

    private static Message message(String text) {
        return message(Exchanges.stream(text));
    }

    private static Message message(InputStream body) {
        return CamelExchanges.withBody(body).getMessage();
    }

    private interface BeforeEachChunk {
        void run() throws IOException;
    }

    private static InputStream endless(BeforeEachChunk beforeEachChunk) {
        return new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                beforeEachChunk.run();
                return super.read(into, offset, length);
            }
        };
    }
}
