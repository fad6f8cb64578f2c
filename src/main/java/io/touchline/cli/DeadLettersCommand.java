package io.touchline.cli;

import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Dead letters on the command line.
 *
 * <p>Exit codes: 0 when everything was done, 1 when something was not, 2 when the arguments cannot be meant.
 */
@Command(
        name = "dead-letters",
        description = {
            "Counts, shows and replays the records that could not be read or stored.",
            "Needs the same settings as the service, and a broker; with the embedded one, the service has to run."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class DeadLettersCommand implements Runnable {

    static final int DONE = 0;
    static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    private DeadLettersCommand() {}

    /**
     * The command with its subcommands.
     *
     * @param out where what was asked for goes
     * @param err where everything else goes
     */
    static CommandLine line(PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new DeadLettersCommand())
                .addSubcommand(new ListDeadLettersCommand(err))
                .addSubcommand(new ShowDeadLetterCommand(out))
                .addSubcommand(new ReplayDeadLettersCommand(err));
        line.getSubcommands().values().forEach(each -> each.setUnmatchedArgumentsAllowed(true));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which: list, show or replay");
    }
}
