package io.touchline.cli;

import io.touchline.rejects.RejectArchive;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Archives rejected records now. */
@Command(
        name = "archive",
        description = "Adds the rejected records that are new to the archive, as the service does once a day.",
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class RejectsArchiveCommand implements Callable<Integer> {

    private final PrintStream err;

    @Spec
    private CommandSpec spec;

    RejectsArchiveCommand(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        return new ServiceSettings(spec.commandLine()).withKafka(context -> {
            RejectArchive archive = context.getBean(RejectArchive.class);
            spec.commandLine()
                    .getOut()
                    .println(archive.archive(new ScanProgress(err)).line());
            return RejectsCommand.DONE;
        });
    }
}
