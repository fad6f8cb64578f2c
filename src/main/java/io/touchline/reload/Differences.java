package io.touchline.reload;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Shows what an edit has changed, file by file, as {@code diff -u} does. */
final class Differences {

    private static final int CONTEXT_LINES = 2;
    private static final int MOST_LINES = 200;
    private static final int LONGEST_FILE = 200_000;

    private Differences() {}

    static Map<Path, String> between(RouteSet before, RouteSet after, List<Path> files) {
        Map<Path, String> differences = new TreeMap<>();
        for (Path file : files) {
            differences.put(file, between(before.file(file), after.file(file), file));
        }
        return differences;
    }

    private static String between(Optional<SourceFile> before, Optional<SourceFile> after, Path file) {
        if (before.filter(Differences::isUnfit).isPresent()
                || after.filter(Differences::isUnfit).isPresent()) {
            return "(not a text, or a very long one)";
        }
        List<String> old = lines(before);
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                before.isPresent() ? file.toString() : "/dev/null",
                after.isPresent() ? file.toString() : "/dev/null",
                old,
                DiffUtils.diff(old, lines(after)),
                CONTEXT_LINES);
        if (lines.size() <= MOST_LINES) {
            return String.join("\n", lines);
        }
        return String.join("\n", lines.subList(0, MOST_LINES)) + "\n… " + (lines.size() - MOST_LINES) + " more lines";
    }

    private static boolean isUnfit(SourceFile file) {
        return file.bytes().length > LONGEST_FILE || file.text().indexOf('\uFFFD') >= 0;
    }

    private static List<String> lines(Optional<SourceFile> file) {
        return file.map(content -> content.text().lines().toList()).orElse(List.of());
    }
}
