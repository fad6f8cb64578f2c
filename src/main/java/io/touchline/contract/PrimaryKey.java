package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What tells the records of a topic apart: some of their fields. */
record PrimaryKey(List<KeyPart> parts) {

    static PrimaryKey read(JsonNode keyword) {
        List<KeyPart> parts = new ArrayList<>();
        keyword.forEach(
                part -> parts.add(new KeyPart(part.isArray() ? ContractKeywords.names(part) : List.of(part.asText()))));
        return new PrimaryKey(parts);
    }

    /**
     * The parts joined; a part may hold what joins them, and must not be taken for two.
     *
     * @param texts tells the text of a field, null if it has none
     * @return null if a part is missing
     */
    String of(UnaryOperator<String> texts) {
        StringBuilder joined = new StringBuilder();
        for (KeyPart part : parts) {
            String value = part.of(texts);
            if (value == null) {
                return null;
            }
            if (!joined.isEmpty()) {
                joined.append('|');
            }
            joined.append(
                    value.indexOf('|') < 0 && value.indexOf('\\') < 0
                            ? value
                            : value.replace("\\", "\\\\").replace("|", "\\|"));
        }
        return joined.toString();
    }

    /** The parts that a record does not have. */
    List<KeyPart> missing(UnaryOperator<String> texts) {
        return parts.stream().filter(part -> part.of(texts) == null).toList();
    }
}
