package io.touchline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
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
        assertThat(key("record").of(bytes("17"), bytes("{}")))
                .isNotNull()
                .isEqualTo(key("record").of(bytes("17"), bytes("[]")))
                .isNotEqualTo(key("record").of(bytes("18"), bytes("{}")));
        assertThat(key("record").of(bytes(null), bytes("{}"))).isNull();
    }

    @Test
    void aPointerFindsItsPartOfTheValue() {
        assertThat(key("/id").of(null, bytes("{\"before\": {\"id\": 1}, \"id\": 17, \"after\": []}")))
                .isNotNull()
                .isEqualTo(key("/id").of(null, bytes("{\"id\": 17}")))
                .isNotEqualTo(key("/id").of(null, bytes("{\"id\": 1}")));
    }

    @Test
    void severalPointersMakeOneKey() {
        RowKey eventAndStatistic = key(" /event/id, /statistic ");

        assertThat(eventAndStatistic.of(null, bytes("{\"event\": {\"id\": 1}, \"statistic\": \"shots\"}")))
                .isNotNull()
                .isEqualTo(eventAndStatistic.of(null, bytes("{\"statistic\": \"shots\", \"event\": {\"id\": 1}}")))
                .isNotEqualTo(eventAndStatistic.of(null, bytes("{\"event\": {\"id\": 1}, \"statistic\": \"fouls\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": null}", "{\"id\": {\"id\": 1}}", "[]", "17", "", "{\"id\"", "<html>"})
    void aRecordWhoseValueHasNoSuchPartHasNoKey(String value) {
        assertThat(key("/id").of(null, bytes(value))).isNull();
    }

    @Test
    void aTombstoneHasNoPart() {
        assertThat(key("/id").of(null, bytes(null))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id", "/id; season", "none record", "$.id"})
    void whatIsNoKeyIsRefusedWithWhatItCouldBe(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key(text))
                .withMessageContaining("'none', 'record', or JSON pointers like '/id /season', not '" + text + "'");
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static RowKey key(String text) {
        return RowKey.parse(text);
    }
}
