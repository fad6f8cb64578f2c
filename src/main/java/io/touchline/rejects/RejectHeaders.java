package io.touchline.rejects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.touchline.contract.RecordHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** What the headers of a rejected record say. Anyone may have written them, so what cannot be read is null. */
final class RejectHeaders {

    private static final JsonMapper JSON = new JsonMapper();

    private final Headers headers;

    RejectHeaders(Headers headers) {
        this.headers = headers;
    }

    /** What is wrong with the record, as far as it had room; null when the header is not there or means nothing. */
    List<Reason> reasons() {
        Header header = headers.lastHeader(RecordHeaders.VIOLATIONS);
        if (header == null || header.value() == null) {
            return null;
        }
        try {
            JsonNode list = JSON.readTree(header.value());
            if (!list.isArray()) {
                return null;
            }
            List<Reason> reasons = new ArrayList<>();
            for (JsonNode each : list) {
                reasons.add(new Reason(
                        text(each.get("pointer")),
                        text(each.get("rule")),
                        text(each.get("expected")),
                        text(each.get("found"))));
            }
            return reasons;
        } catch (IOException e) {
            return null;
        }
    }

    /** The same as JSON with exactly those fields; null for null. */
    static String json(List<Reason> reasons) {
        try {
            return reasons == null ? null : JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("reasons are always JSON", e);
        }
    }

    /** How many things are wrong with it: more than are listed when there was no room. */
    Long reasonCount() {
        String count = text(RecordHeaders.VIOLATION_COUNT);
        return count != null && count.matches("\\d{1,9}") ? Long.valueOf(count) : null;
    }

    /** Where it came from, as {@code topic-partition@offset}. */
    String rejectedFrom() {
        return text(RecordHeaders.REJECTED_FROM);
    }

    /** When it was observed. */
    Instant observedAt() {
        String instant = text(RecordHeaders.OBSERVED_AT);
        try {
            return instant == null ? null : RecordTime.known(Instant.parse(instant));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether the value is only the begin of what was rejected. */
    boolean isCut() {
        return "true".equals(text(RecordHeaders.CUT));
    }

    private String text(String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String text(JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isTextual() ? node.textValue() : node.toString();
    }
}
