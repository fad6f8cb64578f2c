package io.touchline.delivery;

/** What a failure says in one line, as far as it fits a log or a header. */
final class FirstLine {

    private static final int LONGEST = 2_000;

    private FirstLine() {}

    static String of(Throwable failure) {
        String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
