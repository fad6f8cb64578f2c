package io.touchline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A command that was run in this process, in the project's folder.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandRun(int exitCode, byte[] out, String err) {

    /** Runs a command that ends by itself. */
    public static CommandRun of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = TouchlineCommand.commands(CommandRun.class, new PrintStream(out, true), new PrintStream(err, true))
                .execute(arguments);
        return new CommandRun(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(out, StandardCharsets.UTF_8);
    }
}
