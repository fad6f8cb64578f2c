package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a JSON Schema says that has only what most contracts speak of: an object of texts, some of which may be null, with
 * some that are required. A schema with anything else is not understood.
 */
final class PlainSchema {

    private static final Set<String> ANNOTATIONS =
            Set.of("$schema", "$id", "title", "description", "$comment", "$defs");
    private static final String LOCAL = "#/$defs/";

    /** Of a text. */
    record Limits(int shortest, int longest, boolean mayBeNull, boolean isAnything) {

        /** True only if the schema would say so of a text, or of null; false says nothing. */
        boolean allow(String text) {
            if (isAnything) {
                return true;
            }
            if (text == null) {
                return mayBeNull;
            }
            // Counted as UTF-16 here and as characters by the schema, which has the last word on what is near the
            // limit.
            int length = text.length();
            return (length >= 2L * shortest || shortest == 1 && length == 1) && length <= longest;
        }
    }

    private final boolean understood;
    private final Map<String, Limits> properties = new HashMap<>();
    private final Set<String> required = new HashSet<>();

    private PlainSchema(JsonNode schema) {
        understood = read(schema);
    }

    static PlainSchema of(JsonNode schema) {
        return new PlainSchema(schema);
    }

    /** False if the schema says more than can be told here. */
    boolean isUnderstood() {
        return understood;
    }

    Set<String> required() {
        return required;
    }

    /** What is said of a member; null if nothing is. */
    Limits limits(String name) {
        return properties.get(name);
    }

    private boolean read(JsonNode schema) {
        for (Iterator<String> names = schema.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!ANNOTATIONS.contains(name)
                    && !name.startsWith("x-")
                    && !List.of("type", "required", "properties").contains(name)) {
                return false;
            }
        }
        if (!schema.path("type").asText().equals("object")) {
            return false;
        }
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            Limits limits = limits(resolved(property.getValue(), schema));
            if (limits == null) {
                return false;
            }
            properties.put(property.getKey(), limits);
        }
        return true;
    }

    private static JsonNode resolved(JsonNode property, JsonNode schema) {
        String reference = property.path("$ref").asText();
        boolean isLocal = property.size() == 1
                && reference.startsWith(LOCAL)
                && reference.indexOf('/', LOCAL.length()) < 0
                && reference.indexOf('~') < 0
                && reference.indexOf('%') < 0;
        return isLocal ? schema.path("$defs").path(reference.substring(LOCAL.length())) : property;
    }

    /** Null for what is not understood. */
    private static Limits limits(JsonNode property) {
        if (property.isBoolean()) {
            return property.booleanValue() ? new Limits(0, 0, true, true) : null;
        }
        for (Iterator<String> names = property.fieldNames(); names.hasNext(); ) {
            if (!List.of("type", "minLength", "maxLength", "title", "description")
                    .contains(names.next())) {
                return null;
            }
        }
        JsonNode type = property.path("type");
        Set<String> types = Set.copyOf(type.isArray() ? ContractKeywords.names(type) : List.of(type.asText()));
        boolean isText = types.equals(Set.of("string"));
        if (!isText && !types.equals(Set.of("string", "null"))) {
            return null;
        }
        return new Limits(
                property.path("minLength").asInt(0),
                property.path("maxLength").asInt(Integer.MAX_VALUE),
                !isText,
                false);
    }
}
