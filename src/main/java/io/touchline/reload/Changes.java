package io.touchline.reload;

import io.touchline.routes.Compilation;
import io.touchline.routes.Compilation.CompiledRoute;
import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is different between two sets.
 *
 * @param added ids of routes that are new
 * @param changed ids of routes that do something else
 * @param removed ids of routes that are gone
 * @param files that were added, changed or deleted
 */
record Changes(List<String> added, List<String> changed, List<String> removed, List<Path> files) {

    /** Between sets that compile; an empty compilation says nothing about routes. */
    static Changes between(RouteSet before, Compilation compiledBefore, RouteSet after, Compilation compiledAfter) {
        Map<String, CompiledRoute> old = compiledBefore.routes();
        Map<String, CompiledRoute> now = compiledAfter.routes();
        List<String> changed = new ArrayList<>();
        now.forEach((id, route) -> {
            if (old.containsKey(id) && !old.get(id).definition().equals(route.definition())) {
                changed.add(id);
            }
        });
        return new Changes(
                without(now.keySet(), old.keySet()),
                changed,
                without(old.keySet(), now.keySet()),
                files(before, after));
    }

    /** Where nobody knows about routes, because they do not compile. */
    static Changes inFiles(RouteSet before, RouteSet after) {
        return new Changes(List.of(), List.of(), List.of(), files(before, after));
    }

    private static List<Path> files(RouteSet before, RouteSet after) {
        Map<Path, SourceFile> old = byPath(before);
        Map<Path, SourceFile> now = byPath(after);
        Set<Path> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(path -> !Objects.equals(now.get(path), old.get(path)))
                .toList();
    }

    private static Map<Path, SourceFile> byPath(RouteSet set) {
        Map<Path, SourceFile> files = new TreeMap<>();
        set.files().forEach(file -> files.put(file.path(), file));
        return files;
    }

    private static List<String> without(Set<String> ids, Set<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }

    /** As {@code changed poll-matches; removed store-x; from routes/a.camel.yaml}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        name(parts, "changed ", changed);
        name(parts, "added ", added);
        name(parts, "removed ", removed);
        if (parts.isEmpty()) {
            parts.add("no route changed");
        }
        name(parts, "from ", files.stream().map(Path::toString).toList());
        return String.join("; ", parts);
    }

    private static void name(List<String> parts, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            parts.add(what + String.join(", ", ids));
        }
    }
}
