package io.touchline.pollreplay;

import io.touchline.matchstate.Decision;
import io.touchline.matchstate.Field;
import io.touchline.matchstate.Reason;
import io.touchline.matchstate.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts decisions by what they were about, what became of it and why. */
final class DecisionCounts {

    private final Map<Kind, Integer> counts = new TreeMap<>();

    void add(List<Decision> decisions) {
        for (Decision decision : decisions) {
            counts.merge(new Kind(decision.verdict(), decision.reason(), decision.field()), 1, Integer::sum);
        }
    }

    List<ReplayReport.Decided> list() {
        return counts.entrySet().stream()
                .map(entry -> new ReplayReport.Decided(
                        Words.code(entry.getKey().verdict()),
                        Words.code(entry.getKey().reason()),
                        Words.code(entry.getKey().field()),
                        entry.getValue()))
                .toList();
    }

    private record Kind(Verdict verdict, Reason reason, Field field) implements Comparable<Kind> {

        @Override
        public int compareTo(Kind other) {
            int byVerdict = verdict.compareTo(other.verdict);
            int byReason = byVerdict == 0 ? reason.compareTo(other.reason) : byVerdict;
            return byReason == 0 ? field.compareTo(other.field) : byReason;
        }
    }
}
