package io.touchline.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.routes.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Holds YAML against the schema that Camel's YAML reader brings along.
 *
 * <p>The schema is read as a description rather than run by a validator. A validator tries the alternatives one by one
 * and tells why each failed; what a person needs is the one word that fits none of them, and the word that would.
 */
final class YamlSchemaCheck {

    static final String RULE = "camel-schema";
    private static final String SCHEMA = "/schema/camelYamlDsl.json";

    private final JsonNode schema;
    private final List<JsonNode> start;
    /** By the list itself: the lists belong to shapes that are kept. */
    private final Map<List<JsonNode>, YamlShape> shapes = new IdentityHashMap<>();

    YamlSchemaCheck() {
        try (InputStream in = YamlSchemaCheck.class.getResourceAsStream(SCHEMA)) {
            schema = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start = List.of(schema);
    }

    /** Reports every word that is not Camel's, or not where Camel wants it. */
    void check(SourceFile file, Node root, Report report) {
        check(new Place(file, report, "a route file"), root, start);
    }

    /** What a message needs to know. */
    private record Place(SourceFile file, Report report, String name) {

        Place below(String word) {
            return new Place(file, report, word);
        }

        void fault(Node node, String problem, String remedy) {
            report.error(RULE, YamlTree.position(file, node), problem, remedy);
        }
    }

    private void check(Place place, Node node, List<JsonNode> schemas) {
        if (schemas.isEmpty()) {
            return;
        }
        YamlShape shape = shapes.computeIfAbsent(schemas, key -> YamlShape.of(schema, key));
        if (node instanceof MappingNode mapping) {
            checkMapping(place, mapping, shape);
        } else if (node instanceof SequenceNode list) {
            if (!shape.allowsList()) {
                place.fault(node, "'" + place.name + "' is no list", "take out the '-'");
            } else {
                list.getValue().forEach(item -> check(place, item, shape.items()));
            }
        } else if (node instanceof ScalarNode text) {
            checkText(place, text, shape);
        }
    }

    private void checkMapping(Place place, MappingNode mapping, YamlShape shape) {
        if (!shape.allowsObject()) {
            place.fault(
                    mapping,
                    shape.allowsList() && !shape.items().isEmpty()
                            ? "'" + place.name + "' must be a list"
                            : "'" + place.name + "' must be a single text",
                    shape.allowsList() ? "begin each of its items with '- '" : "write it behind the colon");
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            List<JsonNode> below = shape.properties().get(key);
            if (below != null) {
                check(place.below(key), entry.getValueNode(), below);
            } else if (!shape.isOpen()) {
                unknown(place, entry.getKeyNode(), key, shape);
            }
        }
        if (shape.isSingle() && mapping.getValue().size() > 1) {
            NodeTuple second = mapping.getValue().get(1);
            place.fault(
                    second.getKeyNode(),
                    "'" + ((ScalarNode) second.getKeyNode()).getValue() + "' stands in the step before it",
                    "put '- ' before it, or indent it as a part of that step");
        }
        for (String name : shape.required()) {
            if (mapping.getValue().stream()
                    .noneMatch(entry ->
                            ((ScalarNode) entry.getKeyNode()).getValue().equals(name))) {
                place.fault(mapping, "'" + place.name + "' lacks '" + name + "'", "add '" + name + ":'");
            }
        }
    }

    private static void unknown(Place place, Node node, String key, YamlShape shape) {
        place.fault(
                node,
                shape.isSingle()
                        ? "unknown step '" + key + "'"
                        : "unknown option '" + key + "' of '" + place.name + "'",
                new Nearest(shape.properties().keySet())
                        .question(
                                key,
                                shape.properties().size() > 12
                                        ? "see Camel's documentation of '" + place.name + "'"
                                        : "allowed are "
                                                + String.join(
                                                        ", ", shape.properties().keySet())));
    }

    private static void checkText(Place place, ScalarNode node, YamlShape shape) {
        String text = node.getValue();
        if (text.contains("{{")) {
            return;
        }
        if (!shape.allowsText()) {
            boolean empty = text.isEmpty() && shape.required().isEmpty();
            if (!empty) {
                place.fault(
                        node,
                        text.isEmpty() ? "'" + place.name + "' is empty" : "'" + place.name + "' is no text",
                        shape.allowsObject() ? "write its options below it, indented" : "write a list below it");
            }
        } else if (!shape.words().isEmpty() && !shape.words().contains(text)) {
            place.fault(
                    node,
                    "'" + text + "' is no " + place.name,
                    new Nearest(shape.words())
                            .question(
                                    text,
                                    "one of "
                                            + String.join(
                                                    ", ",
                                                    shape.words().stream()
                                                            .sorted()
                                                            .toList())));
        } else if (!shape.types().isEmpty() && !shape.types().contains("string")) {
            checkKind(place, node, shape, text);
        }
    }

    private static void checkKind(Place place, ScalarNode node, YamlShape shape, String text) {
        boolean fits = shape.types().contains("boolean") && text.matches("(?i)true|false")
                || shape.types().contains("integer") && text.matches("[-+]?\\d+")
                || shape.types().contains("number") && text.matches("[-+]?\\d+(\\.\\d+)?([eE]\\d+)?");
        if (!fits) {
            place.fault(
                    node,
                    "'" + place.name + "' is " + (text.isEmpty() ? "empty" : "'" + text + "'"),
                    shape.types().contains("boolean") ? "write true or false" : "write a number");
        }
    }
}
