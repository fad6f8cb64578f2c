package io.touchline.rejects;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run has put into the archive.
 *
 * @param topics how many records of each topic, by its name
 * @param files that were written
 * @param took how long it took
 */
public record Archived(Map<String, Long> topics, List<Path> files, Duration took) {

    private static final int SHOWN = 5;

    /** How many records. */
    public long records() {
        return topics.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same in one line. */
    public String line() {
        if (files.isEmpty()) {
            return "no rejected records are new since the last time they were archived";
        }
        String counts = topics.entrySet().stream()
                .map(topic -> topic.getKey() + " " + topic.getValue())
                .collect(Collectors.joining(", "));
        String names = files.stream().limit(SHOWN).map(Path::toString).collect(Collectors.joining(", "));
        return "archived %d rejected records (%s) into %s%s in %.1f s"
                .formatted(
                        records(),
                        counts,
                        names,
                        files.size() > SHOWN ? " and " + (files.size() - SHOWN) + " files more" : "",
                        took.toMillis() / 1000.0);
    }
}
