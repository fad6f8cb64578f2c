package io.touchline.matches;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.touchline.matchstate.Decision;
import io.touchline.matchstate.Goals;
import io.touchline.matchstate.MatchState;
import io.touchline.matchstate.Referee;
import io.touchline.matchstate.Score;
import io.touchline.matchstate.Step;
import io.touchline.matchstate.Team;
import io.touchline.matchstate.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/** Match states and decisions as JSON, the form in which they go to PostgreSQL. */
final class MatchJson {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    /** @throws IllegalArgumentException when it is none */
    MatchState state(String text) {
        try {
            return mapper.readValue(text, MatchState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /**
     * What was decided about one record: {@code {"latest", "changed", "reason", "believed", "decisions", "version", "state",
     * "waiting"}}.
     *
     * @param latest whether it is the newest sighting of its match in the batch
     * @param before as stored before the batch, for the last record of its match; else null
     */
    String decided(Step step, boolean latest, StoredState before) {
        ObjectNode decided = mapper.createObjectNode();
        decided.put("latest", latest);
        decided.put("changed", step.isChange());
        if (step.isChange()) {
            decided.put("reason", reason(step));
        }
        if (latest || step.isChange()) {
            decided.set("believed", believed(step.state()));
        }
        decided.set("decisions", decisions(step));
        if (before != null) {
            decided.put("version", before.version());
            decided.set("state", mapper.valueToTree(step.state()));
            decided.put("waiting", step.state().waits());
        }
        return decided.toString();
    }

    private static String reason(Step step) {
        return step.decisions().stream()
                .filter(decision -> decision.verdict() == Verdict.BELIEVED)
                .map(decision -> word(decision.field()) + " " + word(decision.reason()))
                .collect(Collectors.joining(", "));
    }

    private ArrayNode decisions(Step step) {
        ArrayNode decisions = mapper.createArrayNode();
        for (Decision decision : step.decisions()) {
            decisions
                    .addObject()
                    .put("field", word(decision.field()))
                    .put("verdict", word(decision.verdict()))
                    .put("reason", word(decision.reason()))
                    .put("held", decision.held())
                    .put("seen", decision.seen());
        }
        return decisions;
    }

    /** The fields that are decided about, named as the source names them. */
    private ObjectNode believed(MatchState state) {
        ObjectNode match = mapper.createObjectNode();
        match.put("status", state.status());
        match.put(
                "utcDate",
                state.plannedKickOff() == null ? null : state.plannedKickOff().toString());
        match.set("homeTeam", team(state.homeTeam()));
        match.set("awayTeam", team(state.awayTeam()));
        Score goals = state.goals();
        ObjectNode score = match.putObject("score");
        score.put("winner", state.winningSide());
        score.put("duration", goals.duration());
        goals(score.putObject("fullTime"), goals.fullTime());
        goals(score.putObject("halfTime"), goals.halfTime());
        goals(score.putObject("regularTime"), goals.regularTime());
        goals(score.putObject("extraTime"), goals.extraTime());
        goals(score.putObject("penalties"), goals.penalties());
        ArrayNode referees = match.putArray("referees");
        for (Referee referee : state.officials()) {
            referees.addObject()
                    .put("id", referee.id())
                    .put("name", referee.name())
                    .put("type", referee.type())
                    .put("nationality", referee.nationality());
        }
        return match;
    }

    private ObjectNode team(Team team) {
        return mapper.createObjectNode()
                .put("id", team.id())
                .put("name", team.name())
                .put("shortName", team.shortName())
                .put("tla", team.tla())
                .put("crest", team.crest());
    }

    private static void goals(ObjectNode target, Goals goals) {
        target.put("home", goals.home()).put("away", goals.away());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
