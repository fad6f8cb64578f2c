package io.touchline.lint;

import io.touchline.routes.SourceFile;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Tells a YAML file as elements, with its shorthands written out. */
final class YamlRoutes {

    /** What a step means that is given by a single text, as in {@code - to: direct:x}. */
    private static final Map<String, String> SHORTHANDS = Map.of(
            "from", "uri",
            "to", "uri",
            "toD", "uri",
            "wireTap", "uri",
            "poll", "uri",
            "log", "message",
            "removeHeader", "name",
            "removeHeaders", "pattern");

    /** {@code method} and {@code ref} are also names of values: as expressions they are always written out. */
    private static final Set<String> LANGUAGES = Set.of(
            "constant",
            "csimple",
            "datasonnet",
            "exchangeProperty",
            "groovy",
            "header",
            "hl7terser",
            "java",
            "joor",
            "jq",
            "js",
            "jsonpath",
            "language",
            "mvel",
            "ognl",
            "python",
            "simple",
            "spel",
            "tokenize",
            "variable",
            "wasm",
            "xpath",
            "xquery",
            "xtokenize");

    private static final Set<String> TEMPLATES = Set.of("routeTemplate", "templatedRoute");

    private final SourceFile file;
    private final String source;

    YamlRoutes(SourceFile file, String source) {
        this.file = file;
        this.source = source;
    }

    /** The definitions in a file of that content. */
    RouteFile read(Node root) {
        Element top = new Element("routes", Position.startOf(file.path()), null);
        if (root instanceof SequenceNode list) {
            list.getValue().forEach(item -> step(top, item));
        }
        return new RouteFile(file, top.children());
    }

    private void step(Element parent, Node item) {
        if (!(item instanceof MappingNode mapping)) {
            return;
        }
        for (NodeTuple entry : mapping.getValue()) {
            String name = word(entry.getKeyNode());
            Position at = YamlTree.position(file, entry.getKeyNode());
            boolean bareRoute = name.equals("from") && parent.parent().isEmpty();
            Element owner = bareRoute ? parent.add("route", at) : parent;
            fill(owner.add(name, at), entry.getValueNode());
        }
    }

    private void fill(Element element, Node value) {
        if (value instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> entry(element, entry));
        } else if (value instanceof ScalarNode scalar) {
            String meaning = SHORTHANDS.get(element.name());
            if (meaning == null) {
                element.setText(text(scalar));
            } else {
                element.set(meaning, element.at(), text(scalar));
            }
        } else if (value instanceof SequenceNode list) {
            list.getValue().forEach(item -> step(element, item));
        }
    }

    private void entry(Element element, NodeTuple entry) {
        String key = word(entry.getKeyNode());
        Position at = YamlTree.position(file, entry.getKeyNode());
        Node value = entry.getValueNode();
        if (key.equals("steps")) {
            Element owner = element.name().equals("from") ? element.parent().orElse(element) : element;
            fill(owner, value);
        } else if (key.equals("expression") && LANGUAGES.contains(element.name())
                || key.equals("expression") && element.name().equals("method")) {
            if (value instanceof ScalarNode scalar) {
                element.setText(text(scalar));
            }
        } else if (key.equals("expression") && value instanceof MappingNode) {
            fill(element, value);
        } else if (value instanceof SequenceNode list) {
            list.getValue().forEach(item -> item(element, key, at, item));
        } else if (value instanceof ScalarNode scalar && !LANGUAGES.contains(key)) {
            element.set(key, at, text(scalar));
        } else {
            fill(element.add(key, at), value);
        }
    }

    private void item(Element element, String list, Position at, Node item) {
        if (item instanceof MappingNode mapping
                && mapping.getValue().size() == 1
                && word(mapping.getValue().get(0).getKeyNode()).equals(list)) {
            step(element, item);
        } else {
            fill(
                    element.add(
                            singular(element, list), item instanceof MappingNode ? YamlTree.position(file, item) : at),
                    item);
        }
    }

    /** As the items of such a list are called in XML. */
    private static String singular(Element element, String list) {
        if (list.equals("parameters") && TEMPLATES.contains(element.name())) {
            return element.name().equals("routeTemplate") ? "templateParameter" : "parameter";
        }
        return switch (list) {
            case "beans" -> "bean";
            case "headers" -> "setHeader";
            case "variables" -> "setVariable";
            default -> list;
        };
    }

    private static String word(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private Text text(ScalarNode scalar) {
        Position at = YamlTree.position(file, scalar);
        int from = scalar.getStartMark().map(this::offset).orElse(0);
        int to = scalar.getEndMark().map(this::offset).orElse(from);
        return new Text(scalar.getValue(), at, source.substring(from, Math.max(from, to)));
    }

    /** Marks count characters beyond 16 bits as one. */
    private int offset(Mark mark) {
        return Math.min(source.length(), source.offsetByCodePoints(0, Math.min(mark.getIndex(), codePoints())));
    }

    private int codePoints() {
        return source.codePointCount(0, source.length());
    }
}
