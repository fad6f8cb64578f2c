package io.touchline.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a route file, told in the same way whether it was written in YAML or in XML: what is an attribute in XML is a
 * value, what is an element is a child, and the steps of a route follow its {@code from}.
 */
final class Element {

    private final String name;
    private final Position at;
    private final Element parent;
    private final Map<String, Text> values = new LinkedHashMap<>();
    private final Map<String, Position> keys = new HashMap<>();
    private final List<Element> children = new ArrayList<>();
    private Text text;

    /**
     * @param parent null for what stands at the top of a file
     */
    Element(String name, Position at, Element parent) {
        this.name = name;
        this.at = at;
        this.parent = parent;
    }

    /** A new last child. */
    Element add(String childName, Position place) {
        Element child = new Element(childName, place, this);
        children.add(child);
        return child;
    }

    /**
     * @param place where the name of the value stands
     */
    void set(String key, Position place, Text value) {
        values.put(key, value);
        keys.put(key, place);
    }

    void setText(Text content) {
        text = content;
    }

    String name() {
        return name;
    }

    Position at() {
        return at;
    }

    Optional<Element> parent() {
        return Optional.ofNullable(parent);
    }

    Map<String, Text> values() {
        return Collections.unmodifiableMap(values);
    }

    List<Element> children() {
        return Collections.unmodifiableList(children);
    }

    /** What stands in it, for example an expression. */
    Optional<Text> text() {
        return Optional.ofNullable(text);
    }

    Optional<Text> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value as written, or empty text. */
    String plain(String key) {
        return value(key).map(Text::value).orElse("");
    }

    Optional<Element> child(String childName) {
        return children(childName).findFirst();
    }

    Stream<Element> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** Itself and everything below it, in the order of the file. */
    Stream<Element> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
    }

    /** All texts in it and below it. */
    Stream<Text> texts() {
        return all().flatMap(each -> Stream.concat(each.values.values().stream(), each.text().stream()));
    }

    /** Itself, or what it is part of, whichever has that name and is nearer. */
    Optional<Element> within(String outer) {
        for (Element each = this; each != null; each = each.parent) {
            if (each.name.equals(outer)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Where the name of the value stands, or the element if it has no such value. */
    Position keyPlace(String key) {
        return keys.getOrDefault(key, at);
    }

    /** The value's place, or the element's if it has no such value. */
    Position place(String key) {
        return value(key).map(Text::at).orElse(at);
    }

    @Override
    public String toString() {
        return name + " at " + at;
    }
}
