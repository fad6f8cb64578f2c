package io.touchline.delivery;

import static io.touchline.delivery.Records.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class SinkRecordTest {

    @Test
    void aRecordKeepsWhereItIsAndWhatItHolds() {
        SinkRecord record = record("537327", bytes("{\"id\": 1}"));

        assertThat(record.position()).isEqualTo("a-topic-2@7");
        assertThat(record.key()).isEqualTo("537327");
        assertThat(record.value()).isEqualTo("{\"id\": 1}");
        assertThat(record.observedAt()).isEqualTo(Records.OBSERVED_AT);
    }

    @Test
    void aTombstoneAndAMissingKeyStayNull() {
        SinkRecord record = record(null, null);

        assertThat(record.key()).isNull();
        assertThat(record.keyBytes()).isNull();
        assertThat(record.value()).isNull();
        assertThat(record.valueBytes()).isNull();
    }

    @Test
    void whatIsNotTextIsKeptByteByByte() {
        byte[] value = {'{', (byte) 0xff, 0, '}'};

        assertThat(record("a", value).valueBytes()).isEqualTo(value);
    }

    private static SinkRecord record(String key, byte[] value) {
        return Records.sunk(Records.kafka(2, 7, Records.OBSERVED_AT, key, value, new RecordHeaders()));
    }
}
