package io.touchline.replay;

import io.micrometer.core.instrument.Counter;
import io.touchline.contract.RecordHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;

/**
 * What is handed out to be sent, until Kafka has it. Whoever asks again without having said so gets the same again, after a
 * second and then less and less often. Not safe for threads.
 */
final class Outbox {

    private static final int MOST_OF_A_GAME = 1000;
    private static final int LONGEST_WAIT_SECONDS = 30;
    private static final int MOST_DOUBLINGS = 5;

    private final String source;
    private final Counter counter;
    private final Clock clock;

    /** What is not acknowledged yet. */
    private List<Part> taken = List.of();

    private int failures;
    private Instant notBefore = Instant.MIN;

    private record Part(RunningGame game, GameState state, int messages) {}

    Outbox(String source, Counter counter, Clock clock) {
        this.source = source;
        this.counter = counter;
        this.clock = clock;
    }

    /** What is due of all games, those of each in order. */
    List<Message> take(CamelContext camel, Collection<RunningGame> games) {
        Instant now = clock.instant();
        if (!taken.isEmpty()) {
            taken = List.of();
            notBefore = now.plusSeconds(Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(failures, MOST_DOUBLINGS)));
            failures++;
        }
        List<Message> messages = new ArrayList<>();
        if (now.isBefore(notBefore)) {
            return messages;
        }
        List<Part> parts = new ArrayList<>();
        for (RunningGame game : games) {
            List<String> due = game.due(source, MOST_OF_A_GAME);
            due.forEach(value -> messages.add(message(camel, game, value, now)));
            if (!due.isEmpty()) {
                parts.add(new Part(game, game.state(), due.size()));
            }
        }
        taken = parts;
        return messages;
    }

    /** Kafka has all of it. @return the games that this was about */
    List<RunningGame> sent() {
        List<Part> parts = taken;
        for (Part part : parts) {
            part.game().sent(part.messages(), part.state());
            counter.increment(part.messages());
        }
        taken = List.of();
        failures = 0;
        return parts.stream().map(Part::game).toList();
    }

    private Message message(CamelContext camel, RunningGame game, String value, Instant now) {
        Message message = new DefaultMessage(camel);
        message.setBody(value);
        message.setHeader(KafkaConstants.KEY, game.id());
        message.setHeader(RecordHeaders.SOURCE, source);
        message.setHeader(RecordHeaders.POLL_ID, game.run());
        message.setHeader(RecordHeaders.OBSERVED_AT, now.toString());
        message.setHeader(RecordHeaders.EVENT_TYPE, DueMessage.EVENT_TYPE);
        return message;
    }
}
