package io.touchline.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Server-Sent Events, for those who cannot use sockets; written as the other side takes them, by no thread that waits. */
final class StreamLine implements Line, WriteListener {

    private static final Logger log = LoggerFactory.getLogger(StreamLine.class);

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final String epoch;
    private byte[] waiting;
    private Sent whenOut;
    private boolean isOver;

    /** @param epoch of the numbers, which go out as ids */
    StreamLine(AsyncContext request, String epoch) throws IOException {
        this.request = request;
        this.out = request.getResponse().getOutputStream();
        this.epoch = epoch;
    }

    /** Begins; before it nothing goes out. */
    void open() {
        out.setWriteListener(this);
    }

    @Override
    public void send(Note note, Sent done) {
        String id = note.number() > 0 ? "id: " + epoch + ":" + note.number() + "\n" : "";
        String event = "event: " + note.type() + "\n" + id + "data: " + note.json() + "\n\n";
        synchronized (this) {
            waiting = event.getBytes(StandardCharsets.UTF_8);
            whenOut = done;
        }
        write();
    }

    @Override
    public void onWritePossible() {
        write();
    }

    @Override
    public void onError(Throwable failure) {
        log.debug("a stream ended", failure);
        finish(false);
    }

    @Override
    public synchronized void close(String reason) {
        if (!isOver) {
            isOver = true;
            try {
                request.complete();
            } catch (IllegalStateException e) {
                log.debug("a stream was over already", e);
            }
        }
    }

    /** The request is complete already, and must not be ended once more. */
    synchronized void over() {
        isOver = true;
    }

    private void write() {
        boolean isOut = false;
        synchronized (this) {
            if (isOver || waiting == null && whenOut == null) {
                return;
            }
            try {
                if (waiting != null && out.isReady()) {
                    out.write(waiting);
                    waiting = null;
                    if (out.isReady()) {
                        out.flush();
                    }
                }
                isOut = waiting == null && out.isReady();
            } catch (IOException | IllegalStateException e) {
                log.debug("a stream takes nothing more", e);
                finish(false);
                return;
            }
        }
        if (isOut) {
            finish(true);
        }
    }

    private void finish(boolean success) {
        Sent done;
        synchronized (this) {
            done = whenOut;
            whenOut = null;
        }
        if (done != null) {
            done.with(success);
        }
    }
}
