package io.touchline.routetest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML as the JSON that it stands for. */
final class YamlJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlJson() {}

    static JsonNode of(Node node, YamlValue place) {
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, place);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode list = JSON.arrayNode();
            sequence.getValue().forEach(each -> list.add(of(each, place.at(each))));
            return list;
        }
        ObjectNode object = JSON.objectNode();
        place.at(node).map().forEach((key, value) -> object.set(key, value.json()));
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar, YamlValue place) {
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (scalar.getTag().equals(Tag.INT)) {
            try {
                return JSON.numberNode(new BigInteger(text));
            } catch (NumberFormatException e) {
                return JSON.textNode(text); // 0x1f and the like, which JSON does not know
            }
        }
        if (scalar.getTag().equals(Tag.FLOAT)) {
            try {
                return JSON.numberNode(new BigDecimal(text));
            } catch (NumberFormatException e) {
                throw place.wrong("JSON has no number '" + text + "'; a text needs quotes");
            }
        }
        return JSON.textNode(text);
    }
}
