package io.touchline.recordings;

import java.time.Instant;

/** What was recorded at one time. */
public interface Recorded {

    /** When it was recorded. */
    Instant time();

    /** The whole answer, as JSON in UTF-8. */
    byte[] body();
}
