package io.touchline.matchstate;

/** A side of a match; all null until it is drawn. */
public record Team(Long id, String name, String shortName, String tla, String crest) {

    /** Not drawn yet, or not said. */
    public static final Team UNKNOWN = new Team(null, null, null, null, null);

    /** Whether it is said who plays. */
    boolean isKnown() {
        return id != null || name != null;
    }

    boolean isSameAs(Team other) {
        return id == null || other.id == null ? name != null && name.equals(other.name) : id.equals(other.id);
    }

    /** With the other's names for those that are missing here. */
    Team filledFrom(Team other) {
        return new Team(
                id == null ? other.id : id,
                name == null ? other.name : name,
                shortName == null ? other.shortName : shortName,
                tla == null ? other.tla : tla,
                crest == null ? other.crest : crest);
    }

    @Override
    public String toString() {
        if (!isKnown()) {
            return "unknown";
        }
        return (name == null ? "team " + id : name) + (tla == null ? "" : " (" + tla + ")");
    }
}
