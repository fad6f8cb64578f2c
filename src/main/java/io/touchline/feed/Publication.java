package io.touchline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.contract.PayloadHash;
import io.touchline.contract.RecordHeaders;
import io.touchline.delivery.DeadLetter;
import io.touchline.delivery.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.processor.aggregate.AbstractListAggregationStrategy;

/**
 * Makes Kafka records of the items of an answer: the bean {@code publication} of the polling routes.
 *
 * <p>Used in this order: {@link #prepare} for each item; this object as the split's aggregation strategy, which keeps the
 * items that are no repeats; {@link #selectRecords} and {@link #selectUnreadable} to choose what to send where, each
 * followed by {@link #sent} once Kafka has acknowledged it.
 */
public final class Publication extends AbstractListAggregationStrategy<Message> {

    /** Exchange property: when the answer was read. */
    static final String OBSERVED_AT = "observedAt";

    private static final String KEEP = "keep";
    private static final String KEPT = "kept";
    /** Kafka's usual limit is 1 MiB for a record with its headers. */
    private static final int MOST_BYTES = 1_000_000;

    /** Far more than any key of a feed; a key goes into the record beside the value, so it has to be small. */
    private static final int LONGEST_KEY = 1000;

    private static final int SHOWN_OF_TOO_LARGE = 100_000;

    private final Manner manner;
    private final RepeatFilter repeats;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final Clock clock;
    private final PayloadHash hash = new PayloadHash();

    /**
     * What is a feed's own.
     *
     * @param source name of the feed, in the headers of each record
     * @param stamps whether a record's value says when it was read, as {@code ingested_at}
     * @param repeats how long an item is not sent again unless it has changed
     */
    record Manner(String source, boolean stamps, Function<JsonNode, RepeatFilter.Within> repeats) {}

    /** For football-data.org, where a match in play is sent again sooner than anything else. */
    Publication(
            RepeatFilter repeats,
            FootballDataSettings.Repeats within,
            DeadLetters deadLetters,
            MeterRegistry meters,
            Clock clock) {
        this(new Manner("football-data", false, item -> within(item, within)), repeats, deadLetters, meters, clock);
    }

    Publication(Manner manner, RepeatFilter repeats, DeadLetters deadLetters, MeterRegistry meters, Clock clock) {
        this.manner = manner;
        this.repeats = repeats;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.clock = clock;
    }

    private static RepeatFilter.Within within(JsonNode item, FootballDataSettings.Repeats settings) {
        JsonNode status = item.path("status");
        if (status.isMissingNode()) {
            return RepeatFilter.Within.always(settings.otherwise());
        }
        return PollCadence.IN_PLAY.contains(status.asText())
                ? RepeatFilter.Within.always(settings.inPlay())
                : new RepeatFilter.Within(settings.otherwise(), settings.inPlay(), settings.settling());
    }

    /**
     * Makes the item a record: text, with Touchline's headers. Its key has to be set already. An item that cannot be a
     * record gets headers that say why, and is one for the dead letters.
     */
    public void prepare(Exchange exchange) {
        Message message = exchange.getMessage();
        JsonNode item = message.getBody(JsonNode.class);
        String value = String.valueOf(item);
        PollTurn turn = exchange.getProperty(PollTurn.PROPERTY, PollTurn.class);
        String key = message.getHeader(KafkaConstants.KEY, String.class);
        String problem = problem(item, key, value);
        String contentHash = problem == null ? hash.of(item) : hash.ofText(value);
        String memoryKey = memoryKey(turn.type(), problem == null ? key : contentHash);
        boolean keep = !repeats.isRepeat(memoryKey, contentHash, manner.repeats.apply(known(item)));
        exchange.setProperty(KEEP, keep);
        if (!keep) {
            meters.counter("touchline.records.suppressed", "type", turn.type()).increment();
            return;
        }
        Instant observed = exchange.getProperty(OBSERVED_AT, Instant.class);
        message.setBody(problem == null && manner.stamps ? stamped(item, observed) : value);
        message.setHeader(RecordHeaders.SOURCE, manner.source);
        message.setHeader(RecordHeaders.POLL_ID, turn.pollId());
        message.setHeader(RecordHeaders.OBSERVED_AT, observed.toString());
        message.setHeader(RecordHeaders.EVENT_TYPE, turn.type());
        message.setHeader(RecordHeaders.PAYLOAD_HASH, contentHash);
        if (problem != null) {
            message.setBody(isTooLarge(value) ? value.substring(0, SHOWN_OF_TOO_LARGE) : value);
            if (key != null && key.length() > LONGEST_KEY) {
                message.removeHeader(KafkaConstants.KEY);
            }
            DeadLetter.Reason reason = new DeadLetter.Reason(
                    "UnreadableRecord", problem + ", in " + turn.url(), turn.routeId(), "prepare", 1);
            reason.asHeaders(turn.topic(), -1, -1, clock.instant()).forEach(message::setHeader);
        }
    }

    /** Makes the body the records that can go to the topic. */
    public void selectRecords(Exchange exchange) {
        exchange.setProperty(KEPT, exchange.getMessage().getBody());
        select(exchange, false);
    }

    /** Makes the body the items that can only go to the dead letters; after {@link #selectRecords}. */
    public void selectUnreadable(Exchange exchange) {
        select(exchange, true);
    }

    /** Whether the body has anything to send. */
    public boolean isAny(Exchange exchange) {
        return !exchange.getMessage().getBody(List.class).isEmpty();
    }

    /** Notes that Kafka has what is in the body: from now on the same again is a repeat. */
    public void sent(Exchange exchange) {
        for (Object each : exchange.getMessage().getBody(List.class)) {
            Message message = (Message) each;
            String type = message.getHeader(RecordHeaders.EVENT_TYPE, String.class);
            String contentHash = message.getHeader(RecordHeaders.PAYLOAD_HASH, String.class);
            String key = message.getHeader(KafkaConstants.KEY, String.class);
            repeats.sent(memoryKey(type, isUnreadable(message) ? contentHash : key), contentHash);
            if (isUnreadable(message)) {
                deadLetters.count(message.getHeader(RecordHeaders.ERROR_TOPIC, String.class), "UnreadableRecord");
            } else {
                meters.counter("touchline.records.sent", "type", type).increment();
            }
        }
    }

    /** A copy, since the split puts the whole list into the message of its first item. */
    @Override
    public Message getValue(Exchange exchange) {
        return exchange.getProperty(KEEP, false, Boolean.class)
                ? exchange.getMessage().copy()
                : null;
    }

    private static void select(Exchange exchange, boolean unreadable) {
        List<?> kept = exchange.getProperty(KEPT) instanceof List<?> list ? list : List.of();
        exchange.getMessage()
                .setBody(kept.stream()
                        .map(Message.class::cast)
                        .filter(message -> isUnreadable(message) == unreadable)
                        .toList());
    }

    private static boolean isUnreadable(Message message) {
        return message.getHeader(RecordHeaders.ERROR_TOPIC) != null;
    }

    private static String problem(JsonNode item, String key, String value) {
        if (item == null || !item.isObject()) {
            return "the item is not a JSON object";
        }
        if (key == null || key.isBlank()) {
            return "the item has no key";
        }
        if (key.length() > LONGEST_KEY) {
            return "the item's key is longer than " + LONGEST_KEY + " characters, left out here";
        }
        return isTooLarge(value) ? "the item is larger than " + MOST_BYTES + " bytes, cut off here" : null;
    }

    private static boolean isTooLarge(String value) {
        return value.length() > MOST_BYTES / 4 && value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** The hash is that of the item without the stamp: what is read again unchanged is the same. */
    private static String stamped(JsonNode item, Instant observed) {
        return item.<ObjectNode>deepCopy()
                .put("ingested_at", observed.toString())
                .toString();
    }

    private static JsonNode known(JsonNode item) {
        return item == null ? MissingNode.getInstance() : item;
    }

    /** Unreadable items are remembered by what they hold: any number of them may have no key, or the same. */
    private static String memoryKey(String type, String key) {
        return type + " " + key;
    }
}
