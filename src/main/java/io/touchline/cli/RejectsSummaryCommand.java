package io.touchline.cli;

import io.touchline.deadletters.PointInTime;
import io.touchline.rejects.ArchiveSummary;
import io.touchline.rejects.RejectCounts;
import io.touchline.rejects.RejectSummary;
import io.touchline.rejects.RejectsSettings;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts rejected records. */
@Command(
        name = "summary",
        description = "Counts rejected records by topic, rule and field.",
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class RejectsSummaryCommand implements Callable<Integer> {

    private final PrintStream err;

    @Parameters(
            paramLabel = "TOPIC",
            arity = "0..1",
            description = "Those of this topic, as soccer.event; without it, of all.")
    private String topic;

    @Option(
            names = "--archive",
            description = "Counts what is in the archive, not what Kafka has; needs no broker then.")
    private boolean archive;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Not older than a date as 2026-11-21, an instant as 2026-11-21T15:00:00Z, or than 2h, 30m, 7d.")
    private String since;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private OutputFormat format;

    @Spec
    private CommandSpec spec;

    RejectsSummaryCommand(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() {
        ServiceSettings settings = new ServiceSettings(spec.commandLine());
        return archive ? settings.withoutKafka(this::count) : settings.withKafka(this::count);
    }

    private int count(ApplicationContext context) {
        Instant begin = since(context.getBean(RejectsSettings.class).zone());
        RejectCounts counts = archive
                ? context.getBean(ArchiveSummary.class).count(topic, begin)
                : context.getBean(RejectSummary.class).count(topic, begin, new ScanProgress(err));
        spec.commandLine()
                .getOut()
                .println(format == OutputFormat.json ? OutputFormat.asJson(counts) : new RejectTexts().counts(counts));
        return RejectsCommand.DONE;
    }

    /** A date begins where the archive's dates do. */
    private Instant since(ZoneId zone) {
        if (since == null) {
            return null;
        }
        try {
            return LocalDate.parse(since).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException noDate) {
            try {
                return PointInTime.parse(since, Clock.systemUTC().instant());
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        }
    }
}
