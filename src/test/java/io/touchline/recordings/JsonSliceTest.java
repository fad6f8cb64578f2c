package io.touchline.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSliceTest {

    @Test
    void valuesAreCutOutAsTheyWereWritten() throws IOException {
        JsonSlice root = slice(
                " {\"a\" : 1.500 ,\"b\":\"caf\u00e9 \\u00e9\",\"c\":[ 1e400,-0, {\"d\":null} ],\"e\":true,\"f\":{} }\n");

        Map<String, JsonSlice> members = root.members();

        assertThat(members.keySet()).containsExactly("a", "b", "c", "e", "f");
        assertThat(text(members.get("a"))).isEqualTo("1.500");
        assertThat(text(members.get("b"))).isEqualTo("\"caf\u00e9 \\u00e9\"");
        assertThat(members.get("b").text()).isEqualTo("caf\u00e9 \u00e9");
        assertThat(text(members.get("e"))).isEqualTo("true");
        assertThat(text(members.get("f"))).isEqualTo("{}");
        List<JsonSlice> elements = members.get("c").elements();
        assertThat(elements).extracting(JsonSliceTest::text).containsExactly("1e400", "-0", "{\"d\":null}");
        assertThat(text(elements.get(2).members().get("d"))).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "{} {}", "{\"a\":}", "[1,]", "{\"a\":\"unfinished"})
    void whatIsNotOneValueIsRefused(String json) {
        assertThatIOException().isThrownBy(() -> slice(json));
    }

    @Test
    void whatIsCutUncheckedIsCutAtTheSamePlaces() throws IOException {
        String json = "\ufeff {\"a\\u0062\":\"}],\\\\\",\"x\":[[1,2],{\"y\":\"[\\\"\"} , -1.5e3,null],\"id\":7}\n ";

        JsonSlice root = JsonSlice.cut(json.getBytes(StandardCharsets.UTF_8));

        assertThat(root.members().keySet()).containsExactly("ab", "x", "id");
        assertThat(text(root.members().get("ab"))).isEqualTo("\"}],\\\\\"");
        assertThat(root.members().get("x").elements())
                .extracting(JsonSliceTest::text)
                .containsExactly("[1,2]", "{\"y\":\"[\\\"\"}", "-1.5e3", "null");
        assertThat(root.first("id", "none", "x"))
                .extracting(slice -> slice == null ? null : text(slice))
                .containsExactly("7", null, text(root.members().get("x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "{} {}", "[1,2", "{\"a\":\"unfinished", "{\"a\":\"\\\"}", "[{]", "[1,]"})
    void whatDoesNotEndIsRefusedUnchecked(String json) {
        assertThatIOException().isThrownBy(() -> {
            JsonSlice slice = JsonSlice.cut(json.getBytes(StandardCharsets.UTF_8));
            slice.members();
            slice.elements();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":}", "{\"a\" 1}", "{a:1}", "{\"a\":1 \"b\":2}", "{\"a\":1,}"})
    void anObjectThatCannotBeCutIsRefusedWhenItIs(String json) throws IOException {
        JsonSlice slice = JsonSlice.cut(json.getBytes(StandardCharsets.UTF_8));

        assertThatIOException().isThrownBy(slice::members).withMessageStartingWith("broken JSON");
    }

    private static JsonSlice slice(String json) throws IOException {
        return JsonSlice.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonSlice slice) {
        return new String(slice.toBytes(), StandardCharsets.UTF_8);
    }
}
