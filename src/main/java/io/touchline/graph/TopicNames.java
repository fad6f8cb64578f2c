package io.touchline.graph;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The topics that a Kafka endpoint names, where they can be told without a broker. */
final class TopicNames {

    private static final Pattern ALTERNATIVES = Pattern.compile("([^()|]*)\\(([^()]+)\\)");
    private static final String DOT = "[.]";

    private TopicNames() {}

    /**
     * The names in a path: separated by commas, or a regular expression of the form {@code begin[.](one|two)}. Of any
     * other expression it is the expression itself.
     */
    static List<String> of(String path) {
        Matcher pattern = ALTERNATIVES.matcher(path);
        if (pattern.matches()) {
            List<String> names = Arrays.stream(pattern.group(2).split("\\|"))
                    .map(end -> (pattern.group(1) + end).replace(DOT, "."))
                    .toList();
            if (!names.isEmpty() && names.stream().allMatch(name -> name.matches("[\\w.-]+"))) {
                return names;
            }
        }
        return Arrays.stream(path.split(",")).map(String::strip).toList();
    }
}
