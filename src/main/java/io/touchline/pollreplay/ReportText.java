package io.touchline.pollreplay;

import io.touchline.pollreplay.ReplayReport.Corrected;
import io.touchline.pollreplay.ReplayReport.Decided;
import io.touchline.pollreplay.ReplayReport.Judged;
import io.touchline.pollreplay.ReplayReport.Moments;
import io.touchline.pollreplay.ReplayReport.OfMatch;
import io.touchline.pollreplay.ReplayReport.Run;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A report as people read it in a terminal. */
public final class ReportText {

    private final ReplayReport report;
    private final boolean all;

    /** @param all whether matches of which nothing is worth telling are listed, too */
    public ReportText(ReplayReport report, boolean all) {
        this.report = report;
        this.all = all;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        Run run = report.run();
        line(
                text,
                "%,d polls of %,d matches, %,d sightings, %s to %s (%s)",
                run.polls(),
                run.matches(),
                run.sightings(),
                run.from(),
                run.to(),
                span(Duration.between(run.from(), run.to())));
        line(text, "replayed in %.2f s, %,.0f polls per second", run.seconds(), run.pollsPerSecond());
        line(text, "");
        line(
                text,
                "%-26s%10s%14s%12s%12s%20s",
                "",
                "changes",
                "regressions",
                "of status",
                "of score",
                "wrong in the end");
        judge(text, "touchline", report.touchline());
        judge(text, "last poll wins", report.lastPoll());
        judge(text, "newest lastUpdated wins", report.newestLastUpdated());
        line(text, "");
        moments(text, "goals", report.goals());
        moments(text, "kick-offs", report.kickOffs());
        moments(text, "ends", report.ends());
        corrections(text, report.corrections());
        line(
                text,
                "%-12s%,6d sighting%s, %s",
                "impossible",
                report.impossible().sightings(),
                report.impossible().sightings() == 1 ? "" : "s",
                report.impossible().shown() == 0
                        ? "none shown"
                        : report.impossible().shown() + " SHOWN");
        line(text, "");
        line(text, "decisions");
        for (Decided decided : report.decisions()) {
            line(
                    text,
                    "%8d  %-11s%-18s%s",
                    decided.count(),
                    decided.verdict(),
                    decided.reason().replace('_', ' '),
                    decided.field().replace('_', ' '));
        }
        matches(text);
        line(text, "");
        line(text, "%s", report.truth());
        line(
                text,
                "A regression is a change of what is shown that goes back and is taken back later; delays are counted in"
                        + " polls that hold the match.");
        return text.toString().stripTrailing();
    }

    private void matches(StringBuilder text) {
        List<OfMatch> listed = report.matches().stream()
                .filter(match -> all || !match.notes().isEmpty())
                .toList();
        line(text, "");
        line(
                text,
                all ? "all %d matches" : "%d of %d matches, of which there is something to tell",
                listed.size(),
                report.matches().size());
        for (OfMatch match : listed) {
            line(
                    text,
                    "  %s  %s  %s%s",
                    match.matchId(),
                    match.name() == null ? "(sides not known)" : match.name(),
                    match.shown(),
                    match.notes().isEmpty() ? "" : ": " + String.join("; ", match.notes()));
        }
    }

    private static void judge(StringBuilder text, String name, Judged judged) {
        line(
                text,
                "%-26s%10d%14d%12d%12d%20d",
                name,
                judged.changes(),
                judged.regressions(),
                judged.statusRegressions(),
                judged.scoreRegressions(),
                judged.wrongFinalStates());
    }

    private static void moments(StringBuilder text, String name, Moments moments) {
        if (moments.all() == 0) {
            line(text, "%-12s  none was seen to happen", name);
            return;
        }
        line(
                text,
                "%-12s%,6d, %d (%.1f %%) shown at the first poll that has them, the latest %d polls and %.0f min later%s",
                name,
                moments.all(),
                moments.atFirstPoll(),
                moments.percentAtFirstPoll(),
                moments.latestPolls(),
                moments.latestMinutes(),
                moments.never() == 0 ? "" : ", " + moments.never() + " NEVER shown");
    }

    private static void corrections(StringBuilder text, Corrected corrections) {
        line(
                text,
                "%-12s%,6d, %d applied%s",
                "corrections",
                corrections.all(),
                corrections.applied(),
                corrections.applied() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", the latest %d polls and %.0f min after its first sighting",
                                corrections.latestPolls(),
                                corrections.latestMinutes()));
    }

    private static String span(Duration span) {
        return span.toDays() > 1 ? span.toDays() + " days" : span.toHours() + " h " + span.toMinutesPart() + " min";
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
