package io.touchline.simulator;

import io.touchline.recordings.RecordedAnswer;
import io.touchline.recordings.RecordedSpan;
import io.touchline.recordings.RecordingFolder;
import io.touchline.recordings.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers from recordings. A request for matches gets the next recorded match answer, and a request for standings the
 * next of its competition, each once its time has come; none is left out. A request for the matches of certain days
 * finds none: it would tell of the same matches as of another time.
 *
 * <p>Every start plays from the beginning, or from {@code touchline.simulator.start-at}.
 */
final class Playback implements FootballDataApi {

    private static final byte[] NO_MATCHES =
            "{\"filters\":{},\"resultSet\":{\"count\":0},\"matches\":[]}".getBytes(StandardCharsets.UTF_8);

    private final SeriesPlayer matches;
    private final SeriesPlayer competitions;
    private final Map<String, SeriesPlayer> standings;
    private final RecordedSpan span;
    private final PlaybackLog log;
    private final LatestMatches latest = new LatestMatches();
    private final SeenCompetitions seen = new SeenCompetitions();

    private Playback(
            SeriesPlayer matches,
            SeriesPlayer competitions,
            Map<String, SeriesPlayer> standings,
            RecordedSpan span,
            PlaybackLog log) {
        this.matches = matches;
        this.competitions = competitions;
        this.standings = standings;
        this.span = span;
        this.log = log;
    }

    /**
     * Looks the folder of recordings through and stands ready at the first answer.
     *
     * @throws IllegalArgumentException naming the setting that leaves nothing to play
     */
    static Playback open(SimulatorSettings settings, Clock clock) throws IOException {
        RecordingFolder folder = RecordingFolder.lookThrough(
                Path.of(settings.recordings()), "touchline.simulator.recordings", PlaybackLog::passedOver);
        Instant startAt = settings.start();
        RecordedSpan span = playable(folder);
        if (startAt != null && startAt.isAfter(span.last())) {
            throw new IllegalArgumentException(
                    "touchline.simulator.start-at is after the last recorded answer, which is of " + span.last() + ": "
                            + startAt);
        }
        Instant from = startAt == null ? span.first() : startAt;
        PlaybackClock time = new PlaybackClock(from, settings.speed(), clock);
        Map<String, SeriesPlayer> standings = new LinkedHashMap<>();
        for (Series series : folder.spans().keySet()) {
            if (series.kind() == Series.Kind.STANDINGS) {
                standings.put(series.code(), new SeriesPlayer(folder.answers(series), time, startAt));
            }
        }
        return new Playback(
                new SeriesPlayer(folder.answers(Series.MATCHES), time, startAt),
                new SeriesPlayer(folder.answers(Series.COMPETITIONS), time, null),
                standings,
                span,
                new PlaybackLog(clock));
    }

    @Override
    public synchronized Answer matches(MatchFilters filters) {
        if (filters.dateFrom() != null) {
            return Answer.ok(NO_MATCHES);
        }
        Optional<RecordedAnswer> next = matches.due();
        Answer answer = matches.serve().orElseGet(() -> Answer.ok(NO_MATCHES));
        next.ifPresentOrElse(recorded -> servedForTheFirstTime(recorded, answer), () -> log.askedAgain(progress()));
        return answer;
    }

    @Override
    public synchronized Answer competitions() {
        try {
            while (competitions.isDue()) {
                seen.learnCompetitions(competitions.due().orElseThrow());
                competitions.serve();
            }
            // Whoever asks for this list first, to know whose standings to ask for, must find something in it.
            for (SeriesPlayer table : standings.values()) {
                learn(table.due());
            }
            learn(matches.due());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.ok(seen.list());
    }

    @Override
    public synchronized Answer competitionMatches(String code, MatchFilters filters) {
        return latest.of(code).orElseGet(Answer::notFound);
    }

    @Override
    public synchronized Answer standings(String code) {
        return Optional.ofNullable(standings.get(code))
                .flatMap(SeriesPlayer::serve)
                .orElseGet(Answer::notFound);
    }

    synchronized Progress progress() {
        return new Progress(
                matches.served(),
                span.answers() - matches.leftOut(),
                matches.first(),
                span.last(),
                matches.position(),
                matches.finished());
    }

    synchronized void close() {
        matches.close();
        competitions.close();
        standings.values().forEach(SeriesPlayer::close);
    }

    private void servedForTheFirstTime(RecordedAnswer recorded, Answer answer) {
        try {
            latest.served(answer);
            seen.learn(recorded);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer that was read before no longer can be", e);
        }
        log.moved(progress());
    }

    private void learn(Optional<RecordedAnswer> answer) throws IOException {
        if (answer.isPresent()) {
            seen.learn(answer.get());
        }
    }

    /** What the playback lasts for: match answers where there are any, else standings. */
    private static RecordedSpan playable(RecordingFolder folder) {
        RecordedSpan matches = folder.spans().get(Series.MATCHES);
        if (matches != null) {
            return matches;
        }
        RecordedSpan tables = null;
        for (Map.Entry<Series, RecordedSpan> series : folder.spans().entrySet()) {
            if (series.getKey().kind() == Series.Kind.STANDINGS) {
                tables = tables == null ? series.getValue() : tables.and(series.getValue());
            }
        }
        return new RecordedSpan(0, tables.first(), tables.last());
    }
}
