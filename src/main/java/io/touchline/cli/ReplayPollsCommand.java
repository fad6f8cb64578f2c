package io.touchline.cli;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.touchline.matchstate.MatchBeliefs;
import io.touchline.matchstate.MatchStateSettings;
import io.touchline.pollreplay.ChangeLines;
import io.touchline.pollreplay.Follower;
import io.touchline.pollreplay.PollReplay;
import io.touchline.pollreplay.ReplayReport;
import io.touchline.pollreplay.ReportText;
import io.touchline.pollreplay.Story;
import io.touchline.recordings.RecordedPolls;
import io.touchline.recordings.RecordingFolder;
import io.touchline.recordings.Series;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.context.properties.bind.Binder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Judges by recorded polls what the service would believe.
 *
 * <p>Exit codes: 0 when it was judged, however; 1 when it could not be; 2 when the arguments cannot be meant.
 */
@Command(
        name = ReplayPollsCommand.NAME,
        description = {
            "Runs recorded polls through the decision what to believe about a match, and reports what would have been"
                    + " shown: beside what the last poll or the newest lastUpdated would have, and against the truth that"
                    + " hindsight finds in the recording.",
            "Nothing has to run, and nothing is stored."
        },
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class ReplayPollsCommand implements Callable<Integer> {

    static final String NAME = "replay-polls";

    private static final int DONE = 0;

    @Parameters(
            paramLabel = "DIR",
            description = "Folder of recorded answers, whole or as logs of changes, packed or not; as for"
                    + " touchline.simulator.recordings.")
    private Path folder;

    @Option(names = "--all", description = "Lists all matches, also those of which there is nothing to tell.")
    private boolean all;

    @Option(
            names = "--explain",
            paramLabel = "MATCH_ID",
            description = "Tells the story of this match instead: what was seen, what was decided, and why.")
    private String explained;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes all figures as JSON, too.")
    private Path reportFile;

    @Option(
            names = "--changes",
            paramLabel = "FILE",
            description = "Writes one JSON line for each change of what is shown, too.")
    private Path changesFile;

    @Spec
    private CommandSpec spec;

    private final PrintStream err;

    ReplayPollsCommand(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        MatchStateSettings[] settings = new MatchStateSettings[1];
        new ServiceSettings(spec.commandLine()).alone(context -> {
            settings[0] = Binder.get(context.getEnvironment()).bindOrCreate("match-state", MatchStateSettings.class);
            return DONE;
        });
        return replay(new MatchBeliefs(settings[0]));
    }

    private int replay(MatchBeliefs beliefs) throws IOException {
        RecordingFolder recordings = RecordingFolder.skim(folder, "DIR", this::passedOver);
        if (!recordings.spans().containsKey(Series.MATCHES)) {
            throw new IllegalArgumentException("DIR holds no recorded answer with matches: " + folder);
        }
        Story story = new Story(explained);
        ReplayReport report = replay(recordings, beliefs, story);
        if (reportFile != null) {
            try {
                Files.writeString(reportFile, json(report) + System.lineSeparator());
            } catch (IOException e) {
                throw cannotWrite(reportFile, e);
            }
        }
        if (explained != null && story.isEmpty()) {
            throw new IllegalArgumentException(unknown(report));
        }
        spec.commandLine().getOut().println(explained == null ? new ReportText(report, all) : story.text(report));
        return DONE;
    }

    private ReplayReport replay(RecordingFolder recordings, MatchBeliefs beliefs, Story story) throws IOException {
        try (RecordedPolls polls = new RecordedPolls(recordings);
                Writer lines = changes()) {
            ChangeLines changes = new ChangeLines(lines);
            Follower follower = happening -> {
                story.happened(happening);
                if (changesFile != null) {
                    changes.happened(happening);
                }
            };
            return new PollReplay(beliefs, follower, new PollProgress(err), this::passedOver).run(polls);
        }
    }

    private Writer changes() {
        try {
            return changesFile == null ? Writer.nullWriter() : Files.newBufferedWriter(changesFile);
        } catch (IOException e) {
            throw cannotWrite(changesFile, e);
        }
    }

    private static UncheckedIOException cannotWrite(Path file, IOException e) {
        return new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
    }

    private void passedOver(String what) {
        err.println("touchline: " + what);
    }

    private String unknown(ReplayReport report) {
        String first = report.matches().get(0).matchId();
        String last = report.matches().get(report.matches().size() - 1).matchId();
        return "there is no match " + explained + " in " + folder + ": it has "
                + report.matches().size() + " matches, from " + first + " to " + last;
    }

    private static String json(ReplayReport report) throws IOException {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build()
                .writeValueAsString(report);
    }
}
