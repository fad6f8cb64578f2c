package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Writes the canonical form (RFC 8785) of objects that hold only texts and nulls, without parsing them again. */
final class FlatJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    /** Records of a topic mostly have the same members in the same order, so they have to be sorted only once. */
    private volatile Order last = new Order(new String[0], new String[0]);

    private record Order(String[] asTheyCame, String[] sorted) {}

    /**
     * The canonical form without some members.
     *
     * @return null if the object holds anything else
     */
    byte[] canonical(ObjectNode object, Set<String> without) {
        String[] names = new String[object.size()];
        int count = 0;
        int length = 2;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            if (without.contains(member.getKey())) {
                continue;
            }
            if (!value.isTextual() && !value.isNull()) {
                return null;
            }
            names[count++] = member.getKey();
            length += member.getKey().length()
                    + 6
                    + (value.isNull() ? 4 : value.textValue().length());
        }
        names = sorted(count == names.length ? names : Arrays.copyOf(names, count));
        StringBuilder json = new StringBuilder(length + 16).append('{');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                json.append(',');
            }
            JsonNode value = object.get(names[i]);
            text(json, names[i]).append(':');
            if (value.isNull()) {
                json.append("null");
            } else {
                text(json, value.textValue());
            }
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** By UTF-16 code units, as the RFC wants it. */
    private String[] sorted(String[] names) {
        Order known = last;
        if (!Arrays.equals(known.asTheyCame, names)) {
            String[] sorted = names.clone();
            Arrays.sort(sorted);
            known = new Order(names, sorted);
            last = known;
        }
        return known.sorted;
    }

    private static StringBuilder text(StringBuilder json, String text) {
        json.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escape(json.append(text, written, i), c);
                written = i + 1;
            }
        }
        return json.append(text, written, text.length()).append('"');
    }

    private static void escape(StringBuilder json, char c) {
        switch (c) {
            case '"', '\\' -> json.append('\\').append(c);
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> json.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }
}
