package io.touchline.graph;

import java.util.Optional;

/** A text file that holds a picture between two marks; all else in it is somebody's own. */
public final class MarkedPicture {

    /** Where the picture begins. */
    public static final String BEGIN = "<!-- made by: touchline graph -->";
    /** Where it ends. */
    public static final String END = "<!-- end -->";

    private final String text;
    private final int begin;
    private final int end;

    private MarkedPicture(String text, int begin, int end) {
        this.text = text;
        this.begin = begin;
        this.end = end;
    }

    /** Finds the marks in a text; empty when they are not both there. */
    public static Optional<MarkedPicture> in(String text) {
        int begin = text.indexOf(BEGIN);
        int end = begin < 0 ? -1 : text.indexOf(END, begin);
        return end < 0 ? Optional.empty() : Optional.of(new MarkedPicture(text, begin + BEGIN.length(), end));
    }

    /** The text with this picture between the marks, and line breaks as they are used in the text. */
    public String with(String picture) {
        String block = "\n```mermaid\n" + picture + "```\n";
        return text.substring(0, begin)
                + (text.contains("\r\n") ? block.replace("\n", "\r\n") : block)
                + text.substring(end);
    }

    /** Whether this is the picture. */
    public boolean shows(String picture) {
        return with(picture).equals(text);
    }
}
