package io.touchline.deadletters;

/**
 * What is to be replayed, and how.
 *
 * @param execute false to say only what would be done
 * @param again whether letters that were replayed already are replayed once more
 * @param maxReplays letters that came back this often are skipped; null for {@code delivery.max-replays}
 * @param mended what is sent in place of the only letter's own value; null for the value itself
 */
public record ReplayRequest(Selection selection, boolean execute, boolean again, Integer maxReplays, byte[] mended) {

    /** Throws IllegalArgumentException for what cannot be meant. */
    public ReplayRequest {
        if (maxReplays != null && maxReplays < 0) {
            throw new IllegalArgumentException("the number of replays is 0 or more, not " + maxReplays);
        }
        if (mended != null && selection.positions().size() != 1) {
            throw new IllegalArgumentException("a mended value is for exactly one letter, given by its position");
        }
    }
}
