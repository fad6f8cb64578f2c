package io.touchline.delivery;

import static io.touchline.delivery.Records.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinkRecordTest {

    private static final Instant NOW = Instant.parse("2026-06-11T19:00:00Z");
    private static final Instant BROKER_TIME = NOW.minusSeconds(10);
    private static final String OBSERVED_AT = "touchline-observed-at";

    @Test
    void aRecordKeepsWhereItIsAndWhatItHolds() {
        SinkRecord record = record("537327", bytes("{\"id\": 1}"), headers("2026-06-11T18:59:00Z"));

        assertThat(record.position()).isEqualTo("a-topic-2@7");
        assertThat(record.key()).isEqualTo("537327");
        assertThat(record.value()).isEqualTo("{\"id\": 1}");
        assertThat(record.observedAt()).isEqualTo("2026-06-11T18:59:00Z");
    }

    @Test
    void aTombstoneAndAMissingKeyStayNull() {
        SinkRecord record = record(null, null, new RecordHeaders());

        assertThat(record.key()).isNull();
        assertThat(record.keyBytes()).isNull();
        assertThat(record.value()).isNull();
        assertThat(record.valueBytes()).isNull();
    }

    @Test
    void whatIsNotTextIsKeptByteByByte() {
        byte[] value = {'{', (byte) 0xff, 0, '}'};

        assertThat(record("a", value, new RecordHeaders()).valueBytes()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-06-11", "1781204340", "\0"})
    void aTimeThatCannotBeReadGivesWayToTheBrokers(String observedAt) {
        assertThat(record("a", bytes("{}"), headers(observedAt)).observedAt()).isEqualTo(BROKER_TIME);
    }

    @Test
    void aTimeThatIsMissingGivesWayToTheBrokers() {
        assertThat(record("a", bytes("{}"), new RecordHeaders()).observedAt()).isEqualTo(BROKER_TIME);
        assertThat(record("a", bytes("{}"), new RecordHeaders().add(OBSERVED_AT, null))
                        .observedAt())
                .isEqualTo(BROKER_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-11T19:00:00.001Z", "2099-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void aClockThatRunsAheadIsNotBelieved(String observedAt) {
        assertThat(record("a", bytes("{}"), headers(observedAt)).observedAt()).isEqualTo(NOW);
    }

    @Test
    void ofATimeThatIsThereTwiceTheLastCounts() {
        Headers twice = headers("2026-06-11T18:00:00Z").add(OBSERVED_AT, bytes("2026-06-11T18:30:00Z"));

        assertThat(record("a", bytes("{}"), twice).observedAt()).isEqualTo("2026-06-11T18:30:00Z");
    }

    private static SinkRecord record(String key, byte[] value, Headers headers) {
        return new SinkRecord(Records.kafka(2, 7, BROKER_TIME, key, value, headers), NOW);
    }

    private static Headers headers(String observedAt) {
        return new RecordHeaders().add(OBSERVED_AT, bytes(observedAt));
    }
}
