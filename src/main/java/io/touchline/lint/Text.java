package io.touchline.lint;

/**
 * A piece of text as a route file gives it.
 *
 * @param value what it means, with quotes, entities and line breaks resolved
 * @param at where it begins
 * @param written how it is written in the file, beginning at that place
 */
record Text(String value, Position at, String written) {

    /** Where a part of the text stands; where the text begins if the part is written in some other way. */
    Position locate(String part) {
        int index = written.indexOf(part);
        return index < 0 ? at : at.after(written, index);
    }

    @Override
    public String toString() {
        return value;
    }
}
