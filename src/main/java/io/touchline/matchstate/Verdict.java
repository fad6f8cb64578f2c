package io.touchline.matchstate;

/** What became of something that was seen. */
public enum Verdict {
    /** It is held from now on. */
    BELIEVED,
    /** It is not held until it has been seen steadily. */
    WAITING,
    /** It had been waiting and was contradicted by what is held. */
    DROPPED,
    /** It cannot be, and is never held. */
    IMPOSSIBLE,
    /** It comes too late to say anything. */
    IGNORED
}
