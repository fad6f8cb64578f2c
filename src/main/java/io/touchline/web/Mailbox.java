package io.touchline.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What waits for one follower. Never more than one message for each game: who reads slowly gets the newest and misses what
 * was between, and who does not read at all is dropped.
 */
final class Mailbox {

    private final Line line;
    private final Clock clock;
    private final Map<String, Note> waiting = new LinkedHashMap<>();
    private Instant sendingSince;
    private boolean isHandingOver;
    private boolean isClosed;

    Mailbox(Line line, Clock clock) {
        this.line = line;
        this.clock = clock;
    }

    /** Puts a message in, in the place of the one about the same game that is still waiting. */
    void put(Note note) {
        synchronized (this) {
            if (isClosed) {
                return;
            }
            waiting.remove(note.about());
            waiting.put(note.about(), note);
        }
        handOver();
    }

    /** Drops the follower if a message has been on its way for too long. */
    void dropIfStuck(Duration patience) {
        boolean isStuck;
        synchronized (this) {
            isStuck = !isClosed && sendingSince != null && clock.instant().isAfter(sendingSince.plus(patience));
        }
        if (isStuck) {
            close("reads too slowly");
        }
    }

    /** Sends nothing more. */
    void close(String reason) {
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            waiting.clear();
        }
        line.close(reason);
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /** In a loop, since a message may be out at once: one after the other would lie on the stack. */
    private void handOver() {
        for (Note next = take(); next != null; next = take()) {
            line.send(next, this::sent);
            synchronized (this) {
                isHandingOver = false;
            }
        }
    }

    private synchronized Note take() {
        if (isClosed || isHandingOver || sendingSince != null || waiting.isEmpty()) {
            return null;
        }
        Iterator<Note> oldest = waiting.values().iterator();
        Note note = oldest.next();
        oldest.remove();
        sendingSince = clock.instant();
        isHandingOver = true;
        return note;
    }

    private void sent(boolean success) {
        if (!success) {
            close("is gone");
            return;
        }
        boolean isInLoop;
        synchronized (this) {
            sendingSince = null;
            isInLoop = isHandingOver;
        }
        if (!isInLoop) {
            handOver();
        }
    }
}
