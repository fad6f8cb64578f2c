package io.touchline.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What does not add up, by kind: how often, and the first few, so that one cause can be told from many. */
final class Findings {

    private static final int EXAMPLES = 3;

    private final Map<String, List<String>> examples = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /**
     * Something is not as it should be.
     *
     * @param kind in words that are the same for all of the kind
     */
    void add(String kind, String example) {
        counts.merge(kind, 1, Integer::sum);
        List<String> some = examples.computeIfAbsent(kind, any -> new ArrayList<>());
        if (some.size() < EXAMPLES) {
            some.add(example);
        }
    }

    void assertNone(String description) {
        assertThat(counts.entrySet().stream()
                        .map(kind -> kind.getValue() + " × " + kind.getKey() + ", such as "
                                + String.join("; ", examples.get(kind.getKey()))))
                .as(description)
                .isEmpty();
    }
}
