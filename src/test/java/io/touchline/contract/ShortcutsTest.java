package io.touchline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written here for speed says what the libraries say. */
class ShortcutsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NAMES =
            List.of("a", "b", "c", "A", "\u00e4", "\uD83D\uDE00", "\uFFFD", "a\"b", "", "\n");
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "xy",
            "xyz",
            "\u0000\u001f\u007f",
            "\"\\/\b\f\n\r\t",
            "\u20ac\uD83D\uDE00",
            "\uD83D\uDE00",
            "\uD800",
            "12345678901");

    private final Random random = new Random(7);
    private final FlatJson flat = new FlatJson();

    @Test
    void theCanonicalFormOfAFlatObjectIsThatOfTheLibrary() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            ObjectNode object = object(false);
            byte[] canonical = flat.canonical(object, Set.of("b"));
            object.remove("b");
            assertThat(canonical).isEqualTo(new JsonCanonicalizer(object.toString()).getEncodedUTF8());
        }
        assertThat(flat.canonical(JSON.createObjectNode().put("a", 1), Set.of()))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'object','required':['a','b'],'properties':{'a':{'type':'string','minLength':1,'maxLength':2},"
                        + "'b':{'type':['string','null']},'c':true}}",
                "{'type':'object','properties':{'a':{'type':'string','minLength':2},'b':{'$ref':'#/$defs/t'}},"
                        + "'$defs':{'t':{'type':['null','string'],'maxLength':1}}}",
                "{'type':'object','properties':{'a':false,'b':{'type':'string','minLength':0,'maxLength':0}}}",
                "{'type':'object','properties':{'a':{'type':'string','pattern':'^x'}}}",
                "{'type':'object','required':['c'],'additionalProperties':false,'properties':{'c':{'type':'string'}}}",
                "{'properties':{'a':{'const':'x'}}}"
            })
    void whatIsTakenForRightAtAGlanceIsRight(String text) throws Exception {
        JsonNode contract = JSON.readTree(text.replace('\'', '"'));
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(contract);
        PlainSchema plain = PlainSchema.of(contract);

        for (int i = 0; i < 5_000; i++) {
            ObjectNode record = object(true);
            if (plain.isMetBy(record)) {
                assertThat(schema.validate(record)).as("%s", record).isEmpty();
            }
        }
    }

    private ObjectNode object(boolean anything) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            switch (random.nextInt(anything ? 6 : 3)) {
                case 0 -> object.putNull(name);
                case 3 -> object.put(name, random.nextInt());
                case 4 -> object.putArray(name).add("x");
                default -> object.put(name, TEXTS.get(random.nextInt(TEXTS.size())));
            }
        }
        return object;
    }
}
