package io.touchline.web;

/** What was asked for is not known yet, and will be soon. */
final class NotYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotYetException(String message) {
        super(message);
    }
}
