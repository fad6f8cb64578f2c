package io.touchline.cli;

import io.touchline.deadletters.Selection;
import java.time.Clock;
import java.util.Collection;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that choose dead letters; all that are given have to fit. */
final class SelectionOptions {

    @Option(names = "--topic", paramLabel = "NAME", description = "Dead letters of this topic.")
    private String topic;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Not older than an instant as 2026-11-21T15:00:00Z, or than 2h, 30m, 7d.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Older than that.")
    private String until;

    @Option(names = "--reason", paramLabel = "CLASS", description = "With this reason, as PSQLException.")
    private String reason;

    @Option(names = "--route", paramLabel = "ID", description = "Given up by this route.")
    private String route;

    @Option(names = "--key", paramLabel = "KEY", description = "With this key.")
    private String key;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * What was chosen, with these positions.
     *
     * @throws ParameterException when a part of it cannot be read
     */
    Selection selection(Collection<String> positions) {
        try {
            return Selection.parse(
                    topic,
                    since,
                    until,
                    reason,
                    route,
                    key,
                    positions,
                    Clock.systemUTC().instant());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
