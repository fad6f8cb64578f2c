package io.touchline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.CamelExchanges;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaBatchTest {

    private static final Instant NOW = Instant.parse("2026-06-11T19:00:00Z");
    private static final Instant BROKER_TIME = NOW.minusSeconds(10);
    private static final String OBSERVED_AT = "touchline-observed-at";

    @Test
    void aRecordKeepsWhereItIsAndWhatItHolds() {
        SinkRecord record = record(exchange(7, "537327", "{\"id\": 1}", headers(OBSERVED_AT, "2026-06-11T18:59:00Z")));

        assertThat(record.position()).isEqualTo("live-match-events-2@7");
        assertThat(record.key()).isEqualTo("537327");
        assertThat(record.value()).isEqualTo("{\"id\": 1}");
        assertThat(record.observedAt()).isEqualTo("2026-06-11T18:59:00Z");
    }

    @Test
    void theOrderOfTheBatchIsKept() {
        List<Exchange> exchanges = List.of(
                exchange(3, "b", "{}", new RecordHeaders()),
                exchange(1, "a", "{}", new RecordHeaders()),
                exchange(2, "c", "{}", new RecordHeaders()));

        assertThat(KafkaBatch.of(CamelExchanges.withBody(exchanges)).records(NOW))
                .extracting(SinkRecord::offset)
                .containsExactly(3L, 1L, 2L);
    }

    @Test
    void anEmptyBatchHasNoRecords() {
        assertThat(KafkaBatch.of(CamelExchanges.withBody(List.of())).records(NOW))
                .isEmpty();
    }

    @Test
    void aTombstoneAndAMissingKeyStayNull() {
        SinkRecord record = record(exchange(1, null, null, new RecordHeaders()));

        assertThat(record.key()).isNull();
        assertThat(record.value()).isNull();
    }

    @Test
    void allHeadersOfTheRecordAreKeptAndNoneOfCamels() {
        Headers headers = headers("anything", "text")
                .add("binary", new byte[] {0, (byte) 0xff})
                .add("empty", null);

        assertThat(record(exchange(1, "a", "{}", headers)).headers())
                .containsOnlyKeys("anything", "binary", "empty")
                .containsEntry("binary", new byte[] {0, (byte) 0xff})
                .containsEntry("empty", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-06-11", "1781204340", "\0"})
    void aTimeThatCannotBeReadGivesWayToTheBrokers(String observedAt) {
        assertThat(record(exchange(1, "a", "{}", headers(OBSERVED_AT, observedAt)))
                        .observedAt())
                .isEqualTo(BROKER_TIME);
    }

    @Test
    void aTimeThatIsMissingGivesWayToTheBrokers() {
        assertThat(record(exchange(1, "a", "{}", new RecordHeaders())).observedAt())
                .isEqualTo(BROKER_TIME);
        assertThat(record(exchange(1, "a", "{}", new RecordHeaders().add(OBSERVED_AT, null)))
                        .observedAt())
                .isEqualTo(BROKER_TIME);
        assertThat(record(exchange(1, "a", "{}", null)).observedAt()).isEqualTo(BROKER_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-11T19:00:00.001Z", "2099-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void aClockThatRunsAheadIsNotBelieved(String observedAt) {
        assertThat(record(exchange(1, "a", "{}", headers(OBSERVED_AT, observedAt)))
                        .observedAt())
                .isEqualTo(NOW);
    }

    @Test
    void ofATimeThatIsThereTwiceTheLastCounts() {
        Headers twice = headers(OBSERVED_AT, "2026-06-11T18:00:00Z")
                .add(OBSERVED_AT, "2026-06-11T18:30:00Z".getBytes(StandardCharsets.UTF_8));

        assertThat(record(exchange(1, "a", "{}", twice)).observedAt()).isEqualTo("2026-06-11T18:30:00Z");
    }

    private static SinkRecord record(Exchange exchange) {
        return KafkaBatch.of(CamelExchanges.withBody(List.of(exchange)))
                .records(NOW)
                .get(0);
    }

    private static Headers headers(String name, String value) {
        return new RecordHeaders().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Exchange exchange(long offset, String key, String value, Headers headers) {
        Exchange exchange = CamelExchanges.withBody(value);
        Message message = exchange.getMessage();
        message.setHeader(KafkaConstants.TOPIC, "live-match-events");
        message.setHeader(KafkaConstants.PARTITION, 2);
        message.setHeader(KafkaConstants.OFFSET, offset);
        message.setHeader(KafkaConstants.TIMESTAMP, BROKER_TIME.toEpochMilli());
        message.setHeader(KafkaConstants.KEY, key);
        message.setHeader(KafkaConstants.HEADERS, headers);
        return exchange;
    }
}
