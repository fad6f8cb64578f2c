package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Finds U+0000, which is legal in JSON and which databases refuse or cut texts at. */
final class NulCharacters {

    private static final String RULE = "no-nul";

    private NulCharacters() {}

    /** Reports each text and each name below the node that has one. */
    static void find(JsonNode record, List<Violation> violations) {
        find(record, "", violations);
    }

    private static void find(JsonNode node, String pointer, List<Violation> violations) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                JsonNode value = member.getValue();
                if (value.isTextual() ? has(value.textValue()) : value.isContainerNode()) {
                    find(value, pointer + Violation.pointerTo(member.getKey()), violations);
                }
                if (has(member.getKey())) {
                    violations.add(violation(pointer, "a member whose name has U+0000"));
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), pointer + "/" + i, violations);
            }
        } else if (node.isTextual() && has(node.textValue())) {
            violations.add(violation(pointer, Violation.shown(node)));
        }
    }

    private static boolean has(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static Violation violation(String pointer, String found) {
        return new Violation(pointer, RULE, "text without U+0000", found.replace('\0', '\u2400'));
    }
}
