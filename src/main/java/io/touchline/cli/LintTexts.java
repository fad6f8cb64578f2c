package io.touchline.cli;

import io.touchline.lint.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Findings in each of the formats. */
final class LintTexts {

    /** A finding with its file as text, since Jackson makes a URL of a path. */
    private record JsonFinding(
            String file, int line, int column, String severity, String rule, String problem, String remedy) {}

    private LintTexts() {}

    static String text(List<Finding> findings, long files, Duration took) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append("%s:%d:%d: %s: %s. %s [%s]%n"
                    .formatted(
                            finding.file(),
                            finding.line(),
                            finding.column(),
                            severity(finding),
                            finding.problem(),
                            finding.remedy(),
                            finding.rule()));
        }
        return text.append(summary(findings, files, took)).toString();
    }

    static String json(List<Finding> findings) {
        return OutputFormat.asJson(findings.stream()
                .map(finding -> new JsonFinding(
                        finding.file().toString(),
                        finding.line(),
                        finding.column(),
                        severity(finding),
                        finding.rule(),
                        finding.problem(),
                        finding.remedy()))
                .toList());
    }

    static String github(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append("::%s file=%s,line=%d,col=%d,title=%s::%s%n"
                    .formatted(
                            severity(finding),
                            property(finding.file().toString()),
                            finding.line(),
                            finding.column(),
                            property(finding.rule()),
                            escaped(finding.problem() + ". " + finding.remedy())));
        }
        return text.toString().stripTrailing();
    }

    private static String summary(List<Finding> findings, long files, Duration took) {
        String all = count(files, "file");
        if (findings.isEmpty()) {
            return String.format(Locale.ROOT, "%s: nothing to complain about, %.1f s", all, took.toMillis() / 1000.0);
        }
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        long warnings = findings.size() - errors;
        return (errors == 0 ? "" : count(errors, "error"))
                + (errors > 0 && warnings > 0 ? ", " : "")
                + (warnings == 0 ? "" : count(warnings, "warning"))
                + " in " + all;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }

    /** As GitHub's own toolkit escapes. */
    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
