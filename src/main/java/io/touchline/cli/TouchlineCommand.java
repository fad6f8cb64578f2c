package io.touchline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done from the command line. Without a command the service runs. */
@Command(
        name = "touchline",
        description = "Live football data from APIs to Kafka, PostgreSQL and beyond, in routes that you edit.",
        mixinStandardHelpOptions = true,
        versionProvider = TouchlineCommand.Version.class)
public final class TouchlineCommand {

    private TouchlineCommand() {}

    /**
     * Runs what the arguments ask for, and ends the process with the command's exit code unless the service goes on.
     *
     * @param application the class that the service is made from
     * @param arguments as they came from the shell
     */
    public static void execute(Class<?> application, String[] arguments) {
        CommandLine commands = commands(application, System.out, System.err);
        boolean justSettings = arguments.length == 0 || arguments[0].startsWith("--") && arguments[0].contains("=");
        int code = justSettings ? commands.execute(withRun(arguments)) : commands.execute(arguments);
        if (code != RunCommand.GOES_ON) {
            System.exit(code);
        }
    }

    /**
     * All commands.
     *
     * @param out where what was asked for goes
     * @param err where everything else goes
     */
    static CommandLine commands(Class<?> application, PrintStream out, PrintStream err) {
        CommandLine commands = new CommandLine(new TouchlineCommand());
        commands.addSubcommand(new RunCommand(application));
        commands.getSubcommands().get(RunCommand.NAME).setUnmatchedOptionsArePositionalParams(true);
        commands.addSubcommand(DeadLettersCommand.line(out, err));
        commands.addSubcommand(RejectsCommand.line(err));
        commands.addSubcommand(TopicsCommand.line());
        commands.addSubcommand(WarehouseCommand.line());
        commands.addSubcommand(new CommandLine(new GenerateCommand()).setUnmatchedArgumentsAllowed(true));
        commands.addSubcommand(new CommandLine(new TestCommand()).setUnmatchedArgumentsAllowed(true));
        commands.addSubcommand(new LintCommand());
        commands.getSubcommands().get(LintCommand.NAME).setUnmatchedArgumentsAllowed(true);
        commands.addSubcommand(new CommandLine(new GraphCommand()).setUnmatchedArgumentsAllowed(true));
        commands.addSubcommand(new CommandLine(new ReplayPollsCommand(err)).setUnmatchedArgumentsAllowed(true));
        commands.addSubcommand(new CommandLine(new SchemaCommand()).setUnmatchedArgumentsAllowed(true));
        return commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("touchline: " + new StartFailure(failure).line());
                    return RunCommand.FAILED;
                });
    }

    private static String[] withRun(String[] arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = RunCommand.NAME;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    /** The version that the jar was built as. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = TouchlineCommand.class.getPackage().getImplementationVersion();
            return new String[] {"touchline " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
