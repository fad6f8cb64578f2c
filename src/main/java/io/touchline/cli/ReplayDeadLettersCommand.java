package io.touchline.cli;

import io.touchline.deadletters.DeadLetterReplay;
import io.touchline.deadletters.ReplayReport;
import io.touchline.deadletters.ReplayRequest;
import io.touchline.deadletters.Selection;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends dead letters to their topics again. */
@Command(
        name = "replay",
        description = {
            "Sends dead letters to their topics again: those that are chosen and were not replayed yet.",
            "Without --execute it only says what it would do."
        },
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class ReplayDeadLettersCommand implements Callable<Integer> {

    private final PrintStream err;

    @Parameters(paramLabel = "POSITION", arity = "0..*", description = "Single letters, as live-match-events.dlq-0@12.")
    private List<String> positions = new ArrayList<>();

    @Mixin
    private SelectionOptions selection;

    @Option(names = "--all", description = "Every dead letter, in place of a selection.")
    private boolean all;

    @Option(names = "--execute", description = "Does it.")
    private boolean execute;

    @Option(names = "--again", description = "Also those that were replayed already.")
    private boolean again;

    @Option(
            names = "--max-replays",
            paramLabel = "N",
            description = "Skips those that came back so often, in place of delivery.max-replays.")
    private Integer maxReplays;

    @Option(
            names = "--value",
            paramLabel = "FILE",
            description = "Sends what is in the file in place of the only letter's value.")
    private Path value;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private OutputFormat format;

    @Spec
    private CommandSpec spec;

    ReplayDeadLettersCommand(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        ReplayRequest request = request();
        return new ServiceSettings(spec.commandLine()).withKafka(context -> {
            ReplayReport report = context.getBean(DeadLetterReplay.class).replay(request, new ScanProgress(err));
            spec.commandLine()
                    .getOut()
                    .println(
                            format == OutputFormat.json
                                    ? OutputFormat.asJson(report)
                                    : new LetterTexts().report(report));
            if (report.failure() != null) {
                spec.commandLine()
                        .getErr()
                        .println("touchline: stopped after " + report.replayed() + " letter(s): " + report.failure());
            }
            return report.isComplete() ? DeadLettersCommand.DONE : DeadLettersCommand.FAILED;
        });
    }

    private ReplayRequest request() {
        Selection chosen = selection.selection(positions);
        if (chosen.isEverything() != all) {
            throw new ParameterException(
                    spec.commandLine(), "say what to replay: positions, a selection as --topic, or --all alone");
        }
        try {
            return new ReplayRequest(
                    chosen, execute, again, maxReplays, value == null ? null : Files.readAllBytes(value));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot read " + value + ": " + e, e);
        }
    }
}
