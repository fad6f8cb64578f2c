package io.touchline.deadletters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Notes what a replay does, letter by letter. */
final class ReplayProtocol {

    /** How many positions are named of those that are left out for the same reason, or are too large. */
    private static final int NAMED = 20;

    private final boolean execute;
    private final Map<String, Long> topics = new TreeMap<>();
    private final Map<Skip, Long> skipped = new TreeMap<>();
    private final Map<Skip, List<String>> firstSkipped = new TreeMap<>();
    private final List<String> tooLarge = new ArrayList<>();
    private final Set<Position> missing;
    private String last;
    private String failure;

    ReplayProtocol(ReplayRequest request) {
        this.execute = request.execute();
        this.missing = new HashSet<>(request.selection().positions());
    }

    void seen(Letter letter) {
        missing.remove(letter.position());
    }

    void skipped(Position position, Skip reason) {
        skipped.merge(reason, 1L, Long::sum);
        List<String> first = firstSkipped.computeIfAbsent(reason, none -> new ArrayList<>());
        if (first.size() < NAMED) {
            first.add(position.toString());
        }
    }

    void wouldSend(Letter letter) {
        topics.merge(letter.position().target(), 1L, Long::sum);
    }

    void sent(Letter letter) {
        wouldSend(letter);
        last = letter.position().toString();
    }

    void tooLarge(Letter letter) {
        tooLarge.add(letter.position().toString());
    }

    void failed(DeadLettersException reason) {
        failure = reason.getMessage();
    }

    ReplayReport report() {
        if (failure == null) {
            missing.forEach(position -> skipped(position, Skip.NOT_THERE));
        }
        Map<String, ReplayReport.Skipped> left = new TreeMap<>();
        skipped.forEach((reason, letters) ->
                left.put(reason.toString(), new ReplayReport.Skipped(letters, firstSkipped.get(reason))));
        return new ReplayReport(execute, topics, left, tooLarge, last, failure);
    }
}
