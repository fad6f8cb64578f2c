package io.touchline.cli;

import io.touchline.lint.Finding;
import io.touchline.lint.Linter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks what users edit. Exit codes: 0 when nothing is wrong, 1 when something is, 2 for bad arguments. */
@Command(
        name = LintCommand.NAME,
        description = {
            "Checks routes, contracts, SQL statements and settings, starting nothing.",
            "For one line a rule is silenced by a comment: lint: allow RULE because REASON"
        },
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

    static final String NAME = "lint";
    static final int CLEAN = 0;
    static final int FOUND = 1;

    private static final Path DEFAULT_ROUTES = Path.of("routes");

    @Parameters(
            paramLabel = "PATH",
            description = "Files or folders whose findings are shown; everything else is read as well. Default: all.")
    private List<String> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private LintFormat format;

    @Option(names = "--rules", description = "Lists the rules and checks nothing.")
    private boolean rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (rules) {
            Linter.rules().forEach((name, asks) -> print("%-20s %s".formatted(name, asks)));
            return CLEAN;
        }
        long begin = System.nanoTime();
        List<Path> chosen = existing();
        try {
            return new ServiceSettings(spec.commandLine())
                    .withRouteBeans(service ->
                            lint(new Linter(service), List.of(), new LintedFiles(routes(service), chosen), begin));
        } catch (RuntimeException e) {
            Finding fault = Linter.badSetting(e).orElseThrow(() -> e);
            return lint(Linter.withoutService(), List.of(fault), new LintedFiles(DEFAULT_ROUTES, chosen), begin);
        }
    }

    private int lint(Linter linter, List<Finding> known, LintedFiles files, long begin) {
        List<Finding> findings = new ArrayList<>(known);
        linter.check(files.set()).stream().filter(files::isShown).forEach(findings::add);
        String text =
                switch (format) {
                    case text -> LintTexts.text(findings, files.count(), Duration.ofNanos(System.nanoTime() - begin));
                    case json -> LintTexts.json(findings);
                    case github -> LintTexts.github(findings);
                };
        if (!text.isEmpty()) {
            print(text);
        }
        return findings.isEmpty() ? CLEAN : FOUND;
    }

    private List<Path> existing() {
        List<Path> existing = new ArrayList<>();
        for (String each : paths) {
            Path path = Path.of(each).normalize();
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "there is no file or folder " + each);
            }
            existing.add(path);
        }
        return existing;
    }

    private static Path routes(ApplicationContext service) {
        return Path.of(service.getEnvironment().getProperty("touchline.routes", DEFAULT_ROUTES.toString()));
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }
}
