package io.touchline.lint;

import io.touchline.routes.SourceFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the statements that store batches against what the store does with them, without asking a database. */
final class StatementCheck {

    static final String STRUCTURE = "sql-structure";
    static final String IDEMPOTENT = "sql-idempotent";

    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([A-Za-z_]\\w*)");
    private static final Pattern INSERT = Pattern.compile("(?i)\\binsert\\s+into\\b");
    private static final Pattern ON_CONFLICT = Pattern.compile("(?i)\\bon\\s+conflict\\b|\\bwhere\\s+not\\s+exists\\b");
    private static final String BATCH = "batch";

    /** Reports what PostgreSQL or the store would refuse, and what would store a record twice. */
    void check(SourceFile file, Report report) {
        FileText.of(file, report).ifPresent(text -> {
            Position start = Position.startOf(file.path());
            SqlScan scan = new SqlScan(text);
            if (scan.fault().isPresent()) {
                SqlScan.Fault fault = scan.fault().get();
                report.error(STRUCTURE, start.after(text, fault.at()), fault.problem(), fault.remedy());
                return;
            }
            if (scan.code().isBlank()) {
                report.error(STRUCTURE, start, "no statement is in this file", "write one, or delete the file");
                return;
            }
            parameters(text, scan.code(), start, report);
            Matcher insert = INSERT.matcher(scan.code());
            if (insert.find() && !ON_CONFLICT.matcher(scan.code()).find()) {
                report.warning(
                        IDEMPOTENT,
                        start.after(text, insert.start()),
                        "a batch that comes again is stored twice",
                        "add 'on conflict (...) do update' or 'do nothing'");
            }
        });
    }

    private static void parameters(String text, String code, Position start, Report report) {
        Matcher parameter = PARAMETER.matcher(code);
        boolean batch = false;
        while (parameter.find()) {
            batch |= parameter.group(1).equals(BATCH);
            if (!parameter.group(1).equals(BATCH)) {
                report.error(
                        STRUCTURE,
                        start.after(text, parameter.start()),
                        "unknown parameter ':" + parameter.group(1) + "'",
                        "the store gives only ':batch', a JSON array with one object per record");
            }
        }
        if (!batch) {
            report.error(
                    STRUCTURE,
                    start.after(text, code.indexOf(code.strip())),
                    "the statement does not use ':batch'",
                    "read the records with jsonb_to_recordset(:batch)");
        }
    }
}
