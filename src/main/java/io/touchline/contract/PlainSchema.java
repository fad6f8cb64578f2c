package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says in a fraction of the time that a record is right which has only what most contracts speak of: an object of texts,
 * some of which may be null, with some that are required. Whatever it does not know of, in a contract or in a record, it
 * leaves to the schema; it never says that a record is wrong.
 */
final class PlainSchema {

    private static final Set<String> ANNOTATIONS =
            Set.of("$schema", "$id", "title", "description", "$comment", "$defs");
    private static final String LOCAL = "#/$defs/";

    /** Of a text. */
    private record Limits(int shortest, int longest, boolean mayBeNull, boolean isAnything) {}

    private final boolean understood;
    private final Map<String, Limits> properties = new HashMap<>();
    private final Set<String> required = new HashSet<>();

    private PlainSchema(JsonNode schema) {
        understood = read(schema);
    }

    static PlainSchema of(JsonNode schema) {
        return new PlainSchema(schema);
    }

    /** True only if the schema would say so; false says nothing. */
    boolean isMetBy(ObjectNode record) {
        if (!understood) {
            return false;
        }
        int requiredSeen = 0;
        for (Map.Entry<String, JsonNode> member : record.properties()) {
            Limits limits = properties.get(member.getKey());
            if (limits != null && !isWithin(limits, member.getValue())) {
                return false;
            }
            if (required.contains(member.getKey())) {
                requiredSeen++;
            }
        }
        return requiredSeen == required.size();
    }

    private static boolean isWithin(Limits limits, JsonNode value) {
        if (limits.isAnything) {
            return true;
        }
        if (value.isTextual()) {
            // Counted as UTF-16 here and as characters by the schema, which has the last word on what is near the
            // limit.
            int length = value.textValue().length();
            boolean longEnough = length >= 2L * limits.shortest || limits.shortest == 1 && length == 1;
            return longEnough && length <= limits.longest;
        }
        return value.isNull() && limits.mayBeNull;
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
