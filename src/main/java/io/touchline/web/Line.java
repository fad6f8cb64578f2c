package io.touchline.web;

/** A connection to somebody who follows. */
interface Line {

    /**
     * Begins to send. Never waits for the other side.
     *
     * @param done is told once, perhaps before this returns, whether the message went out
     */
    void send(Note note, Sent done);

    /** Ends the connection, as far as it still is one. Does not wait either. */
    void close(String reason);

    /** What becomes of a message. */
    interface Sent {
        void with(boolean success);
    }
}
