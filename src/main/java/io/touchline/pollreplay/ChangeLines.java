package io.touchline.pollreplay;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.touchline.matchstate.Decision;
import io.touchline.matchstate.Field;
import io.touchline.matchstate.Reason;
import io.touchline.matchstate.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;

/** Writes one JSON line for each change of the status or the goals that are shown, the first sighting included. */
public final class ChangeLines implements Follower {

    private final Writer lines;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param lines where they go; stays open */
    public ChangeLines(Writer lines) {
        this.lines = lines;
    }

    @Override
    public void happened(Happening happening) {
        if (!happening.isChange()) {
            return;
        }
        View shown = happening.shown();
        try {
            // The line goes out as a whole: a generator on the writer itself would flush and close it.
            StringWriter line = new StringWriter(128);
            try (JsonGenerator object = json.createGenerator(line)) {
                object.writeStartObject();
                object.writeStringField("observed_at", happening.observedAt().toString());
                object.writeStringField("match_id", happening.matchId());
                object.writeStringField("status", shown.status());
                object.writeObjectField("home", shown.home());
                object.writeObjectField("away", shown.away());
                object.writeStringField("reason", Words.code(reason(happening)));
                object.writeEndObject();
            }
            lines.append(line.toString()).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of the goals where they changed, else that of the status. */
    private static Reason reason(Happening happening) {
        View before = happening.before();
        if (before == null) {
            return Reason.FIRST;
        }
        boolean isStatus = !Objects.equals(before.status(), happening.shown().status());
        Reason ofStatus = reason(happening, Field.PHASE);
        Reason ofScore = reason(happening, Field.SCORE);
        return ofScore != null && (!isStatus || !happening.shown().hasScoreOf(before))
                ? ofScore
                : ofStatus == null ? Reason.FIRST : ofStatus;
    }

    private static Reason reason(Happening happening, Field field) {
        return happening.decisions().stream()
                .filter(decision -> decision.field() == field && decision.verdict() == Verdict.BELIEVED)
                .map(Decision::reason)
                .findFirst()
                .orElse(null);
    }
}
