package io.touchline.cli;

import io.touchline.deadletters.DeadLetterInspection;
import io.touchline.deadletters.LetterLine;
import io.touchline.deadletters.Overview;
import io.touchline.deadletters.Selection;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Counts dead letters, or lists them. */
@Command(
        name = "list",
        description = "Counts dead letters by topic, reason, route and age.",
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class ListDeadLettersCommand implements Callable<Integer> {

    private final PrintStream err;

    @Mixin
    private SelectionOptions selection;

    @Option(names = "--each", description = "Lists the letters one by one, newest first.")
    private boolean each;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Lists at most so many (${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private OutputFormat format;

    @Spec
    private CommandSpec spec;

    ListDeadLettersCommand(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        Selection chosen = selection.selection(List.of());
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is 1 or more, not " + limit);
        }
        return new ServiceSettings(spec.commandLine()).withKafka(context -> {
            DeadLetterInspection inspection = context.getBean(DeadLetterInspection.class);
            ScanProgress progress = new ScanProgress(err);
            LetterTexts texts = new LetterTexts();
            if (each) {
                List<LetterLine> letters = inspection.newest(chosen, limit, progress);
                print(format == OutputFormat.json ? OutputFormat.asJson(letters) : texts.lines(letters));
            } else {
                Overview overview = inspection.overview(chosen, progress);
                print(format == OutputFormat.json ? OutputFormat.asJson(overview) : texts.overview(overview));
            }
            return DeadLettersCommand.DONE;
        });
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
