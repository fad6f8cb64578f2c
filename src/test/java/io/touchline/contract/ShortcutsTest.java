package io.touchline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told at a glance is what a close look, which leaves all to libraries, says as well. */
class ShortcutsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NAMES = List.of(
            "a", "b", "c", "strSport", "A", "\u00e4", "\uD83D\uDE00", "\uFFFD", "a\"b", "", "\n\u001f", "\u0000");
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "xy|\\",
            "Soccer",
            "\u0001\u001f\u007f\u0080\u2028",
            "\u0000",
            "\"\\/\b\f\n\r\t",
            "\u20ac\uD83D\uDE00",
            "\uD83D\uDE00",
            "\uD800",
            "12345678901");

    private final Random random = new Random(7);

    /** @param mayBeSeen whether a good record can be told at a glance at all */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "true; {'type':'object','required':['a','b'],'properties':{'a':{'type':'string','minLength':1,"
                        + "'maxLength':2},'b':{'type':['string','null']},'c':true}}",
                "true; {'type':'object','properties':{'a':{'type':'string','minLength':2},'b':{'$ref':'#/$defs/t'}},"
                        + "'$defs':{'t':{'type':['null','string'],'maxLength':1}}}",
                "true; {'x-hash-without':['b'],'x-strict-required':['c'],'x-sport':'SOCCER','type':'object'}",
                "true; {'x-key':['b',['c','\u00e4']],'type':'object'}",
                "false; {'type':'object','properties':{'a':false,'b':{'type':'string','minLength':0,'maxLength':0}}}",
                "false; {'type':'object','properties':{'a':{'type':'string','pattern':'^x'}}}",
                "false; {'type':'object','required':['c'],'additionalProperties':false,"
                        + "'properties':{'a':{'type':'string'},'c':{'type':'string'}}}",
                "false; {'properties':{'a':{'const':'x'}}}"
            },
            quoteCharacter = '`')
    void whatIsGoodAtAGlanceIsGood(boolean mayBeSeen, String text) throws Exception {
        ObjectNode schema = (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        if (!schema.has(ContractKeywords.KEY)) {
            schema.putArray(ContractKeywords.KEY).add("a");
        }
        Contract contract = Contract.parse(schema.toString(), true);
        int seen = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] record = record();
            Checked good = contract.atAGlance(record);
            if (good != null) {
                seen++;
                assertThat(good)
                        .as("%s", new String(record, StandardCharsets.UTF_8))
                        .isEqualTo(contract.closely(record));
            }
        }
        assertThat(seen > 0).isEqualTo(mayBeSeen);
    }

    /** A name may come twice, and what follows the record may be more than it should. */
    private byte[] record() {
        StringBuilder json = new StringBuilder("{");
        for (int i = random.nextInt(8); i > 0; i--) {
            json.append(JSON.getNodeFactory().textNode(NAMES.get(random.nextInt(NAMES.size()))))
                    .append(": ")
                    .append(value())
                    .append(i > 1 ? ", " : "");
        }
        return json.append(random.nextInt(20) == 0 ? "}{" : "}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String value() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> "null";
            case 4 -> "5";
            case 5 -> "[\"x\"]";
            case 6 -> "\"\\ud800\"";
            case 7 -> "\"\\u0000\"";
            default ->
                JSON.getNodeFactory()
                        .textNode(TEXTS.get(random.nextInt(TEXTS.size())))
                        .toString();
        };
    }
}
