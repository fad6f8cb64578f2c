package io.touchline.pollreplay;

import com.fasterxml.jackson.core.JsonFactory;
import io.touchline.matchstate.FootballDataMatch;
import io.touchline.matchstate.MatchBeliefs;
import io.touchline.recordings.RecordedMatch;
import io.touchline.recordings.RecordedPoll;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs polls through the function that decides what to believe, and keeps what is needed to judge it. */
public final class PollReplay {

    private final MatchBeliefs beliefs;
    private final Follower follower;
    private final ReplayProgress progress;
    private final Consumer<String> passedOver;
    private final FootballDataMatch parser = new FootballDataMatch(new JsonFactory());
    private final UpdateTimes updates = new UpdateTimes();
    private final DecisionCounts decisions = new DecisionCounts();
    private final Map<String, ReplayedMatch> matches = new HashMap<>();

    /**
     * @param beliefs the function
     * @param follower is told what is decided
     * @param progress is told after each poll
     * @param passedOver is told of matches that cannot be read, in a line
     */
    public PollReplay(MatchBeliefs beliefs, Follower follower, ReplayProgress progress, Consumer<String> passedOver) {
        this.beliefs = beliefs;
        this.follower = follower;
        this.progress = progress;
        this.passedOver = passedOver;
    }

    /**
     * Runs all polls. To be called once.
     *
     * @throws IllegalArgumentException when there is no poll
     */
    public ReplayReport run(Iterator<RecordedPoll> polls) {
        long begin = System.nanoTime();
        Instant from = null;
        Instant to = null;
        int count = 0;
        long sightings = 0;
        while (polls.hasNext()) {
            RecordedPoll poll = polls.next();
            for (RecordedMatch match : poll.matches()) {
                sightings += see(match, poll.time()) ? 1 : 0;
            }
            count++;
            from = from == null ? poll.time() : from;
            to = poll.time();
            progress.at(count, to);
        }
        if (count == 0) {
            throw new IllegalArgumentException("there is no poll to replay");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        List<ReplayedMatch> inOrder = matches.values().stream()
                .sorted(Comparator.comparing(ReplayedMatch::id, new IdOrder()))
                .toList();
        return new Judgement(inOrder, decisions)
                .report(new ReplayReport.Run(count, matches.size(), sightings, from, to, seconds, count / seconds));
    }

    private boolean see(RecordedMatch match, Instant time) {
        ReplayedMatch replayed = matches.computeIfAbsent(
                match.id(), id -> new ReplayedMatch(id, new MatchReader(parser, updates), decisions));
        try {
            replayed.read(match);
        } catch (IOException e) {
            passedOver.accept("match " + match.id() + " at " + time + " is passed over: broken JSON");
            return false;
        }
        replayed.see(time, beliefs, follower);
        return true;
    }
}
