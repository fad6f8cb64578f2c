package io.touchline.deadletters;

import static io.touchline.deadletters.Letters.bytes;
import static io.touchline.deadletters.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayedRecordTest {

    private static final String OBSERVED = "touchline-observed-at";

    @Test
    void itIsTheRecordThatItWasWithACount() {
        ProducerRecord<byte[], byte[]> record = ReplayedRecord.of(
                letter(
                        OBSERVED,
                        "then",
                        "x",
                        "1",
                        "touchline-error-class",
                        "java.io.IOException",
                        "touchline-error-topic",
                        "elsewhere",
                        "touchline-error-made-up",
                        "y",
                        "x",
                        "2",
                        "touchline-payload-hash",
                        "abc"),
                null);

        assertThat(record.topic()).isEqualTo("a");
        assertThat(record.partition()).isNull();
        assertThat(record.timestamp()).isNull();
        assertThat(record.key()).isEqualTo(bytes("k"));
        assertThat(record.value()).isEqualTo(bytes("v"));
        assertThat(headers(record))
                .containsExactly(
                        OBSERVED + "=then",
                        "x=1",
                        "x=2",
                        "touchline-payload-hash=abc",
                        "touchline-replays=1",
                        "touchline-replay-of=a.dlq-0@7");
    }

    @Test
    void theCountGoesOnAndIsThereOnce() {
        assertThat(headers(ReplayedRecord.of(
                        letter(OBSERVED, "then", "touchline-replays", "2", "touchline-replay-of", "a.dlq-0@3"), null)))
                .containsExactly(OBSERVED + "=then", "touchline-replays=3", "touchline-replay-of=a.dlq-0@7");
    }

    @ParameterizedTest
    @CsvSource({"'',1", "-1,1", "many,1", "99999999999999,1", "999999999,1000000000"})
    void aCountThatIsNoneBeginsAnew(String before, String after) {
        assertThat(headers(ReplayedRecord.of(letter("touchline-replays", before), null)))
                .contains("touchline-replays=" + after);
    }

    @Test
    void withoutATimeOfItsOwnItIsAsOldAsItsLetter() {
        assertThat(headers(ReplayedRecord.of(letter(), null))).contains(OBSERVED + "=2026-11-21T15:00:00Z");
    }

    @Test
    void aMendedValueHasAnotherHash() {
        ProducerRecord<byte[], byte[]> record =
                ReplayedRecord.of(letter(OBSERVED, "then", "touchline-payload-hash", "abc"), bytes("mended"));

        assertThat(record.value()).isEqualTo(bytes("mended"));
        assertThat(headers(record))
                .containsExactly(OBSERVED + "=then", "touchline-replays=1", "touchline-replay-of=a.dlq-0@7");
    }

    @Test
    void nothingStaysNothing() {
        ProducerRecord<byte[], byte[]> record = ReplayedRecord.of(letter("a.dlq", 7, null, null, "x", null), null);

        assertThat(record.key()).isNull();
        assertThat(record.value()).isNull();
        assertThat(record.headers().lastHeader("x").value()).isNull();
    }

    private static List<String> headers(ProducerRecord<byte[], byte[]> record) {
        List<String> headers = new ArrayList<>();
        record.headers()
                .forEach(
                        header -> headers.add(header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
