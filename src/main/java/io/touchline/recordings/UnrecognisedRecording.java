package io.touchline.recordings;

import java.io.IOException;

/** Valid JSON, but no answer that can be played back; the message says what it is instead. */
final class UnrecognisedRecording extends IOException {

    private static final long serialVersionUID = 1;

    UnrecognisedRecording(String message) {
        super(message);
    }
}
