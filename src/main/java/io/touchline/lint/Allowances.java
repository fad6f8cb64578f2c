package io.touchline.lint;

import io.touchline.lint.Finding.Severity;
import io.touchline.routes.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that allow for one line what a rule forbids: {@code lint: allow RULE because REASON}, on the line or the one
 * before it.
 */
final class Allowances {

    static final String RULE = "lint-comment";

    /** What is broken cannot be allowed. */
    private static final Set<String> NOT_ALLOWED = Set.of(FileText.RULE, CompileCheck.RULE, SettingsFault.RULE);

    private static final Pattern COMMENT = Pattern.compile(
            "^(?<before>.*?)(?:(?<=^|\\s)#|<!--|--|//)\\s*(?<word>lint:)\\s*(?<rest>.*?)\\s*(?:-->\\s*)?$");
    private static final Pattern ALLOW = Pattern.compile("allow\\s+([\\w-]+)(?:\\s+because\\s+(.*\\S))?\\s*");
    private static final int SHORTEST_REASON = 3;

    private final Set<String> rules;
    private final List<Allowance> allowances = new ArrayList<>();
    private final List<Finding> wrong = new ArrayList<>();

    /** One comment, and whether anything was found that it allows. */
    private static final class Allowance {
        private final Position at;
        private final String rule;
        private final int line;
        private boolean used;

        Allowance(Position at, String rule, int line) {
            this.at = at;
            this.rule = rule;
            this.line = line;
        }

        boolean covers(Finding finding) {
            return finding.rule().equals(rule)
                    && finding.line() == line
                    && finding.file().equals(at.file());
        }
    }

    /**
     * @param rules names of all rules
     * @param files where the comments stand
     */
    Allowances(Set<String> rules, List<SourceFile> files) {
        this.rules = rules;
        files.forEach(this::read);
    }

    /** The findings without those that are allowed. */
    List<Finding> apply(List<Finding> findings) {
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            List<Allowance> covering =
                    allowances.stream().filter(each -> each.covers(finding)).toList();
            covering.forEach(each -> each.used = true);
            if (covering.isEmpty()) {
                left.add(finding);
            }
        }
        return left;
    }

    /**
     * What is wrong with the comments themselves, once all findings were seen.
     *
     * @param broken files in which not all rules could be tried
     */
    List<Finding> wrong(Set<Path> broken) {
        List<Finding> all = new ArrayList<>(wrong);
        allowances.stream()
                .filter(each -> !each.used && !broken.contains(each.at.file()))
                .map(each ->
                        warning(each.at, "nothing here breaks the rule '" + each.rule + "'", "take the comment out"))
                .forEach(all::add);
        return all;
    }

    private void read(SourceFile file) {
        if (!file.text().contains("lint:")) {
            return;
        }
        String[] lines = file.text().split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher comment = COMMENT.matcher(lines[i]);
            if (comment.matches()) {
                boolean alone = comment.group("before").isBlank();
                add(
                        new Position(file.path(), i + 1, comment.start("word") + 1),
                        comment.group("rest"),
                        alone ? next(lines, i) : i + 1);
            }
        }
    }

    /** Comments may stand one below the other. */
    private static int next(String[] lines, int comment) {
        int line = comment + 1;
        while (line < lines.length
                && COMMENT.matcher(lines[line]).matches()
                && lines[line].strip().matches("(#|<!--|--|//).*")) {
            line++;
        }
        return line + 1;
    }

    private void add(Position at, String text, int line) {
        Matcher allow = ALLOW.matcher(text);
        if (!allow.matches()) {
            wrong.add(warning(at, "a comment for lint that it does not understand", form()));
        } else if (!rules.contains(allow.group(1))) {
            wrong.add(warning(
                    at,
                    "there is no rule '" + allow.group(1) + "'",
                    new Nearest(rules).question(allow.group(1), form())));
        } else if (NOT_ALLOWED.contains(allow.group(1))) {
            wrong.add(warning(at, "'" + allow.group(1) + "' cannot be allowed", "mend what it reports"));
        } else if (allow.group(2) == null || allow.group(2).length() < SHORTEST_REASON) {
            wrong.add(warning(at, "no reason is given", form()));
        } else {
            allowances.add(new Allowance(at, allow.group(1), line));
        }
    }

    private static String form() {
        return "write 'lint: allow rule-name because reason'";
    }

    private static Finding warning(Position at, String problem, String remedy) {
        return new Finding(at.file(), at.line(), at.column(), Severity.WARNING, RULE, problem, remedy);
    }
}
