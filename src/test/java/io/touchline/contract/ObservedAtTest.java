package io.touchline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservedAtTest {

    private static final Instant NOW = Instant.parse("2026-06-11T19:00:00Z");
    private static final Instant BROKER_TIME = NOW.minusSeconds(10);
    private static final String OBSERVED_AT = "touchline-observed-at";

    private final ObservedAt observedAt = new ObservedAt(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aRecordWasObservedWhenItSays() {
        assertThat(observed(headers("2026-06-11T18:59:00Z"))).isEqualTo("2026-06-11T18:59:00Z");
        assertThat(observed(headers("2026-06-11T18:59:00Z"))).isEqualTo("2026-06-11T18:59:00Z");
        assertThat(observed(headers("2026-06-11T18:58:00.123Z"))).isEqualTo("2026-06-11T18:58:00.123Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-06-11", "1781204340", "\0"})
    void aTimeThatCannotBeReadGivesWayToTheBrokers(String text) {
        observed(headers("2026-06-11T18:59:00Z"));

        assertThat(observed(headers(text))).isEqualTo(BROKER_TIME);
        assertThat(observed(headers(text))).isEqualTo(BROKER_TIME);
    }

    @Test
    void aTimeThatIsMissingGivesWayToTheBrokers() {
        assertThat(observed(new RecordHeaders())).isEqualTo(BROKER_TIME);
        assertThat(observed(new RecordHeaders().add(OBSERVED_AT, null))).isEqualTo(BROKER_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-11T19:00:00.001Z", "2099-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void aClockThatRunsAheadIsNotBelieved(String text) {
        assertThat(observed(headers(text))).isEqualTo(NOW);
    }

    @Test
    void ofATimeThatIsThereTwiceTheLastCounts() {
        Headers twice = headers("2026-06-11T18:00:00Z").add(OBSERVED_AT, bytes("2026-06-11T18:30:00Z"));

        assertThat(observed(twice)).isEqualTo("2026-06-11T18:30:00Z");
    }

    private Instant observed(Headers headers) {
        return observedAt.of(new ConsumerRecord<>(
                "t",
                0,
                0,
                BROKER_TIME.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                null,
                headers,
                Optional.empty()));
    }

    private static Headers headers(String observedAt) {
        return new RecordHeaders().add(OBSERVED_AT, bytes(observedAt));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
