package io.touchline.lint;

import io.touchline.routes.SourceFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that routes name exist, and statements that exist are named. */
final class ReferencedFiles implements Rule {

    private static final Pattern FILE = Pattern.compile(
            "(?:resource:|sql:)?(file:|classpath:)?((?:[\\w.-]*/)*[\\w.-]+\\.(?:sql|json|xsd|xsl|xslt|groovy|csv))\\b");

    /** Only what is clearly a file in the folders of the project; names in expressions are not. */
    private static final List<String> OURS = List.of("config/", "./config/", "routes/", "./routes/");

    @Override
    public String name() {
        return "known-file";
    }

    @Override
    public String asks() {
        return "SQL files, schemas and resources that routes name exist, and every statement file is named by a route";
    }

    @Override
    public void check(Project project, Report report) {
        Set<Path> named = new HashSet<>();
        Set<Path> present = new HashSet<>();
        project.set().files().map(SourceFile::path).map(ReferencedFiles::whole).forEach(present::add);
        Set<String> known = new HashSet<>();
        Stream.concat(project.set().statements().stream(), project.set().schemas().stream())
                .forEach(file -> known.add(file.path().toString()));
        forEach(project, (text, path) -> {
            Path file = whole(path);
            named.add(file);
            if (!present.contains(file) && !Files.isRegularFile(file)) {
                report.error(
                        name(),
                        text.locate(path.toString()),
                        "there is no file " + path,
                        new Nearest(known).question(path.toString(), "write it, or name another"));
            }
        });
        if (project.isWhole()) {
            project.set().statements().stream()
                    .filter(statement -> !named.contains(whole(statement.path())))
                    .forEach(statement -> report.warning(
                            name(),
                            Position.startOf(statement.path()),
                            "no route names this statement",
                            "name it in a route, or delete it"));
        }
    }

    private static void forEach(Project project, BiConsumer<Text, Path> use) {
        Stream<Element> definitions = project.files().stream().flatMap(file -> file.definitions().stream());
        definitions.flatMap(Element::texts).forEach(text -> paths(text, project.plainScope())
                .forEach(path -> use.accept(text, path)));
    }

    private static List<Path> paths(Text text, Scope scope) {
        String resolved = scope.resolve(text.value());
        Matcher file = FILE.matcher(resolved);
        return file.results()
                .filter(found -> "file:".equals(found.group(1))
                        || OURS.stream().anyMatch(folder -> found.group(2).startsWith(folder)))
                .filter(found -> !"classpath:".equals(found.group(1)))
                .flatMap(found -> {
                    try {
                        String before = resolved.substring(0, found.start(2));
                        return Stream.of(Path.of((before.endsWith("/") ? "/" : "") + found.group(2)));
                    } catch (InvalidPathException e) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
