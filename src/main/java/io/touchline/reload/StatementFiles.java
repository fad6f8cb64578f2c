package io.touchline.reload;

import io.touchline.delivery.StatementCheck;
import io.touchline.delivery.Statements;
import io.touchline.delivery.TargetDownException;
import io.touchline.lint.Finding;
import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SQL statements among the files. */
final class StatementFiles {

    private static final Logger log = LoggerFactory.getLogger(StatementFiles.class);

    private final Statements statements;
    private final StatementCheck check;

    StatementFiles(Statements statements, StatementCheck check) {
        this.statements = statements;
        this.check = check;
    }

    /** What PostgreSQL says against those that are new; nothing if it is away, for then nobody can tell. */
    List<Finding> faults(RouteSet before, RouteSet after) {
        List<Finding> faults = new ArrayList<>();
        for (SourceFile file : after.statements()) {
            if (before.statements().contains(file)) {
                continue;
            }
            try {
                check.faultOf(file.text())
                        .ifPresent(
                                fault -> faults.add(
                                        new Finding(
                                                file.path(),
                                                fault.line(),
                                                fault.column(),
                                                Finding.Severity.ERROR,
                                                "sql",
                                                "PostgreSQL says: " + fault.message(),
                                                "correct the statement; a table that is new is made by a migration, at the next start")));
            } catch (TargetDownException e) {
                log.warn("{} is taken over unchecked: {}", file, e.getMessage());
            }
        }
        return faults;
    }

    /** The next batch is written by these. */
    void take(RouteSet set) {
        Map<Path, String> texts =
                set.statements().stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text));
        statements.replace(texts);
    }
}
