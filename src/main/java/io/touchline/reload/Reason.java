package io.touchline.reload;

/** What a failure comes down to. */
final class Reason {

    private Reason() {}

    /** Camel wraps what went wrong several times; the innermost message names the option or the word. */
    static String of(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        return String.valueOf(reason.getMessage()).replaceAll("\\s+", " ");
    }
}
