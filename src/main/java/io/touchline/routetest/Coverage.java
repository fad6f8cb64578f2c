package io.touchline.routetest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which steps the tests reached, route by route and template by template. */
public final class Coverage {

    private final Map<Step, Boolean> steps = new LinkedHashMap<>();

    /**
     * A step of a route.
     *
     * @param file where it is written, which may be a template
     */
    public record Step(String routeId, String id, String file, int line) {}

    /** How many steps of something were reached. */
    public record Share(String name, int reached, int of, List<Step> notReached) {

        /** From 0 to 100; all of nothing is 100. */
        public int percent() {
            return of == 0 ? 100 : 100 * reached / of;
        }
    }

    synchronized void add(Step step, boolean isReached) {
        steps.merge(step, isReached, Boolean::logicalOr);
    }

    synchronized void add(Coverage other) {
        other.steps.forEach(this::add);
    }

    /** By the routes' ids. */
    public synchronized List<Share> routes() {
        Map<String, Map<Step, Boolean>> byRoute = new TreeMap<>();
        steps.forEach((step, reached) -> byRoute.computeIfAbsent(step.routeId(), id -> new LinkedHashMap<>())
                .put(step, reached));
        return shares(byRoute);
    }

    /** By the files that more than one route has steps of: templates and configurations. A step counts if any reached it. */
    public synchronized List<Share> sharedFiles() {
        Map<String, Map<Step, Boolean>> byFile = new TreeMap<>();
        steps.forEach((step, reached) -> byFile.computeIfAbsent(step.file(), file -> new LinkedHashMap<>())
                .merge(new Step("", step.id(), step.file(), step.line()), reached, Boolean::logicalOr));
        Map<String, Long> users = steps.keySet().stream()
                .map(step -> List.of(step.file(), step.routeId()))
                .distinct()
                .collect(Collectors.groupingBy(pair -> pair.get(0), Collectors.counting()));
        byFile.keySet().removeIf(file -> users.get(file) < 2);
        return shares(byFile);
    }

    private static List<Share> shares(Map<String, Map<Step, Boolean>> groups) {
        List<Share> shares = new ArrayList<>();
        groups.forEach((name, group) -> {
            List<Step> missed = group.entrySet().stream()
                    .filter(each -> !each.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
            shares.add(new Share(name, group.size() - missed.size(), group.size(), missed));
        });
        return shares;
    }
}
