package io.touchline.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.contract.ContractKeywords;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a contract says beside its schema: keywords that exist, and fields that the schema knows. */
final class KeywordCheck {

    private static final String PREFIX = "x-";

    private final JsonNode contract;
    private final List<String> fields = new ArrayList<>();
    private final Findings findings;

    /** Takes what is wrong, by the JSON pointer to it. */
    interface Findings {
        void add(String pointer, String problem, String advice);
    }

    KeywordCheck(JsonNode contract, Findings findings) {
        this.contract = contract;
        this.findings = findings;
        contract.path("properties").fieldNames().forEachRemaining(fields::add);
    }

    void check() {
        checkNames();
        if (!contract.has(ContractKeywords.KEY)) {
            findings.add(
                    "",
                    "no '" + ContractKeywords.KEY + "'",
                    "name the fields that tell one record from another, as \"x-key\": [\"idEvent\"]");
        } else {
            checkKey(contract.get(ContractKeywords.KEY));
        }
        for (String list : List.of(ContractKeywords.HASH_WITHOUT, ContractKeywords.STRICT_REQUIRED)) {
            if (contract.has(list)) {
                checkFields("/" + list, contract.get(list));
            }
        }
        JsonNode sport = contract.path(ContractKeywords.SPORT);
        if (!sport.isMissingNode() && sport.asText().isBlank()) {
            findings.add("/" + ContractKeywords.SPORT, "no sport is named", "write one, as \"soccer\"");
        }
    }

    private void checkNames() {
        for (Iterator<String> names = contract.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (name.startsWith(PREFIX) && !ContractKeywords.ALL.contains(name)) {
                findings.add(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown keyword '" + name + "'",
                        new Nearest(ContractKeywords.ALL)
                                .question(name, "there are " + String.join(", ", ContractKeywords.ALL)));
            }
        }
    }

    private void checkKey(JsonNode key) {
        String pointer = "/" + ContractKeywords.KEY;
        if (!key.isArray() || key.isEmpty()) {
            findings.add(pointer, "a key is a list of fields", "write one, as [\"idEvent\"]");
            return;
        }
        for (int i = 0; i < key.size(); i++) {
            if (key.get(i).isArray() && !key.get(i).isEmpty()) {
                checkFields(pointer + "/" + i, key.get(i));
            } else {
                checkField(pointer + "/" + i, key.get(i));
            }
        }
    }

    private void checkFields(String pointer, JsonNode list) {
        if (!list.isArray()) {
            findings.add(pointer, "a list of fields is wanted", "write one, as [\"idEvent\"]");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            checkField(pointer + "/" + i, list.get(i));
        }
    }

    private void checkField(String pointer, JsonNode name) {
        if (!name.isTextual()) {
            findings.add(pointer, "the name of a field is wanted", "write it in quotation marks");
        } else if (!fields.contains(name.textValue())) {
            findings.add(
                    pointer,
                    "the schema has no field '" + name.textValue() + "'",
                    new Nearest(fields).question(name.textValue(), "describe it below 'properties'"));
        }
    }
}
