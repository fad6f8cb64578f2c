package io.touchline.recordings;

/**
 * A match as a poll held it. Polls out of the same file in which it is the same, byte by byte, hold the same object.
 */
public final class RecordedMatch {

    private final String id;
    private final byte[] json;

    RecordedMatch(String id, byte[] json) {
        this.id = id;
        this.json = json;
    }

    /** The match's id, as text. */
    public String id() {
        return id;
    }

    /**
     * The match as it was recorded, as UTF-8: an object, of which no more was checked than where it ends. Not to be
     * changed.
     */
    public byte[] json() {
        return json;
    }
}
