package io.touchline.cli;

import io.touchline.deadletters.ShownText;
import io.touchline.rejects.RejectCounts;
import io.touchline.rejects.RejectCounts.OfReason;

/** Counts of rejected records as people read them in a terminal. */
final class RejectTexts {

    String counts(RejectCounts counts) {
        StringBuilder text = new StringBuilder().append(counts.records()).append(" rejected records");
        if (counts.records() == 0) {
            return text.toString();
        }
        text.append("\nby topic");
        counts.topics().forEach((topic, those) -> {
            text.append("\n  %8d  %s".formatted(those.records(), topic));
            if (those.oldest() != null) {
                text.append(" from ").append(those.oldest()).append(" to ").append(those.newest());
            }
        });
        text.append("\nby topic, rule and field");
        for (OfReason reason : counts.reasons()) {
            text.append("\n  %8d  %s  %s  %s"
                    .formatted(
                            reason.records(),
                            reason.topic(),
                            reason.rule() == null ? "(not said)" : ShownText.oneLine(reason.rule()),
                            field(reason)));
        }
        if (counts.notListed() > 0) {
            text.append("\n  %8d  more that had no room in their records".formatted(counts.notListed()));
        }
        return text.toString();
    }

    private static String field(OfReason reason) {
        if (reason.field() == null) {
            return "";
        }
        return reason.field().isEmpty() ? "(the record)" : ShownText.oneLine(reason.field());
    }
}
