package io.touchline.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.delivery.BadRecordsException;
import io.touchline.delivery.Preparation;
import io.touchline.delivery.SinkRecord;
import io.touchline.delivery.TargetDownException;
import io.touchline.matches.MatchDecisions;
import io.touchline.matchstate.MatchStateSettings;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Adds to a batch of matches what the service would have decided about them. */
final class DecidedBatch {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MatchDecisions decisions;
    private Preparation.Prepared last;

    DecidedBatch(NamedParameterJdbcOperations jdbc) {
        decisions = new MatchDecisions(jdbc, MatchStateSettings.DEFAULTS, meters);
    }

    /** Says that the batch that was decided about last is in the store. */
    void written() {
        last.written();
    }

    /** How many decisions were counted. */
    double counted(String field, String verdict, String reason) {
        var counter = meters.find("touchline.match.decisions")
                .tags("field", field, "verdict", verdict, "reason", reason)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    String decided(String batch) {
        ArrayNode elements = (ArrayNode) Batch.json(batch);
        List<SinkRecord> records = new ArrayList<>();
        elements.forEach(element -> records.add(record(element)));
        try {
            last = decisions.prepare(records);
            for (int i = 0; i < records.size(); i++) {
                ((ObjectNode) elements.get(i)).set("decided", Batch.json(last.decided(records.get(i))));
            }
        } catch (BadRecordsException e) {
            // The service would not even ask PostgreSQL; what that says to such records is worth a test all the same.
            elements.forEach(element -> ((ObjectNode) element).putObject("decided"));
        } catch (TargetDownException e) {
            throw new IllegalStateException(e);
        }
        return elements.toString();
    }

    private static SinkRecord record(JsonNode element) {
        return new SinkRecord(
                new ConsumerRecord<>(
                        element.path("topic").asText(),
                        element.path("partition").asInt(),
                        element.path("offset").asLong(),
                        null,
                        element.path("record").toString().getBytes(StandardCharsets.UTF_8)),
                time(element.path("observed_at").asText()));
    }

    /** Some tests leave it out, to see what PostgreSQL says. */
    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Batch.START;
        }
    }
}
