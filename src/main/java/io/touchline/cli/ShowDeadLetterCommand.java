package io.touchline.cli;

import io.touchline.deadletters.DeadLetterInspection;
import io.touchline.deadletters.LetterView;
import io.touchline.deadletters.Position;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one dead letter. */
@Command(
        name = "show",
        description = "Shows one dead letter in full.",
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class ShowDeadLetterCommand implements Callable<Integer> {

    private final PrintStream out;

    @Parameters(paramLabel = "POSITION", description = "Where it is, as live-match-events.dlq-0@12.")
    private String position;

    @Option(names = "--value-only", description = "Writes the value as it is, byte by byte, and nothing else.")
    private boolean valueOnly;

    @Spec
    private CommandSpec spec;

    ShowDeadLetterCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Position wanted = position();
        return new ServiceSettings(spec.commandLine()).withKafka(context -> {
            LetterView letter = context.getBean(DeadLetterInspection.class).show(wanted);
            if (valueOnly) {
                if (letter.value() != null) {
                    out.writeBytes(letter.value());
                }
                out.flush();
            } else {
                spec.commandLine().getOut().println(new LetterTexts().letter(letter));
            }
            return DeadLettersCommand.DONE;
        });
    }

    private Position position() {
        try {
            return Position.parse(position);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
