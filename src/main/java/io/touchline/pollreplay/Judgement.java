package io.touchline.pollreplay;

import io.touchline.matchstate.Team;
import io.touchline.pollreplay.ReplayReport.Corrected;
import io.touchline.pollreplay.ReplayReport.Impossible;
import io.touchline.pollreplay.ReplayReport.Judged;
import io.touchline.pollreplay.ReplayReport.Moments;
import io.touchline.pollreplay.ReplayReport.OfMatch;
import io.touchline.pollreplay.Truth.TrueGoal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Holds what each judge would have shown against the truth. */
final class Judgement {

    private final Collection<ReplayedMatch> matches;
    private final DecisionCounts decisions;
    private final List<Delay> goals = new ArrayList<>();
    private final List<Delay> kickOffs = new ArrayList<>();
    private final List<Delay> ends = new ArrayList<>();
    private final List<Delay> corrections = new ArrayList<>();

    Judgement(Collection<ReplayedMatch> matches, DecisionCounts decisions) {
        this.matches = matches;
        this.decisions = decisions;
    }

    /** To be called once. */
    ReplayReport report(ReplayReport.Run run) {
        List<OfMatch> judged = matches.stream()
                .filter(match -> !match.times().isEmpty())
                .map(this::judge)
                .toList();
        return new ReplayReport(
                run,
                judged.stream().map(OfMatch::touchline).reduce(none(), Judged::and),
                judged.stream().map(OfMatch::lastPoll).reduce(none(), Judged::and),
                judged.stream().map(OfMatch::newestLastUpdated).reduce(none(), Judged::and),
                moments(goals),
                moments(kickOffs),
                moments(ends),
                corrected(corrections),
                new Impossible(
                        matches.stream().mapToInt(ReplayedMatch::impossible).sum(),
                        matches.stream()
                                .mapToInt(ReplayedMatch::impossibleShown)
                                .sum()),
                decisions.list(),
                Hindsight.SENTENCE,
                judged);
    }

    private OfMatch judge(ReplayedMatch match) {
        Truth truth = new Hindsight(match.times(), match.seen()).truth();
        List<String> notes = new ArrayList<>();
        Judged ours = judged(match.ours(), truth);
        Judged last = judged(match.lastPoll(), truth);
        Judged newest = judged(match.newestUpdate(), truth);
        if (ours.wrongFinalStates() > 0) {
            notes.add("ends as " + match.ours().last() + ", in truth " + truth);
        }
        if (ours.regressions() > 0) {
            notes.add("went back " + times(ours.regressions()));
        }
        noteMoments(match, truth, notes);
        noteCorrections(match, truth, notes);
        if (last.regressions() + newest.regressions() > ours.regressions()) {
            notes.add("held back what the last poll would have taken back " + times(last.regressions())
                    + ", the newest lastUpdated " + times(newest.regressions()));
        }
        if (match.impossible() > 0) {
            notes.add(match.impossible() + " impossible sighting" + (match.impossible() == 1 ? "" : "s")
                    + (match.impossibleShown() == 0 ? " not shown" : ", " + match.impossibleShown() + " SHOWN"));
        }
        return new OfMatch(
                match.id(),
                name(match),
                match.state().plannedKickOff(),
                match.times().size(),
                truth.toString(),
                match.ours().last().toString(),
                ours,
                last,
                newest,
                notes);
    }

    private void noteMoments(ReplayedMatch match, Truth truth, List<String> notes) {
        if (truth.kickOff() > 0) {
            Delay delay = delay(match, truth.kickOff(), Stage.ON);
            kickOffs.add(delay);
            noteLate("kick-off", delay, notes);
        }
        if (truth.end() > 0) {
            Delay delay = delay(match, truth.end(), Stage.OVER);
            ends.add(delay);
            noteLate("end", delay, notes);
        }
        for (TrueGoal goal : truth.goals()) {
            int shown = match.ours()
                    .first(
                            goal.first(),
                            view -> view.goals(goal.side()) != null && view.goals(goal.side()) >= goal.k());
            Delay delay = Delay.between(goal.first(), shown, match.times());
            goals.add(delay);
            noteLate(goal.side().name().toLowerCase(Locale.ROOT) + " goal " + goal.k(), delay, notes);
        }
    }

    private static Delay delay(ReplayedMatch match, int first, Stage stage) {
        int shown = match.ours().first(first, view -> view.stage().isAtLeast(stage));
        return Delay.between(first, shown, match.times());
    }

    private void noteCorrections(ReplayedMatch match, Truth truth, List<String> notes) {
        for (Correction correction : truth.corrections()) {
            int applied = match.ours().first(correction.first(), correction.isApplied());
            Delay delay = Delay.between(correction.first(), applied < correction.until() ? applied : -1, match.times());
            corrections.add(delay);
            notes.add("corrected at " + match.times().get(correction.first()) + ": " + correction.what()
                    + (delay.isNever() ? ", NOT applied" : delay.polls() == 0 ? ", at once" : ", " + delay));
        }
    }

    private static void noteLate(String what, Delay delay, List<String> notes) {
        if (delay.polls() != 0) {
            notes.add(what + " shown " + delay);
        }
    }

    private static Judged judged(ViewLog shown, Truth truth) {
        Regressions regressions = Regressions.of(shown, truth);
        return new Judged(
                shown.changes(),
                regressions.all(),
                regressions.ofStatus(),
                regressions.ofGoals(),
                truth.isStateOf(shown.last()) ? 0 : 1);
    }

    private static Moments moments(List<Delay> delays) {
        int atFirst = (int) delays.stream().filter(delay -> delay.polls() == 0).count();
        Corrected shown = corrected(delays);
        return new Moments(
                delays.size(),
                atFirst,
                delays.isEmpty() ? null : 100.0 * atFirst / delays.size(),
                shown.latestPolls(),
                shown.latestMinutes(),
                shown.all() - shown.applied());
    }

    private static Corrected corrected(List<Delay> delays) {
        return new Corrected(
                delays.size(),
                (int) delays.stream().filter(delay -> !delay.isNever()).count(),
                delays.stream().mapToInt(Delay::polls).max().orElse(0),
                delays.stream().mapToDouble(Delay::minutes).max().orElse(0));
    }

    private static Judged none() {
        return new Judged(0, 0, 0, 0, 0);
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** As {@code Mexico - South Africa}; null while neither side is known. */
    private static String name(ReplayedMatch match) {
        String home = name(match.state().homeTeam());
        String away = name(match.state().awayTeam());
        return home == null && away == null ? null : (home == null ? "?" : home) + " - " + (away == null ? "?" : away);
    }

    private static String name(Team team) {
        return team.shortName() == null ? team.name() : team.shortName();
    }
}
