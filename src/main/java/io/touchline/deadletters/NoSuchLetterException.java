package io.touchline.deadletters;

/** There is no dead letter at a position: it never was there, or its time is over. */
public final class NoSuchLetterException extends DeadLettersException {

    private static final long serialVersionUID = 1L;

    NoSuchLetterException(Position position) {
        super("there is no dead letter at " + position, null);
    }
}
