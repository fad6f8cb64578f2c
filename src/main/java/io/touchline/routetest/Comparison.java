package io.touchline.routetest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Compares JSON with what was expected, and tells every difference by the path to it. */
final class Comparison {

    private final boolean isWhole;
    private final List<String> differences = new ArrayList<>();

    private Comparison(boolean isWhole) {
        this.isWhole = isWhole;
    }

    /**
     * How what came differs from what was expected.
     *
     * @param name what the JSON is, for the differences' paths
     * @param came a missing node if there is nothing
     * @param isWhole whether an object may hold no more than what is expected; a list never may
     * @return one line for each difference
     */
    static List<String> differences(String name, JsonNode expected, JsonNode came, boolean isWhole) {
        Comparison comparison = new Comparison(isWhole);
        comparison.compare(name, expected, came);
        return comparison.differences;
    }

    private void compare(String path, JsonNode expected, JsonNode came) {
        if (Matcher.isMatcher(expected)) {
            if (!Matcher.of(expected).matches(came)) {
                differ(path, expected.asText(), came);
            }
        } else if (expected.isObject() && came.isObject()) {
            compareObjects(path, expected, came);
        } else if (expected.isArray() && came.isArray()) {
            compareLists(path, expected, came);
        } else if (!isSame(expected, came)) {
            differ(path, expected.toString(), came);
        }
    }

    private void compareObjects(String path, JsonNode expected, JsonNode came) {
        for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            compare(path + "/" + name, expected.get(name), came.path(name));
        }
        if (isWhole) {
            came.fieldNames().forEachRemaining(name -> {
                if (!expected.has(name)) {
                    differences.add(path + "/" + name + ": not expected, came " + shown(came.get(name)));
                }
            });
        }
    }

    private void compareLists(String path, JsonNode expected, JsonNode came) {
        for (int i = 0; i < Math.max(expected.size(), came.size()); i++) {
            if (i >= expected.size()) {
                differences.add(path + "/" + i + ": not expected, came " + shown(came.get(i)));
            } else {
                compare(path + "/" + i, expected.get(i), came.path(i));
            }
        }
    }

    private void differ(String path, String expected, JsonNode came) {
        String hint = came.isValueNode()
                        && !came.isNull()
                        && expected.replace("\"", "").equals(came.asText())
                ? " (one is a text and the other is not)"
                : "";
        differences.add(path + ": expected " + expected + ", came " + shown(came) + hint);
    }

    private static boolean isSame(JsonNode expected, JsonNode came) {
        return expected.isNumber() && came.isNumber()
                ? expected.decimalValue().compareTo(came.decimalValue()) == 0
                : expected.equals(came);
    }

    private static String shown(JsonNode came) {
        return came.isMissingNode() ? "nothing" : came.toString();
    }
}
