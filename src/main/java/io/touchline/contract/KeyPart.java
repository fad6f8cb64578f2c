package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** A part of a primary key: the first of some fields that has a value. Most parts are one field. */
record KeyPart(List<String> fields) {

    /**
     * The part's value.
     *
     * @param texts tells the text of a field, null if it has none
     * @return null if none of the fields has a value
     */
    String of(UnaryOperator<String> texts) {
        for (String field : fields) {
            String text = texts.apply(field);
            if (text != null && !text.isEmpty()) {
                return text;
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
