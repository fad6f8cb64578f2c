package io.touchline.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Rejected records on the command line.
 *
 * <p>Exit codes: 0 when everything was done, 1 when something was not, 2 when the arguments cannot be meant.
 */
@Command(
        name = "rejects",
        description = {
            "Counts the records that did not meet their contracts, and archives them.",
            "Needs the same settings as the service, and a broker; with the embedded one, the service has to run."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class RejectsCommand implements Runnable {

    static final int DONE = 0;

    @Spec
    private CommandSpec spec;

    private RejectsCommand() {}

    /**
     * The command with its subcommands.
     *
     * @param err where everything goes that was not asked for
     */
    static CommandLine line(PrintStream err) {
        CommandLine line = new CommandLine(new RejectsCommand())
                .addSubcommand(new RejectsSummaryCommand(err))
                .addSubcommand(new RejectsArchiveCommand(err));
        line.getSubcommands().values().forEach(each -> each.setUnmatchedArgumentsAllowed(true));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: summary or archive");
    }
}
