package io.touchline.lint;

import io.touchline.routes.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file as its parser sees it, read by the same parser that Camel uses. */
final class YamlTree {

    /** So deep, or so large with all aliases followed, is no route file; a bomb is. */
    private static final int DEEPEST = 200;

    private static final int LARGEST = 200_000;

    private final SourceFile file;
    private final String text;
    private final Report report;
    private int nodes;

    private YamlTree(SourceFile file, String text, Report report) {
        this.file = file;
        this.text = text;
        this.report = report;
    }

    /** The file's list of definitions; empty if there is none or the syntax is wrong, which is then reported. */
    static Optional<Node> read(SourceFile file, String text, Report report) {
        return new YamlTree(file, text, report).read();
    }

    /** Where a node begins. */
    static Position position(SourceFile file, Node node) {
        return position(file, node.getStartMark());
    }

    private static Position position(SourceFile file, Optional<Mark> mark) {
        return mark.map(m -> new Position(file.path(), m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> Position.startOf(file.path()));
    }

    private Optional<Node> read() {
        List<Node> documents = new ArrayList<>();
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(file.path().toString()).build();
            new Compose(settings).composeAllFromString(text).forEach(documents::add);
        } catch (MarkedYamlEngineException e) {
            fault(e);
            return Optional.empty();
        } catch (ReaderException e) {
            fault(
                    Position.startOf(file.path()).after(text, e.getPosition()),
                    "a character that YAML does not allow",
                    "take it out");
            return Optional.empty();
        } catch (YamlEngineException e) {
            fault(Position.startOf(file.path()), String.valueOf(e.getMessage()), "mend the YAML");
            return Optional.empty();
        } catch (StackOverflowError e) {
            fault(Position.startOf(file.path()), "nested too deeply to be read", "mend the YAML");
            return Optional.empty();
        }
        return single(documents);
    }

    private Optional<Node> single(List<Node> documents) {
        if (documents.isEmpty() || isNothing(documents.get(0)) && documents.size() == 1) {
            fault(Position.startOf(file.path()), "nothing is in this file", "write a route, or delete the file");
            return Optional.empty();
        }
        if (documents.size() > 1) {
            fault(
                    position(file, documents.get(1)),
                    "a second YAML document: Camel reads only one",
                    "take out the line '---', or make two files");
            return Optional.empty();
        }
        Node root = documents.get(0);
        return isSound(root, 0, new HashSet<>()) ? Optional.of(root) : Optional.empty();
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private boolean isSound(Node node, int depth, Set<Node> above) {
        if (depth > DEEPEST || ++nodes > LARGEST || !above.add(node)) {
            fault(position(file, node), "nested too deeply, or an alias that contains itself", "write it out");
            return false;
        }
        boolean sound = true;
        if (node instanceof MappingNode mapping) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple entry : mapping.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    fault(position(file, entry.getKeyNode()), "a name that is not a word", "write 'name: value'");
                    return false;
                }
                if (!keys.add(key.getValue())) {
                    fault(
                            position(file, key),
                            "'" + key.getValue() + "' is given twice",
                            "keep one of them: YAML takes only one");
                    sound = false;
                }
                sound &= isSound(entry.getValueNode(), depth + 1, above);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                sound &= isSound(item, depth + 1, above);
                if (nodes > LARGEST) {
                    return false;
                }
            }
        }
        above.remove(node);
        return sound;
    }

    /** A quote that is not closed is noticed at the end of the file, but it is to be mended where it was opened. */
    private void fault(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "YAML that cannot be read" : e.getProblem();
        boolean open = "while scanning a quoted scalar".equals(e.getContext());
        Position at = position(file, open ? e.getContextMark() : e.getProblemMark());
        if (open) {
            fault(at, "a quote that is opened here and not closed", "close it");
        } else {
            fault(at, problem, advice(at));
        }
    }

    private String advice(Position at) {
        String line = text.lines().skip(at.line() - 1L).findFirst().orElse("");
        return line.matches("\\s*\\t.*")
                ? "indent with spaces: YAML allows no tabs there"
                : "look at the indentation, the quotes and the colons here and in the line above";
    }

    private void fault(Position at, String problem, String remedy) {
        report.error(FileText.RULE, at, problem, remedy);
    }
}
