package io.touchline.lint;

import io.touchline.lint.Finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the rules find; the same fault is listed once, however many ways lead to it. */
final class Report {

    private final Set<Finding> findings = new LinkedHashSet<>();

    void error(String rule, Position at, String problem, String remedy) {
        add(Severity.ERROR, rule, at, problem, remedy);
    }

    void warning(String rule, Position at, String problem, String remedy) {
        add(Severity.WARNING, rule, at, problem, remedy);
    }

    void addAll(Collection<Finding> more) {
        findings.addAll(more);
    }

    List<Finding> findings() {
        return new ArrayList<>(findings);
    }

    private void add(Severity severity, String rule, Position at, String problem, String remedy) {
        findings.add(new Finding(at.file(), at.line(), at.column(), severity, rule, problem, remedy));
    }
}
