package io.touchline.lint;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places of tags and attributes in well-formed XML; Java's parser tells only where a tag ends. */
final class XmlTags {

    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|<[^\\s/!?>]+(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:^|\\s|:)([\\w.-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private final Path file;
    private final String text;
    private final Matcher tags;
    private Position counted;
    private int countedTo;
    private Position at;
    private String tag = "";
    private int end;

    XmlTags(Path file, String text) {
        this.file = file;
        this.text = text;
        this.tags = TAG.matcher(text);
        this.counted = Position.startOf(file);
        this.at = counted;
    }

    /** Goes on to the next start tag. */
    void next() {
        while (tags.find()) {
            if (tags.group().charAt(1) != '!' && tags.group().charAt(1) != '?') {
                tag = tags.group();
                at = position(tags.start());
                end = tags.end();
                return;
            }
        }
    }

    /** Where the present tag begins. */
    Position at() {
        return at;
    }

    /** Where the name of an attribute of the present tag stands. */
    Position place(String name) {
        Matcher attributes = ATTRIBUTE.matcher(tag);
        while (attributes.find()) {
            if (attributes.group(1).equals(name)) {
                return at.after(tag, attributes.start(1));
            }
        }
        return at;
    }

    /** An attribute of the present tag, with the place of its value. */
    Text attribute(String name, String value) {
        Matcher attributes = ATTRIBUTE.matcher(tag);
        while (attributes.find()) {
            if (attributes.group(1).equals(name)) {
                String written = attributes.group(2);
                return new Text(
                        value, at.after(tag, attributes.start(2) + 1), written.substring(1, written.length() - 1));
            }
        }
        return new Text(value, at, value);
    }

    /** What stands behind the present tag. */
    Text content(String value) {
        int begin = end;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        int close = text.indexOf('<', begin);
        String written = close < 0 ? value : text.substring(begin, close);
        return new Text(value, new Position(file, 1, 1).after(text, begin), written);
    }

    private Position position(int offset) {
        counted = counted.after(text.substring(countedTo, offset), offset - countedTo);
        countedTo = offset;
        return counted;
    }
}
