package io.touchline.simulator;

import io.touchline.recordings.MergedSeries;
import io.touchline.recordings.RecordedAnswer;
import java.time.Instant;
import java.util.Optional;

/**
 * Plays one series, one answer at each request: the next one that has not been served once its time has come, else the
 * last one again. None is ever passed over, however late it is asked for.
 */
final class SeriesPlayer {

    private final MergedSeries<RecordedAnswer> series;
    private final PlaybackClock clock;
    private final Instant first;
    private RecordedAnswer last;
    private Answer lastAnswer;
    private long served;
    private long leftOut;

    /** @param startAt answers before it are not served; null: none is left out */
    SeriesPlayer(MergedSeries<RecordedAnswer> series, PlaybackClock clock, Instant startAt) {
        this.series = series;
        this.clock = clock;
        while (startAt != null
                && series.head().map(head -> head.time().isBefore(startAt)).orElse(false)) {
            series.advance();
            leftOut++;
        }
        this.first = series.head().map(RecordedAnswer::time).orElse(null);
    }

    /** Whether the next request gets an answer that was not served before. */
    boolean isDue() {
        return due().isPresent();
    }

    /** The next answer, if its time has come; it is not served by looking at it. */
    Optional<RecordedAnswer> due() {
        return series.head().filter(head -> clock.hasCome(head.time()));
    }

    /** What a request gets; empty before the first answer's time. */
    Optional<Answer> serve() {
        due().ifPresent(next -> {
            last = next;
            lastAnswer = Answer.ok(next.body());
            served++;
            series.advance();
        });
        return Optional.ofNullable(lastAnswer);
    }

    long served() {
        return served;
    }

    /** When the first answer to be served was recorded; null when there is none. */
    Instant first() {
        return first;
    }

    /** Answers from before the start, which are never served. */
    long leftOut() {
        return leftOut;
    }

    /** When the answer served last was recorded; null before the first. */
    Instant position() {
        return last == null ? null : last.time();
    }

    boolean finished() {
        return series.head().isEmpty();
    }

    void close() {
        series.close();
    }
}
