package io.touchline.pollreplay;

import java.time.Instant;
import java.util.List;

/**
 * What a replay found. Its parts as JSON, with names in snake case, are the report file.
 *
 * @param touchline what the function would have shown
 * @param lastPoll what one would have shown who believes each poll
 * @param newestLastUpdated what one would have shown who believes the newest lastUpdated
 * @param goals true goals that were seen to happen
 * @param kickOffs true kick-offs that were seen to happen
 * @param ends true ends that were seen to happen
 * @param decisions how many of each kind
 * @param truth how truth was established, in a sentence
 * @param matches in the order of their ids
 */
public record ReplayReport(
        Run run,
        Judged touchline,
        Judged lastPoll,
        Judged newestLastUpdated,
        Moments goals,
        Moments kickOffs,
        Moments ends,
        Corrected corrections,
        Impossible impossible,
        List<Decided> decisions,
        String truth,
        List<OfMatch> matches) {

    /**
     * What was run.
     *
     * @param sightings matches in all polls together
     * @param from time of the first poll
     * @param to time of the last
     * @param seconds how long it took, without looking the files through beforehand
     */
    public record Run(
            int polls, int matches, long sightings, Instant from, Instant to, double seconds, double pollsPerSecond) {}

    /**
     * What would have been shown of all matches.
     *
     * @param changes of status or score
     * @param regressions changes that go back and were taken back later
     * @param statusRegressions those of them whose status goes back
     * @param scoreRegressions those of them with goals that fall or vanish
     * @param wrongFinalStates matches that end otherwise than in truth
     */
    public record Judged(
            int changes, int regressions, int statusRegressions, int scoreRegressions, int wrongFinalStates) {

        Judged and(Judged other) {
            return new Judged(
                    changes + other.changes,
                    regressions + other.regressions,
                    statusRegressions + other.statusRegressions,
                    scoreRegressions + other.scoreRegressions,
                    wrongFinalStates + other.wrongFinalStates);
        }
    }

    /**
     * When what truly happened was shown.
     *
     * @param all how many happened
     * @param atFirstPoll how many were shown at the first poll that has them
     * @param percentAtFirstPoll of those that happened; null when none did
     * @param latestPolls polls with the match from the first one that has it until it was shown, for the latest
     * @param latestMinutes the same in minutes
     * @param never how many were not shown at all
     */
    public record Moments(
            int all, int atFirstPoll, Double percentAtFirstPoll, int latestPolls, double latestMinutes, int never) {}

    /**
     * True corrections.
     *
     * @param all how many there were
     * @param applied how many were shown
     * @param latestPolls polls with the match from the first one that has it until it was shown, for the latest
     * @param latestMinutes the same in minutes
     */
    public record Corrected(int all, int applied, int latestPolls, double latestMinutes) {}

    /**
     * Sightings that no match can have.
     *
     * @param shown how many of them would have been shown
     */
    public record Impossible(int sightings, int shown) {}

    /** How many decisions of a kind; all in lower case. */
    public record Decided(String verdict, String reason, String field, int count) {}

    /**
     * One match.
     *
     * @param name of its sides; null while neither is known
     * @param truth its final state in truth
     * @param shown what is shown in the end
     * @param notes what happened that is worth telling; empty for nothing
     */
    public record OfMatch(
            String matchId,
            String name,
            Instant kickOff,
            int sightings,
            String truth,
            String shown,
            Judged touchline,
            Judged lastPoll,
            Judged newestLastUpdated,
            List<String> notes) {}
}
