package io.touchline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.contract.PayloadHash;
import io.touchline.delivery.DeadLetter;
import io.touchline.delivery.DeadLetters;
import io.touchline.delivery.RecordHeaders;
import io.touchline.delivery.TargetDownException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.processor.aggregate.AbstractListAggregationStrategy;

/**
 * Makes Kafka records of the items of an answer: the bean {@code publication} of the polling routes.
 *
 * <p>Used in this order: {@link #prepare} for each item, this object as the split's aggregation strategy, which collects
 * the items that are no repeats, and {@link #sent} once Kafka has acknowledged them.
 */
public final class Publication extends AbstractListAggregationStrategy<Message> implements AggregationStrategy {

    /** Exchange property: when the answer was read. */
    static final String OBSERVED_AT = "observedAt";

    private static final String FRESH = "fresh";
    private static final String SOURCE = "football-data";
    /** Kafka's usual limit is 1 MiB for a record with its headers. */
    private static final int MOST_BYTES = 1_000_000;
    private static final int SHOWN_OF_TOO_LARGE = 100_000;

    private final RepeatFilter repeats;
    private final FootballDataSettings.Repeats within;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final PayloadHash hash = new PayloadHash();

    Publication(
            RepeatFilter repeats, FootballDataSettings.Repeats within, DeadLetters deadLetters, MeterRegistry meters) {
        this.repeats = repeats;
        this.within = within;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /**
     * Makes the item a record: text, with Touchline's headers. The key has to be set already.
     *
     * @throws UnreadableRecordException when the item cannot be a record
     */
    public void prepare(Exchange exchange) throws UnreadableRecordException {
        Message message = exchange.getMessage();
        JsonNode item = message.getBody(JsonNode.class);
        if (item == null || !item.isObject()) {
            throw new UnreadableRecordException("the item is not a JSON object");
        }
        String key = message.getHeader(KafkaConstants.KEY, String.class);
        if (key == null || key.isBlank()) {
            throw new UnreadableRecordException("the record has no key");
        }
        String value = item.toString();
        if (value.length() > MOST_BYTES / 4 && value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new UnreadableRecordException("the record is larger than " + MOST_BYTES + " bytes");
        }
        PollTurn turn = exchange.getProperty(PollTurn.PROPERTY, PollTurn.class);
        String contentHash = hash.of(item);
        boolean fresh = !repeats.isRepeat(memoryKey(turn.type(), key), contentHash, repeatTime(item));
        exchange.setProperty(FRESH, fresh);
        if (!fresh) {
            meters.counter("touchline.records.suppressed", "type", turn.type()).increment();
            return;
        }
        message.setBody(value);
        message.setHeader(RecordHeaders.SOURCE, SOURCE);
        message.setHeader(RecordHeaders.POLL_ID, turn.pollId());
        message.setHeader(RecordHeaders.OBSERVED_AT, exchange.getProperty(OBSERVED_AT, Instant.class).toString());
        message.setHeader(RecordHeaders.EVENT_TYPE, turn.type());
        message.setHeader(RecordHeaders.PAYLOAD_HASH, contentHash);
    }

    /** Whether there is anything to send. */
    public boolean isAny(Exchange exchange) {
        return !exchange.getMessage().getBody(List.class).isEmpty();
    }

    /** Notes that Kafka has the records that are the body: from now on the same again is a repeat. */
    public void sent(Exchange exchange) {
        List<?> records = exchange.getMessage().getBody(List.class);
        for (Object each : records) {
            Message record = (Message) each;
            String type = record.getHeader(RecordHeaders.EVENT_TYPE, String.class);
            repeats.sent(
                    memoryKey(type, record.getHeader(KafkaConstants.KEY, String.class)),
                    record.getHeader(RecordHeaders.PAYLOAD_HASH, String.class));
            meters.counter("touchline.records.sent", "type", type).increment();
        }
    }

    /**
     * Sends an item that is no record to the dead letters, with the reason.
     *
     * @param topic the topic that it was meant for
     */
    public void reject(Exchange exchange, String topic) throws TargetDownException {
        Exception reason = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Message message = exchange.getMessage();
        String value = String.valueOf(message.getBody());
        PollTurn turn = exchange.getProperty(PollTurn.PROPERTY, PollTurn.class);
        String key = message.getHeader(KafkaConstants.KEY, String.class);
        String memoryKey = memoryKey("unreadable " + turn.type(), String.valueOf(key));
        String content = Integer.toHexString(value.hashCode());
        exchange.setProperty(FRESH, false);
        if (repeats.isRepeat(memoryKey, content, within.otherwise())) {
            return; // the same bad item comes with every poll
        }
        deadLetters.send(new DeadLetter(
                topic,
                key,
                value.length() > SHOWN_OF_TOO_LARGE ? value.substring(0, SHOWN_OF_TOO_LARGE) : value,
                Map.of(
                        RecordHeaders.SOURCE, bytes(SOURCE),
                        RecordHeaders.POLL_ID, bytes(turn.pollId()),
                        RecordHeaders.EVENT_TYPE, bytes(turn.type()),
                        RecordHeaders.OBSERVED_AT, bytes(String.valueOf(exchange.getProperty(OBSERVED_AT)))),
                reason.getClass().getName(),
                reason.getMessage() + ", in " + turn.url(),
                turn.routeId(),
                "prepare",
                -1,
                -1,
                1));
        repeats.sent(memoryKey, content);
    }

    @Override
    public Message getValue(Exchange exchange) {
        return exchange.getProperty(FRESH, false, Boolean.class) ? exchange.getMessage() : null;
    }

    @Override
    public boolean isStoreAsBodyOnCompletion() {
        return true;
    }

    private Duration repeatTime(JsonNode item) {
        return PollCadence.IN_PLAY.contains(item.path("status").asText()) ? within.inPlay() : within.otherwise();
    }

    private static String memoryKey(String type, String key) {
        return type + " " + key;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
