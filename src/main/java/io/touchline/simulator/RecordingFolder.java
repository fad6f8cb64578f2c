package io.touchline.simulator;

import io.touchline.simulator.RecordingScan.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All recordings below a folder, whatever they are called, and what can be played of them. */
final class RecordingFolder {

    private static final Logger log = LoggerFactory.getLogger(RecordingFolder.class);

    private final List<RecordingScan> files;
    private final Map<Series, Span> spans = new LinkedHashMap<>();

    private RecordingFolder(List<RecordingScan> files) {
        this.files = files;
        files.forEach(file -> file.spans().forEach((series, span) -> spans.merge(series, span, Span::and)));
    }

    /**
     * Reads all of it through once. What cannot be played is named in the log and left out.
     *
     * @throws IllegalArgumentException naming the setting and the folder when it is missing, or holds nothing to play
     */
    static RecordingFolder lookThrough(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("touchline.simulator.recordings is not a folder: " + folder);
        }
        List<RecordingScan> files = new ArrayList<>();
        for (Path path : candidates(folder)) {
            try {
                RecordingScan scan = RecordingScan.of(new RecordingFile(path));
                scan.faults().forEach(fault -> log.warn("playback: {}", fault));
                if (scan.moreFaults() > 0) {
                    log.warn("playback: {} has {} more such lines", path, scan.moreFaults());
                }
                files.add(scan);
            } catch (IOException e) {
                log.warn("playback: {} is skipped: {}", path, RecordingScan.reason(e));
            }
        }
        RecordingFolder found = new RecordingFolder(files);
        if (found.spans.keySet().stream().allMatch(Series.COMPETITIONS::equals)) {
            throw new IllegalArgumentException(
                    "touchline.simulator.recordings holds no recorded answer with matches or standings: " + folder);
        }
        return found;
    }

    /** Every series in it, with how much there is of it. */
    Map<Series, Span> spans() {
        return spans;
    }

    /** One series out of all files, from its beginning. */
    MergedSeries open(Series series) {
        List<FileSeries> holding = new ArrayList<>();
        for (RecordingScan file : files) {
            Span span = file.spans().get(series);
            if (span != null) {
                holding.add(new FileSeries(file.file(), series, span.first()));
            }
        }
        return new MergedSeries(holding);
    }

    private static List<Path> candidates(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> Files.isRegularFile(path) && RecordingFile.hasItsName(path))
                    .sorted()
                    .toList();
        }
    }
}
