package io.touchline.graph;

import io.touchline.routes.RouteFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The views of the database, so that what reads one can be shown as reading the tables behind it. */
public final class Views {

    private static final Pattern CREATE = Pattern.compile(
            "^create (?:or replace )?(?:temp |temporary |recursive )*(materialized )?view (?:if not exists )?([^\\s(]+)(.*)$",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, Set<String>> plain = new HashMap<>();
    private final Map<String, Set<String>> materialized = new HashMap<>();

    private Views() {}

    /**
     * The views that the files of a folder make, taken in the order of their names.
     *
     * @param migrations folder with SQL files; may be missing
     * @throws RouteFileException when a file cannot be read
     */
    public static Views in(Path migrations) {
        Views views = new Views();
        for (Path file : files(migrations)) {
            try {
                views.add(Files.readString(file));
            } catch (IOException e) {
                throw RouteFileException.of(file, e);
            }
        }
        return views;
    }

    static Views of(String sql) {
        Views views = new Views();
        views.add(sql);
        return views;
    }

    /** The same names, with those of plain views replaced by what these are made of. */
    Set<String> behind(Set<String> names) {
        Set<String> tables = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        names.forEach(name -> follow(name, tables, seen));
        return tables;
    }

    /** What a materialized view is made of when it is refreshed; empty if it is not known. */
    Set<String> sourcesOf(String materializedView) {
        return behind(materialized.getOrDefault(materializedView, Set.of()));
    }

    private void follow(String name, Set<String> tables, Set<String> seen) {
        if (!plain.containsKey(name)) {
            tables.add(name);
        } else if (seen.add(name)) {
            plain.get(name).forEach(source -> follow(source, tables, seen));
        }
    }

    private void add(String sql) {
        for (String statement : SqlTables.code(sql).split(";")) {
            Matcher view = CREATE.matcher(statement.strip());
            if (view.matches()) {
                Map<String, Set<String>> kind = view.group(1) == null ? plain : materialized;
                kind.put(
                        SqlTables.withoutSchema(view.group(2)),
                        SqlTables.in(view.group(3)).read());
            }
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw RouteFileException.of(folder, e);
        }
    }
}
