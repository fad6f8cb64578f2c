package io.touchline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class VersionsTest {

    private static final Instant NOW = Records.OBSERVED_AT;

    private final Versions byKey = new Versions(RowKey.parse("record", new JsonFactory()));

    @Test
    void ofEachRowTheNewestIsLeftInTheOrderOfTheBatch() {
        SinkRecord first = Records.of(1, "a", "{}");
        SinkRecord second = Records.of(2, "b", "{}");
        SinkRecord third = Records.of(3, "a", "{}");
        SinkRecord fourth = Records.of(4, "c", "{}");

        assertThat(byKey.newest(List.of(first, second, third, fourth))).containsExactly(second, third, fourth);
    }

    @Test
    void anOldRecordThatIsSentAgainDoesNotWin() {
        SinkRecord now = Records.observed(NOW, 1, "a", "{}");
        SinkRecord again = Records.observed(NOW.minusSeconds(60), 2, "a", "{}");

        assertThat(byKey.newest(List.of(now, again))).containsExactly(now);
    }

    @Test
    void ofTwoThatWereObservedTogetherTheLastWins() {
        SinkRecord one = Records.observed(NOW, 1, "a", "{}");
        SinkRecord other = Records.observed(NOW, 2, "a", "{}");

        assertThat(byKey.newest(List.of(one, other))).containsExactly(other);
    }

    @Test
    void aRecordWithoutAKeyIsNeverDropped() {
        List<SinkRecord> without = List.of(Records.of(1, null, "{}"), Records.of(2, null, "{}"));

        assertThat(byKey.newest(without)).isEqualTo(without);
    }

    @Test
    void recordsFromDifferentPartitionsAreNotWeighed() {
        List<SinkRecord> records = List.of(
                Records.sunk(Records.kafka(0, 1, NOW, "a", Records.bytes("{}"), new RecordHeaders())),
                Records.sunk(Records.kafka(1, 1, NOW, "a", Records.bytes("{}"), new RecordHeaders())));

        assertThat(byKey.newest(records)).isEqualTo(records);
    }

    @Test
    void withoutAKeyAllCount() {
        List<SinkRecord> records = Records.good(3);

        assertThat(new Versions(RowKey.parse("none", new JsonFactory())).newest(records))
                .isSameAs(records);
    }

    @Test
    void whenTheNewestIsBadTheOthersOfItsRowAreLeft() {
        SinkRecord good = Records.of(1, "a", "{}");
        SinkRecord better = Records.of(2, "a", "{}");
        SinkRecord bad = Records.of(3, "a", "{}");
        SinkRecord other = Records.of(4, "b", "{}");
        List<SinkRecord> all = List.of(good, better, bad, other);

        assertThat(byKey.without(List.of(bad), all)).containsExactly(good, better);
        assertThat(byKey.without(List.of(), all)).isEmpty();
        assertThat(byKey.without(List.of(other), all)).isEmpty();
    }
}
