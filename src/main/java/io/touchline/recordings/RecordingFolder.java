package io.touchline.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All recordings below a folder, whatever they are called, and what can be read of them. */
public final class RecordingFolder {

    private final List<RecordingScan> files;
    private final Parsing parsing;
    private final Consumer<String> passedOver;
    private final Map<Series, RecordedSpan> spans = new LinkedHashMap<>();

    private RecordingFolder(List<RecordingScan> files, Parsing parsing, Consumer<String> passedOver) {
        this.files = files;
        this.parsing = parsing;
        this.passedOver = passedOver;
        files.forEach(file -> file.spans().forEach((series, span) -> spans.merge(series, span, RecordedSpan::and)));
    }

    /**
     * Reads all of it through once, and checks that each line is JSON to its end.
     *
     * @param named what the folder is called in errors, as a setting or an argument
     * @param passedOver is told what is left out, and why, in a line; also later, of what turns out so while it is read
     * @throws IllegalArgumentException saying what is named so, and where, when the folder is missing or holds neither
     *     matches nor standings
     * @throws IOException when it cannot be listed
     */
    public static RecordingFolder lookThrough(Path folder, String named, Consumer<String> passedOver)
            throws IOException {
        return lookThrough(folder, named, passedOver, Parsing.CHECKED);
    }

    /**
     * Reads all of it through once as fast as it goes: what lies inside a match is not checked, so that whoever parses
     * matches has to expect that one of them is no JSON.
     *
     * @param named what the folder is called in errors, as a setting or an argument
     * @param passedOver is told what is left out, and why, in a line; also later, of what turns out so while it is read
     * @throws IllegalArgumentException saying what is named so, and where, when the folder is missing or holds neither
     *     matches nor standings
     * @throws IOException when it cannot be listed
     */
    public static RecordingFolder skim(Path folder, String named, Consumer<String> passedOver) throws IOException {
        return lookThrough(folder, named, passedOver, Parsing.CUT);
    }

    private static RecordingFolder lookThrough(Path folder, String named, Consumer<String> passedOver, Parsing parsing)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(named + " is not a folder: " + folder);
        }
        List<RecordingScan> files = new ArrayList<>();
        for (Path path : candidates(folder)) {
            try {
                RecordingScan scan = RecordingScan.of(new RecordingFile(path), parsing);
                scan.faults().forEach(passedOver);
                if (scan.moreFaults() > 0) {
                    passedOver.accept(path + " has " + scan.moreFaults() + " more such lines");
                }
                files.add(scan);
            } catch (IOException e) {
                passedOver.accept(path + " is skipped: " + RecordingScan.reason(e));
            }
        }
        RecordingFolder found = new RecordingFolder(files, parsing, passedOver);
        if (found.spans.keySet().stream().allMatch(Series.COMPETITIONS::equals)) {
            throw new IllegalArgumentException(
                    named + " holds no recorded answer with matches or standings: " + folder);
        }
        return found;
    }

    /** Every series in it, with how much there is of it. */
    public Map<Series, RecordedSpan> spans() {
        return spans;
    }

    /** The answers of one series out of all files, from its beginning. */
    public MergedSeries<RecordedAnswer> answers(Series series) {
        return open(series, AnswerContents::new);
    }

    /** The matches of all answers with matches out of all files, from the beginning. */
    MergedSeries<RecordedPoll> polls() {
        return open(Series.MATCHES, PollContents::new);
    }

    private <T extends Recorded> MergedSeries<T> open(Series series, Supplier<Contents<T>> contents) {
        List<FileSeries<T>> holding = new ArrayList<>();
        for (RecordingScan file : files) {
            RecordedSpan span = file.spans().get(series);
            if (span != null) {
                holding.add(new FileSeries<>(file.file(), series, span.first(), parsing, contents.get(), passedOver));
            }
        }
        return new MergedSeries<>(holding);
    }

    private static List<Path> candidates(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> Files.isRegularFile(path) && RecordingFile.hasItsName(path))
                    .sorted()
                    .toList();
        }
    }
}
