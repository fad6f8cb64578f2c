package io.touchline.routetest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A value of a YAML file that knows where it stands, so that whatever is wrong with it can be shown there.
 *
 * <p>YAML 1.2, in which {@code no} is a text and {@code 2026-11-21} as well; anchors, aliases and {@code <<} work.
 */
final class YamlValue {

    private static final String MERGE = "<<";
    private static final int LARGEST_TYPING_ERROR = 3;

    private final Path file;
    private final Node node;

    private YamlValue(Path file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a file's text.
     *
     * @return nothing if there is nothing in it
     * @throws TestFileException when it is not YAML
     */
    static Optional<YamlValue> parse(Path file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.toString())
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .build();
        try {
            return new Compose(settings).composeString(text).map(node -> new YamlValue(file, node));
        } catch (MarkedYamlEngineException e) {
            Object where =
                    e.getProblemMark().<Object>map(mark -> place(file, mark)).orElse(file);
            throw new TestFileException(where, e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new TestFileException(file, e.getMessage(), e);
        }
    }

    Place place() {
        return node.getStartMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
    }

    TestFileException wrong(String problem) {
        return new TestFileException(place(), problem);
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isText(String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }

    /** The elements of a list. */
    List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list is wanted here, each element with a dash before it");
        }
        return sequence.getValue().stream().map(this::at).toList();
    }

    /** The elements of a list, or the one that stands in place of a list. */
    List<YamlValue> oneOrList() {
        return isList() ? list() : List.of(this);
    }

    /** The entries of a mapping whose keys nobody prescribes. */
    Map<String, YamlValue> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a mapping is wanted here, as key: value");
        }
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = at(entry.getKeyNode()).text();
            YamlValue value = at(entry.getValueNode());
            if (key.equals(MERGE)) {
                value.oneOrList().forEach(merged -> merged.map().forEach(entries::putIfAbsent));
            } else {
                entries.put(key, value);
            }
        }
        return entries;
    }

    /** The entries of a mapping that may have only the given keys. */
    Map<String, YamlValue> map(Set<String> known) {
        Map<String, YamlValue> entries = map();
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                throw keyPlace(key).wrong("there is no key '" + key + "' here: " + nearest(key, known));
            }
        }
        return entries;
    }

    /** A single value as it is written. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("a single value is wanted here, not a " + (isList() ? "list" : "mapping"));
        }
        return scalar.getValue();
    }

    int number(int from, int to) {
        try {
            int number = Integer.parseInt(text());
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong("a number from " + from + " to " + to + " is wanted here, not '" + text() + "'");
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false is wanted here, not '" + text() + "'");
        };
    }

    /** Whatever it is, as JSON. */
    JsonNode json() {
        return YamlJson.of(node, this);
    }

    /** The value of another node of the same file. */
    YamlValue at(Node other) {
        return new YamlValue(file, other);
    }

    /** What to say of a name that is not among those that are known. */
    static String nearest(String name, Collection<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(LARGEST_TYPING_ERROR);
        return known.stream()
                .filter(candidate -> distance.apply(name, candidate) >= 0)
                .min(Comparator.comparing(candidate -> distance.apply(name, candidate)))
                .map(candidate -> "did you mean '" + candidate + "'?")
                .orElseGet(() -> "there is "
                        + String.join(
                                ", ", new ArrayList<>(known).stream().sorted().toList()));
    }

    private YamlValue keyPlace(String key) {
        return ((MappingNode) node)
                .getValue().stream()
                        .map(NodeTuple::getKeyNode)
                        .filter(each -> each instanceof ScalarNode scalar
                                && scalar.getValue().equals(key))
                        .findFirst()
                        .map(this::at)
                        .orElse(this);
    }

    private static Place place(Path file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
