package io.touchline.recordings;

import java.io.IOException;
import java.time.Instant;

/** Makes of each line of one file what it is read for. Lines come in their order, since changes build on each other. */
interface Contents<T extends Recorded> {

    /** @throws IOException when the line cannot be used; the next one can be, as if this one had not been there */
    T of(RecordedLine line, Instant time) throws IOException;
}
