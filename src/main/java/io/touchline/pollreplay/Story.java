package io.touchline.pollreplay;

import io.touchline.matchstate.Decision;
import io.touchline.pollreplay.ReplayReport.OfMatch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The story of one match: what was seen, what was decided about it and why, and what is shown since. */
public final class Story implements Follower {

    private static final int LONGEST_REFRAIN = 4;

    private final String matchId;
    private final List<Line> lines = new ArrayList<>();

    /** @param matchId of the match whose story it is */
    public Story(String matchId) {
        this.matchId = matchId;
    }

    /** What happened, without the time. */
    private record Line(Instant time, String text) {}

    @Override
    public void happened(Happening happening) {
        if (!happening.matchId().equals(matchId)) {
            return;
        }
        String seen = "saw " + happening.seen() + ": ";
        String shown = happening.isChange() ? ", shows " + happening.shown() : ", still shows " + happening.shown();
        if (happening.decisions().isEmpty()) {
            lines.add(new Line(happening.observedAt(), seen + "nothing to decide" + shown));
        }
        for (Decision decision : happening.decisions()) {
            lines.add(new Line(happening.observedAt(), seen + text(decision) + shown));
        }
    }

    /** Whether there was such a match. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * The whole story, with what the report says of the match.
     *
     * @param report of the replay that this story followed
     */
    public String text(ReplayReport report) {
        OfMatch match = report.matches().stream()
                .filter(one -> one.matchId().equals(matchId))
                .findFirst()
                .orElseThrow();
        StringBuilder text = new StringBuilder(matchId);
        text.append("  ").append(match.name() == null ? "(sides not known)" : match.name());
        if (match.kickOff() != null) {
            text.append(", kick-off ").append(match.kickOff());
        }
        text.append('\n').append(this).append("\nin truth ").append(match.truth());
        match.notes().forEach(note -> text.append("; ").append(note));
        return text.toString();
    }

    /** Line by line; what is repeated at once is told once, with how often and until when. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        LocalDate day = null;
        int at = 0;
        while (at < lines.size()) {
            int length = refrain(at);
            int repeats = repeats(at, length);
            for (Line line : lines.subList(at, at + length)) {
                LocalDate its = line.time().atOffset(ZoneOffset.UTC).toLocalDate();
                if (!its.equals(day)) {
                    day = its;
                    text.append(day).append('\n');
                }
                text.append("  ")
                        .append(clock(line.time()))
                        .append("  ")
                        .append(line.text())
                        .append('\n');
            }
            int next = at + length * (repeats + 1);
            if (repeats > 0) {
                Instant until = lines.get(next - 1).time();
                boolean isToday = until.atOffset(ZoneOffset.UTC).toLocalDate().equals(day);
                text.append("            … ")
                        .append(length == 1 ? "" : "these " + length + " lines ")
                        .append(repeats)
                        .append(repeats == 1 ? " more time until " : " more times until ")
                        .append(isToday ? clock(until) : until.toString())
                        .append('\n');
            }
            at = next;
        }
        return text.toString().stripTrailing();
    }

    /** How many lines from here are what is repeated at once; two back ends that alternate make several. */
    private int refrain(int at) {
        int best = 1;
        int saved = repeats(at, 1);
        for (int length = 2; length <= LONGEST_REFRAIN; length++) {
            int saves = length * repeats(at, length);
            if (saves > saved) {
                best = length;
                saved = saves;
            }
        }
        return best;
    }

    private int repeats(int at, int length) {
        int repeats = 0;
        for (int next = at + length; next + length <= lines.size(); next += length) {
            for (int i = 0; i < length; i++) {
                if (!lines.get(next + i).text().equals(lines.get(at + i).text())) {
                    return repeats;
                }
            }
            repeats++;
        }
        return repeats;
    }

    private static String text(Decision decision) {
        String field = Words.words(decision.field());
        String seen = decision.seen() == null ? "nothing" : decision.seen();
        String held = decision.held() == null ? "nothing" : decision.held();
        String reason = " (" + Words.words(decision.reason()) + ")";
        return switch (decision.verdict()) {
            case BELIEVED -> field + " " + seen + " believed" + reason;
            case WAITING -> field + " " + seen + " not believed yet" + reason + ", " + held + " held";
            case DROPPED -> field + " " + seen + " given up" + reason + ", " + held + " held";
            case IMPOSSIBLE -> field + " " + seen + " is impossible" + reason + ", " + held + " held";
            case IGNORED -> field + " " + seen + " ignored" + reason + ", " + held + " held";
        };
    }

    private static String clock(Instant time) {
        LocalTime clock = time.atOffset(ZoneOffset.UTC).toLocalTime().withNano(0);
        return clock.getSecond() == 0 ? clock + ":00" : clock.toString();
    }
}
