package io.touchline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowKeyTest {

    @Test
    void withoutAKeyEachRecordIsByItself() {
        assertThat(key("none").isNone()).isTrue();
        assertThat(key("record").isNone()).isFalse();
        assertThat(key("/id").isNone()).isFalse();
    }

    @Test
    void theKeyOfTheRecordIsTakenByteByByte() {
        assertThat(key("record").of(Records.of(1, "17", "{}")))
                .isPresent()
                .isEqualTo(key("record").of(Records.of(2, "17", "[]")))
                .isNotEqualTo(key("record").of(Records.of(3, "18", "{}")));
        assertThat(key("record").of(Records.of(1, null, "{}"))).isEmpty();
    }

    @Test
    void aPointerFindsItsPartOfTheValue() {
        assertThat(key("/id").of(Records.of(1, "{\"before\": {\"id\": 1}, \"id\": 17, \"after\": []}")))
                .isPresent()
                .isEqualTo(key("/id").of(Records.of(2, "{\"id\": 17}")))
                .isNotEqualTo(key("/id").of(Records.of(3, "{\"id\": 1}")));
    }

    @Test
    void severalPointersMakeOneKey() {
        RowKey eventAndStatistic = key(" /event/id, /statistic ");

        assertThat(eventAndStatistic.of(Records.of(1, "{\"event\": {\"id\": 1}, \"statistic\": \"shots\"}")))
                .isPresent()
                .isEqualTo(eventAndStatistic.of(Records.of(2, "{\"statistic\": \"shots\", \"event\": {\"id\": 1}}")))
                .isNotEqualTo(
                        eventAndStatistic.of(Records.of(3, "{\"event\": {\"id\": 1}, \"statistic\": \"fouls\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": null}", "{\"id\": {\"id\": 1}}", "[]", "17", "", "{\"id\"", "<html>"})
    void aRecordWhoseValueHasNoSuchPartHasNoKey(String value) {
        assertThat(key("/id").of(Records.of(1, value))).isEmpty();
    }

    @Test
    void aTombstoneHasNoPart() {
        assertThat(key("/id").of(Records.of(1, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id", "/id; season", "none record", "$.id"})
    void whatIsNoKeyIsRefusedWithWhatItCouldBe(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key(text))
                .withMessageContaining("'none', 'record', or JSON pointers like '/id /season', not '" + text + "'");
    }

    private static RowKey key(String text) {
        return RowKey.parse(text, new JsonFactory());
    }
}
