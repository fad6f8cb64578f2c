package io.touchline.recordings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A match as a poll held it. Polls out of the same file in which it is the same, byte by byte, hold the same object.
 */
public final class RecordedMatch {

    private final String id;
    private final byte[] json;
    private final int updateBegins;
    private final int updateEnds;

    /**
     * @param updateBegins where the text of its lastUpdated begins in the bytes
     * @param updateEnds where that ends; the same where it has none
     */
    RecordedMatch(String id, byte[] json, int updateBegins, int updateEnds) {
        this.id = id;
        this.json = json;
        this.updateBegins = updateBegins;
        this.updateEnds = updateEnds;
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

    /** The text of its own lastUpdated as it is written, escapes and all; empty where it has none. */
    public String lastUpdated() {
        return new String(json, updateBegins, updateEnds - updateBegins, StandardCharsets.UTF_8);
    }

    /** Whether nothing but {@link #lastUpdated()} differs: from poll to poll, this is what most often does. */
    public boolean isSameButForUpdate(RecordedMatch other) {
        return updateEnds > updateBegins
                && other.updateEnds > other.updateBegins
                && Arrays.equals(json, 0, updateBegins, other.json, 0, other.updateBegins)
                && Arrays.equals(json, updateEnds, json.length, other.json, other.updateEnds, other.json.length);
    }
}
