package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.CamelExchanges;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadersTest {

    @Test
    void namesAreReadInAnyCase() {
        AnswerHeaders headers =
                taken(Map.of("x-requests-available-minute", " 7 ", "X-REQUESTCOUNTER-RESET", "41", "etag", "\"a\""));

        assertThat(headers.left()).hasValue(7);
        assertThat(headers.untilRenewed()).hasValue(Duration.ofSeconds(41));
        assertThat(headers.etag()).hasValue("\"a\"");
    }

    @Test
    void nothingThatCameFromOutsideStaysOnTheMessage() {
        Message message = message(Map.of("CamelHttpUri", "http://evil.example", "kafka.TOPIC", "other", "X-Any", "1"));
        AnswerHeaders.takenFrom(message);

        assertThat(message.getHeaders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "many", "1.5", "9999999999", "٣"})
    void aNumberThatIsNoneIsNotBelieved(String value) {
        AnswerHeaders headers = taken(Map.of("X-Requests-Available-Minute", value, "X-RequestCounter-Reset", value));

        assertThat(headers.left()).isEmpty();
        assertThat(headers.untilRenewed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "60,60", "61,60", "999999999,60"})
    void aRenewalIsBelievedUpToAMinute(String seconds, long believed) {
        assertThat(taken(Map.of("X-RequestCounter-Reset", seconds)).untilRenewed())
                .hasValue(Duration.ofSeconds(believed));
    }

    @Test
    void aHeaderThatCameTwiceIsNotBelieved() {
        assertThat(taken(Map.of("X-Requests-Available-Minute", List.of("3", "4")))
                        .left())
                .isEmpty();
    }

    @Test
    void anAnswerMayHaveNoneOfThem() {
        AnswerHeaders headers = taken(Map.of());

        assertThat(headers.left()).isEmpty();
        assertThat(headers.untilRenewed()).isEmpty();
        assertThat(headers.retryAfter()).isNull();
        assertThat(headers.etag()).isEmpty();
    }

    private static AnswerHeaders taken(Map<String, Object> headers) {
        return AnswerHeaders.takenFrom(message(headers));
    }

    private static Message message(Map<String, Object> headers) {
        Message message = CamelExchanges.withBody("").getMessage();
        headers.forEach(message::setHeader);
        return message;
    }
}
