package io.touchline.schedule;

import org.apache.camel.util.URISupport;

/** What went wrong, in one line for people: without line breaks, passwords in URLs, or more than anyone reads. */
final class ErrorLine {

    private static final int LONGEST = 300;
    private static final String OURS = "io.touchline.";

    private ErrorLine() {}

    static String of(Throwable failure) {
        String said = String.valueOf(failure.getMessage()).strip();
        String name = failure.getClass().getSimpleName();
        boolean speaksForItself = failure.getClass().getName().startsWith(OURS);
        String first = said.lines().findFirst().orElse("");
        String line = URISupport.sanitizeUri(speaksForItself ? first : name + ": " + first)
                .replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
