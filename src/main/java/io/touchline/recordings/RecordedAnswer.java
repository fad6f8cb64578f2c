package io.touchline.recordings;

import java.time.Instant;

/**
 * One answer as it was recorded, and when.
 *
 * @param time when it was recorded
 * @param body the whole answer, as JSON in UTF-8
 */
public record RecordedAnswer(Instant time, byte[] body) implements Recorded {}
