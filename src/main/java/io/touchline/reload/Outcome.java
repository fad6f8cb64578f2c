package io.touchline.reload;

import io.touchline.lint.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What became of an edit.
 *
 * @param changes in routes and files, also if they were not taken over
 * @param findings errors if it was rejected; warnings else
 * @param error what went wrong while routes were exchanged, in one line; null if nothing did
 * @param differences by file, as {@code diff -u} shows them
 */
record Outcome(
        Instant at,
        Duration took,
        Result result,
        Changes changes,
        List<Finding> findings,
        String error,
        Map<Path, String> differences) {

    /** How it ended. */
    enum Result {
        /** The routes are those of the files. */
        RELOADED,
        /** There is an error in the files: the routes are as they were. */
        REJECTED,
        /** A route could not be stopped or started: the routes are as they were. */
        ROLLED_BACK,
        /** … and they could not be brought back either, not all of them. */
        INCOMPLETE;

        /** Whether what runs is what the files say. */
        boolean isGood() {
            return this == RELOADED;
        }
    }

    Outcome {
        findings = List.copyOf(findings);
        differences = Map.copyOf(differences);
    }

    /** In one line, for the log. */
    String line() {
        return switch (result) {
            case RELOADED -> "Reloaded in " + took.toMillis() + " ms: " + changes + warnings();
            case REJECTED ->
                "Not reloaded, the routes that were running go on: " + findings.get(0)
                        + (findings.size() > 1 ? " (and " + (findings.size() - 1) + " more)" : "");
            case ROLLED_BACK -> "Not reloaded, the routes that were running go on: " + error;
            case INCOMPLETE -> "Reload failed and so did the way back, not all routes run: " + error;
        };
    }

    private String warnings() {
        return findings.isEmpty()
                ? ""
                : "; " + findings.size() + (findings.size() == 1 ? " warning" : " warnings") + ", as "
                        + findings.get(0);
    }
}
