package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A part of a primary key: the first of some fields that has a value. Most parts are one field. */
record KeyPart(List<String> fields) {

    static List<KeyPart> read(JsonNode keyword) {
        List<KeyPart> parts = new ArrayList<>();
        keyword.forEach(
                part -> parts.add(new KeyPart(part.isArray() ? ContractKeywords.names(part) : List.of(part.asText()))));
        return parts;
    }

    /** Returns null if none of the fields has a value. */
    String of(JsonNode record) {
        for (String field : fields) {
            JsonNode value = record.get(field);
            if (value != null
                    && value.isValueNode()
                    && !value.isNull()
                    && !value.asText().isEmpty()) {
                return value.asText();
            }
        }
        return null;
    }

    Violation violation(JsonNode record) {
        String first = fields.get(0);
        return new Violation(
                Violation.pointerTo(first),
                ContractKeywords.KEY,
                "a value" + (fields.size() == 1 ? "" : ", or one of " + fields.subList(1, fields.size())),
                Violation.shown(record.path(first)));
    }
}
