package io.touchline.replay;

/** A file of events is not what it should be; the message is {@code file:line: what is wrong}. */
public final class BrokenEventsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    BrokenEventsException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.file = file;
        this.line = line;
    }

    /** The file, or its URL. */
    public String file() {
        return file;
    }

    /** The line, from 1, that holds the fault; of an event that lacks something, the line on which it begins. */
    public int line() {
        return line;
    }
}
