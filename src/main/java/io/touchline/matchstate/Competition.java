package io.touchline.matchstate;

/** What a match is a match of; nothing is decided about it. Null is what is not known. @param code as {@code PL} */
public record Competition(Long id, String code, String name) {

    /** Not said. */
    public static final Competition UNKNOWN = new Competition(null, null, null);
}
