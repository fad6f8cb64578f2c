package io.touchline.matchstate;

/** An official of a match. */
public record Referee(Long id, String name, String type, String nationality) {

    @Override
    public String toString() {
        return name == null ? "referee " + id : name;
    }
}
