package io.touchline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Kafka's topics on the command line.
 *
 * <p>Exit codes: 0 when the topics are as the settings say, 1 when they are not or something failed, 2 when the arguments
 * cannot be meant.
 */
@Command(
        name = "topics",
        description = {
            "Creates the topics of the settings, and compares them with those of the broker.",
            "Needs the same settings as the service, and a broker; with the embedded one, the service has to run."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TopicsCommand implements Runnable {

    static final int SAME = 0;
    static final int DIFFERENT = 1;

    @Spec
    private CommandSpec spec;

    private TopicsCommand() {}

    /** The command with its subcommands. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new TopicsCommand())
                .addSubcommand(new CreateTopicsCommand())
                .addSubcommand(new DiffTopicsCommand());
        line.getSubcommands().values().forEach(each -> each.setUnmatchedArgumentsAllowed(true));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: create or diff");
    }
}
