package io.touchline.deadletters;

import io.touchline.topics.Progress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Looks at dead letters and changes nothing. All methods may take as long as reading every dead letter takes. */
public final class DeadLetterInspection {

    private static final Comparator<LetterLine> BY_AGE =
            Comparator.comparing(LetterLine::at).thenComparing(LetterLine::position);

    private final LetterScan scan;
    private final Clock clock;

    DeadLetterInspection(LetterScan scan, Clock clock) {
        this.scan = scan;
        this.clock = clock;
    }

    /**
     * Counts the letters of a selection.
     *
     * @throws DeadLettersException when Kafka does not answer, or refuses
     */
    public Overview overview(Selection selection, Progress progress) {
        LetterScan.Found found = scan.find(selection);
        Counting counting = new Counting(clock.instant());
        scan.read(
                found,
                selection,
                progress,
                letters -> letters.forEach(
                        letter -> counting.add(letter, found.replayed().holds(letter.position()))));
        return counting.result();
    }

    /**
     * The newest letters of a selection, newest first.
     *
     * @param limit how many at most
     * @throws DeadLettersException when Kafka does not answer, or refuses
     */
    public List<LetterLine> newest(Selection selection, int limit, Progress progress) {
        LetterScan.Found found = scan.find(selection);
        PriorityQueue<LetterLine> newest = new PriorityQueue<>(BY_AGE);
        scan.read(
                found,
                selection,
                progress,
                letters -> letters.forEach(letter -> {
                    newest.add(LetterLine.of(letter, found.replayed().holds(letter.position())));
                    if (newest.size() > limit) {
                        newest.remove();
                    }
                }));
        List<LetterLine> sorted = new ArrayList<>(newest);
        sorted.sort(BY_AGE.reversed());
        return sorted;
    }

    /**
     * One letter in full.
     *
     * @throws NoSuchLetterException when there is none at the position
     * @throws DeadLettersException when Kafka does not answer, or refuses
     */
    public LetterView show(Position position) {
        Selection one = Selection.of(position);
        LetterScan.Found found = scan.find(one);
        List<LetterView> views = new ArrayList<>();
        scan.read(
                found,
                one,
                Progress.unheard(),
                letters -> letters.forEach(letter ->
                        views.add(LetterView.of(letter, found.replayed().holds(position)))));
        return views.stream().findFirst().orElseThrow(() -> new NoSuchLetterException(position));
    }
}
