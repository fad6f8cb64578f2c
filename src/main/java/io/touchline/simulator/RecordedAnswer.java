package io.touchline.simulator;

import java.time.Instant;

/** One answer as it was recorded, and when. */
record RecordedAnswer(Instant time, byte[] body) {}
