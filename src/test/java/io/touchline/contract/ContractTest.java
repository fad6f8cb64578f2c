package io.touchline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contract says of records. */
class ContractTest {

    private static final String TEXT =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "x-key": ["idEvent", ["strFile", "strVideo"]], "x-sport": "soccer", "x-hash-without": ["ingested_at"],
             "x-strict-required": ["idEvent", "strStatus", "ingested_at"],
             "type": "object", "required": ["idEvent"],
             "properties": {
               "idEvent": {"$ref": "#/$defs/id"}, "strFile": {"$ref": "#/$defs/text"}, "strVideo": {"$ref": "#/$defs/text"},
               "strSport": {"$ref": "#/$defs/text"}, "strStatus": {"$ref": "#/$defs/text"},
               "ingested_at": {"$ref": "#/$defs/text"}
             },
             "$defs": {"id": {"type": "string", "minLength": 1, "maxLength": 10}, "text": {"type": ["string", "null"]}}}
            """;

    private final Contract contract = Contract.parse(TEXT, false);

    @Test
    void aGoodRecordHasItsKeyAndItsHashAndNoViolations() {
        Checked good = check("{\"idEvent\":\"1\",\"strFile\":\"f\",\"strSport\":\"SOCCER\",\"ingested_at\":\"now\"}");

        assertThat(good.isGood()).isTrue();
        assertThat(good.key()).isEqualTo("1|f");
        assertThat(good.payloadHash())
                .isEqualTo(
                        check("{\"ingested_at\":null, \"strSport\":\"SOCCER\", \"strFile\":\"f\", \"idEvent\":\"1\"}")
                                .payloadHash())
                .isNotEqualTo(check("{\"idEvent\":\"1\",\"strFile\":\"f\"}").payloadHash());
        assertThat(good.unknownFields()).isZero();
    }

    @Test
    void aPartOfTheKeyIsTheFirstFieldThatHasAValueAndCannotBeTakenForTwo() {
        assertThat(check("{\"idEvent\":\"1\",\"strFile\":null,\"strVideo\":\"v\"}")
                        .key())
                .isEqualTo("1|v");
        assertThat(check("{\"idEvent\":\"1\",\"strFile\":\"\",\"strVideo\":\"v|w\\\\\"}")
                        .key())
                .isEqualTo("1|v\\|w\\\\");
        violations("{\"idEvent\":\"1\"}")
                .containsExactly(v("/strFile", "x-key", "a value, or one of [strVideo]", "nothing"));
    }

    @Test
    void everyViolationIsReported() {
        violations("{\"idEvent\":5,\"strFile\":[1],\"strSport\":\"Ice Hockey\",\"strStatus\":\"a\\u0000b\"}")
                .containsExactlyInAnyOrder(
                        v("/idEvent", "type", "string", "the number 5"),
                        v("/strFile", "type", "[\"string\",\"null\"]", "a list"),
                        v("/strSport", "x-sport", "soccer", "\"Ice Hockey\""),
                        v("/strStatus", "no-nul", "text without U+0000", "\"a\u2400b\""));
        violations("{}")
                .containsExactlyInAnyOrder(
                        v("/idEvent", "required", "a value", "nothing"),
                        v("/strFile", "x-key", "a value, or one of [strVideo]", "nothing"));
        violations("{\"idEvent\":\"\",\"strFile\":\"f\"}").containsExactly(v("/idEvent", "minLength", "1", "\"\""));
    }

    @Test
    void aLongValueIsCutInItsViolation() {
        violations("{\"idEvent\":\"" + "x".repeat(5000) + "\",\"strFile\":\"f\"}")
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.rule()).isEqualTo("maxLength");
                    assertThat(violation.found()).startsWith("\"xxx").hasSizeLessThan(220);
                });
        assertThat(new Violation("/" + "\uD83D\uDE00".repeat(500), "a", "b", "c").pointer())
                .endsWith("\uD83D\uDE00…");
    }

    @Test
    void unknownFieldsAreAllowedAndCounted() {
        Checked good = check("{\"idEvent\":\"1\",\"strFile\":\"f\",\"new\":{\"a\":[1,2.50,null]},\"intNew\":7}");

        assertThat(good.isGood()).isTrue();
        assertThat(good.unknownFields()).isEqualTo(2);
        assertThat(good.payloadHash()).hasSize(64);
        violations("{\"idEvent\":\"1\",\"strFile\":\"f\",\"new\":{\"a\":[\"\\u0000\"]}}")
                .extracting(Violation::pointer)
                .containsExactly("/new/a/0");
    }

    @Test
    void strictAsksForMore() {
        Contract strict = Contract.parse(TEXT, true);

        assertThat(strict.check(utf8("{\"idEvent\":\"1\",\"strFile\":\"f\",\"strStatus\":null}"))
                        .violations())
                .containsExactly(
                        new Violation("/strStatus", "required", "a value", "null"),
                        new Violation("/ingested_at", "required", "a value", "nothing"));
        assertThat(strict.check(utf8("{\"strFile\":\"f\",\"strStatus\":\"\",\"ingested_at\":\"now\"}"))
                        .violations())
                .containsExactly(new Violation("/idEvent", "required", "a value", "nothing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<html>#json",
                "''#json",
                "'   '#json",
                "{\"idEvent\":\"1\"} {}#json",
                "{\"idEvent\":\"1\",}#json",
                "{\"a\":NaN}#json",
                "{\"a\":1,\"a\":2}#duplicate-key",
                "{\"a\":{\"b\":1,\"b\":1}}#duplicate-key",
                "[]#type",
                "null#type",
                "\"text\"#type",
                "5#type"
            })
    void whatIsNoJsonObjectHasOneViolation(String value, String rule) {
        violations(value).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEmpty();
            assertThat(violation.rule()).isEqualTo(rule);
        });
    }

    @Test
    void aTombstoneHasNoValue() {
        assertThat(contract.check(null).violations())
                .containsExactly(new Violation("", "value", "a JSON object", "no value (a tombstone)"));
    }

    @Test
    void deepNestingEndsInAViolationAndNotInAnError() {
        violations("{\"idEvent\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                .singleElement()
                .satisfies(violation -> assertThat(violation.found()).contains("depth"));
        violations("{\"idEvent\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(900) + "}")
                .extracting(Violation::pointer)
                .contains("/idEvent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-16"})
    void anotherEncodingIsRefused(String encoding) {
        assertThat(contract.check("{\"idEvent\":\"1\",\"strFile\":\"f\"}".getBytes(Charset.forName(encoding)))
                        .violations())
                .extracting(Violation::rule)
                .containsExactly("json");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(contract.check("{\"idEvent\":\"\u00e4\",\"strFile\":\"f\"}".getBytes(StandardCharsets.ISO_8859_1))
                        .violations())
                .extracting(Violation::rule)
                .containsExactly("json");
    }

    @Test
    void aSetWithABadContractChangesNothing() {
        Contracts contracts = new Contracts(false);
        contracts.replace(Map.of(Path.of("config/schemas/soccer.x.json"), TEXT));
        assertThat(contracts.of("soccer.x")).isPresent();
        assertThat(contracts.of("soccer.y")).isEmpty();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contracts.replace(Map.of(Path.of("soccer.y.json"), "{}")))
                .withMessage("soccer.y.json: no x-key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contracts.replace(Map.of(Path.of("soccer.y.json"), "{")))
                .withMessageStartingWith("soccer.y.json: not JSON");
        assertThat(contracts.of("soccer.x")).isPresent();

        contracts.replace(Map.of());
        assertThat(contracts.of("soccer.x")).isEmpty();
    }

    private Checked check(String value) {
        return contract.check(utf8(value));
    }

    private ListAssert<Violation> violations(String value) {
        Checked checked = check(value);
        assertThat(checked.key()).isNull();
        assertThat(checked.payloadHash()).isNull();
        return assertThat(checked.violations());
    }

    private static Violation v(String pointer, String rule, String expected, String found) {
        return new Violation(pointer, rule, expected, found);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
