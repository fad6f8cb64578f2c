package io.touchline.routetest;

import java.util.ArrayList;
import java.util.List;

/** What an exception says at its core: libraries wrap what went wrong several times. */
final class Reason {

    private static final int LONGEST = 1_000;

    private Reason() {}

    /** The innermost message, on one line. */
    static String of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        Throwable innermost = chain.get(chain.size() - 1);
        String message = innermost.getMessage() == null ? innermost.getClass().getName() : innermost.getMessage();
        String line = message.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** All messages from the outside in, with the classes. */
    static String all(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each : chain(failure)) {
            text.append(text.isEmpty() ? "" : " < ")
                    .append(each.getClass().getSimpleName())
                    .append(": ")
                    .append(String.valueOf(each.getMessage()).replaceAll("\\s+", " "));
        }
        return text.toString();
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failure; each != null && !chain.contains(each); each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }
}
