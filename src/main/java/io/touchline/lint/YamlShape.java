package io.touchline.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Camel's YAML schema allows at one place, with all its alternatives taken together.
 *
 * @param properties names that are allowed below, with the schemas of what they stand for
 * @param isOpen whether any other name is allowed as well
 * @param required names that have to be there
 * @param isSingle whether only one of the names may be there
 * @param items schemas of the items, if a list is allowed
 * @param types of JSON Schema; empty if anything goes
 * @param words the only texts that are allowed; empty if any is
 */
record YamlShape(
        Map<String, List<JsonNode>> properties,
        boolean isOpen,
        Set<String> required,
        boolean isSingle,
        List<JsonNode> items,
        Set<String> types,
        Set<String> words) {

    private static final int DEEPEST_ALTERNATIVE = 12;

    /**
     * The shape of what meets any of the schemas.
     *
     * @param root where references point into
     */
    static YamlShape of(JsonNode root, List<JsonNode> schemas) {
        Gathering gathering = new Gathering(root);
        schemas.forEach(schema -> gathering.add(schema, 0, true));
        return gathering.shape();
    }

    boolean allowsObject() {
        return types.isEmpty() || types.contains("object");
    }

    boolean allowsList() {
        return types.isEmpty() || types.contains("array");
    }

    boolean allowsText() {
        return types.isEmpty() || types.stream().anyMatch(type -> !type.equals("object") && !type.equals("array"));
    }

    private static final class Gathering {
        private final JsonNode root;
        private final Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();
        private final List<JsonNode> items = new ArrayList<>();
        private final Set<String> types = new LinkedHashSet<>();
        private final Set<String> words = new HashSet<>();
        private boolean closed;
        private boolean single;

        Gathering(JsonNode root) {
            this.root = root;
        }

        void add(JsonNode schema, int depth, boolean whole) {
            if (depth > DEEPEST_ALTERNATIVE) {
                return;
            }
            if (schema.has("$ref")) {
                add(root.at(schema.get("$ref").asText().substring(1)), depth + 1, whole);
            }
            for (String alternatives : List.of("anyOf", "oneOf", "allOf")) {
                schema.path(alternatives).forEach(each -> add(each, depth + 1, false));
            }
            if (schema.has("type")) {
                types.add(schema.get("type").asText());
            }
            schema.path("properties").properties().forEach(property -> {
                List<JsonNode> known = properties.computeIfAbsent(property.getKey(), key -> new ArrayList<>());
                if (!property.getValue().isEmpty()) {
                    known.add(property.getValue());
                }
            });
            closed |= schema.has("additionalProperties")
                    && !schema.get("additionalProperties").asBoolean(true);
            single |= schema.path("maxProperties").asInt() == 1;
            if (schema.has("items")) {
                items.add(schema.get("items"));
            }
            schema.path("enum").forEach(word -> words.add(word.asText()));
            if (whole) {
                schema.path("required").forEach(name -> required.add(name.asText()));
            }
        }

        YamlShape shape() {
            return new YamlShape(properties, !closed, required, single, items, types, words);
        }
    }
}
