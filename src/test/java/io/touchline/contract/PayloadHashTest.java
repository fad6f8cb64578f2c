package io.touchline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadHashTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theHashIsSha256OfTheCanonicalText() throws JsonProcessingException {
        // printf '{"a":1,"b":"€"}' | sha256sum
        assertThat(hash("{ \"b\": \"\\u20ac\", \"a\": 1.0 }"))
                .isEqualTo("534f141d15124ffd9bd1c1e02f054020fe9918b862606c4cb5ea6dc0df5213be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"b\":2}|{ \"b\" : 2, \"a\" : 1 }",
                "{\"a\":[1,2]}|{\"a\":[1.0,2e0]}",
                "{\"a\":\"A\"}|{\"a\":\"\\u0041\"}"
            })
    void theWayOfWritingMakesNoDifference(String one, String other) throws JsonProcessingException {
        assertThat(hash(one)).isEqualTo(hash(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\":1}|{\"a\":2}", "{\"a\":1}|{\"a\":\"1\"}", "{\"a\":null}|{}", "{\"a\":[1,2]}|{\"a\":[2,1]}"
            })
    void theContentMakesADifference(String one, String other) throws JsonProcessingException {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "\"\\ud800\"", "\"\\u0000\"", "-0.0"})
    void oddValuesHaveAHashToo(String value) throws JsonProcessingException {
        assertThat(hash("{\"a\":" + value + "}")).matches("[0-9a-f]{64}");
    }

    @Test
    void aNumberThatNoDoubleCanHoldIsHashedAsItIsWritten() throws JsonProcessingException {
        String huge = "9".repeat(400);

        assertThat(hash("{\"a\":" + huge + "}"))
                .isEqualTo(hash("{ \"a\" : " + huge + " }"))
                .isNotEqualTo(hash("{\"a\":1" + huge + "}"));
    }

    private static String hash(String json) throws JsonProcessingException {
        return new PayloadHash().of(JSON.readTree(json));
    }
}
