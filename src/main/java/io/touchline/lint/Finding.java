package io.touchline.lint;

import java.nio.file.Path;

/**
 * Something that is wrong in a file.
 *
 * @param line from 1
 * @param column from 1
 * @param rule name of the rule that it breaks, by which it can be silenced
 * @param problem what is wrong
 * @param remedy what to write instead
 */
public record Finding(Path file, int line, int column, Severity severity, String rule, String problem, String remedy) {

    /** What a finding means for the service. */
    public enum Severity {
        /** It would not run, or could lose data or leak a secret: nothing with an error in it is loaded. */
        ERROR,
        /** It runs, and breaks a rule of the house. */
        WARNING
    }

    /** {@code file:line:column: problem: remedy [rule]}. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s: %s [%s]".formatted(file, line, column, problem, remedy, rule);
    }
}
