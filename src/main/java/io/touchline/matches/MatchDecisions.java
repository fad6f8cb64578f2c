package io.touchline.matches;

import com.fasterxml.jackson.core.JsonFactory;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.contract.RecordHeaders;
import io.touchline.delivery.BadRecordsException;
import io.touchline.delivery.Preparation;
import io.touchline.delivery.RecordRejectedException;
import io.touchline.delivery.SinkRecord;
import io.touchline.delivery.TargetDownException;
import io.touchline.matchstate.Decision;
import io.touchline.matchstate.FootballDataMatch;
import io.touchline.matchstate.MatchBeliefs;
import io.touchline.matchstate.MatchStateSettings;
import io.touchline.matchstate.Sighting;
import io.touchline.matchstate.Step;
import io.touchline.matchstate.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Decides about each sighting of a batch, in order, on top of what PostgreSQL holds.
 *
 * <p>Nothing is kept here between two batches. The statement writes the new states only if the old ones are still those
 * that were read; when another instance was faster, as it happens while partitions change hands, the batch comes again.
 */
public final class MatchDecisions implements Preparation {

    private final FootballDataMatch matches;
    private final MatchBeliefs beliefs;
    private final StoredStates states;
    private final MatchJson json;
    private final MeterRegistry meters;

    private record Seen(SinkRecord record, long matchId, Sighting sighting) {}

    private record Decided(SinkRecord record, long matchId, Step step) {}

    /**
     * Decides by these thresholds.
     *
     * @param jdbc where the states are
     */
    public MatchDecisions(NamedParameterJdbcOperations jdbc, MatchStateSettings settings, MeterRegistry meters) {
        this.matches = new FootballDataMatch(new JsonFactory());
        this.beliefs = new MatchBeliefs(settings);
        this.json = new MatchJson();
        this.states = new StoredStates(jdbc, json, matches, beliefs);
        this.meters = meters;
    }

    @Override
    public Prepared prepare(List<SinkRecord> batch) throws BadRecordsException, TargetDownException {
        List<Seen> seen = read(batch);
        Set<Long> ids = new HashSet<>();
        seen.forEach(one -> ids.add(one.matchId()));
        Map<Long, StoredState> held = new HashMap<>(states.of(ids));
        List<Decided> decided = new ArrayList<>();
        Map<Long, SinkRecord> newest = new HashMap<>();
        Map<Long, SinkRecord> last = new HashMap<>();
        for (Seen one : seen) {
            StoredState before = held.getOrDefault(one.matchId(), StoredState.none());
            if (!before.knows(one.record())) {
                Step step = beliefs.see(before.state(), one.sighting());
                decided.add(new Decided(one.record(), one.matchId(), step));
                held.put(one.matchId(), before.after(one.record(), step.state()));
                last.put(one.matchId(), one.record());
                if (!isIgnored(step)) {
                    newest.put(one.matchId(), one.record());
                }
            }
        }
        Map<SinkRecord, String> texts = new IdentityHashMap<>();
        for (Decided one : decided) {
            boolean isLast = last.get(one.matchId()) == one.record();
            texts.put(
                    one.record(),
                    json.decided(
                            one.step(),
                            newest.get(one.matchId()) == one.record(),
                            isLast ? held.get(one.matchId()) : null));
        }
        return new Texts(texts, decided);
    }

    private List<Seen> read(List<SinkRecord> batch) throws BadRecordsException {
        List<Seen> seen = new ArrayList<>(batch.size());
        Map<SinkRecord, RecordRejectedException> bad = new LinkedHashMap<>();
        for (SinkRecord record : batch) {
            FootballDataMatch.Seen match = read(record);
            if (match == null) {
                continue;
            }
            if (match.id() == null) {
                bad.put(record, new RecordRejectedException("the match has no id that is a number", null));
            } else {
                seen.add(new Seen(record, match.id(), match.sighting()));
            }
        }
        if (!bad.isEmpty()) {
            throw new BadRecordsException(bad);
        }
        return seen;
    }

    /** Null for what is no JSON object: who makes the array of the batch finds the same, and says what is wrong. */
    private FootballDataMatch.Seen read(SinkRecord record) {
        if (record.valueBytes() == null) {
            return null;
        }
        try {
            return matches.read(record.valueBytes(), record.observedAt(), source(record));
        } catch (IOException e) {
            return null;
        }
    }

    private static String source(SinkRecord record) {
        Header header = record.headers().lastHeader(RecordHeaders.SOURCE);
        return header == null || header.value() == null
                ? StoredStates.UNKNOWN_SOURCE
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static boolean isIgnored(Step step) {
        return step.decisions().stream().anyMatch(decision -> decision.verdict() == Verdict.IGNORED);
    }

    private final class Texts implements Prepared {

        private final Map<SinkRecord, String> texts;
        private final List<Decided> decided;

        Texts(Map<SinkRecord, String> texts, List<Decided> decided) {
            this.texts = texts;
            this.decided = decided;
        }

        @Override
        public String decided(SinkRecord record) {
            // For one that was decided about before there is nothing to write.
            return texts.getOrDefault(record, "{}");
        }

        @Override
        public void written() {
            for (Decided one : decided) {
                one.step().decisions().forEach(this::count);
            }
        }

        private void count(Decision decision) {
            meters.counter(
                            "touchline.match.decisions",
                            "field",
                            MatchJson.word(decision.field()),
                            "verdict",
                            MatchJson.word(decision.verdict()),
                            "reason",
                            MatchJson.word(decision.reason()))
                    .increment();
        }
    }
}
