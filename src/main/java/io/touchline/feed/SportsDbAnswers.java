package io.touchline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Turns an answer of TheSportsDB into JSON that a route can split, or says what is wrong with it; the bean
 * {@code sportsDbAnswers}.
 *
 * <p>"No data" is an answer like any other, with an empty list; only a message about the key is an error, whatever the
 * status that it comes with.
 */
public final class SportsDbAnswers {

    private final RequestBudget budget;
    private final SportsDbTurns turns;
    private final SportsDbWork work;
    private final AnswerBody bodies;
    private final FeedMonitor monitor;
    private final Clock clock;
    private final Duration rest;
    private final RetryAdvice retryAdvice = new RetryAdvice();

    SportsDbAnswers(
            SportsDbSettings settings,
            RequestBudget budget,
            SportsDbTurns turns,
            SportsDbWork work,
            AnswerBody bodies,
            FeedMonitor monitor,
            Clock clock) {
        this.budget = budget;
        this.turns = turns;
        this.work = work;
        this.bodies = bodies;
        this.monitor = monitor;
        this.clock = clock;
        this.rest = settings.retryAfter();
    }

    /**
     * Replaces the body by an object with the list and, as {@code asked}, the job of the turn; forgets the answer's
     * headers, which are data from outside.
     *
     * @param list name of the list that the answer holds, unless it has no data
     * @throws FeedException for every answer that cannot be used
     */
    public void read(Exchange exchange, String list) throws FeedException {
        PollTurn turn = exchange.getProperty(PollTurn.PROPERTY, PollTurn.class);
        SportsDbJob job = exchange.getProperty(SportsDbJob.PROPERTY, SportsDbJob.class);
        Message message = exchange.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        AnswerHeaders headers = AnswerHeaders.takenFrom(message);
        JsonNode items;
        try {
            items = items(turn, status, headers, message, list);
        } catch (FeedException e) {
            boolean isAboutTheJob =
                    e.kind() == FeedException.Kind.UNREADABLE || e.kind() == FeedException.Kind.UNEXPECTED_STATUS;
            if (isAboutTheJob) {
                turns.answered();
            }
            if (isAboutTheJob && job != null) {
                work.failed(job);
            }
            throw e;
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set(list, items);
        if (job != null) {
            ObjectNode asked = answer.putObject("asked").put("id", job.id());
            asked.set("row", job.row() == null ? JsonNodeFactory.instance.objectNode() : job.row());
        }
        message.setBody(answer);
        exchange.setProperty(Publication.OBSERVED_AT, clock.instant());
        turns.answered();
        monitor.answered(turn, false);
    }

    /** Ends a turn whose records are sent. */
    public void finish(Exchange exchange) {
        turns.done(exchange.getProperty(PollTurn.PROPERTY, PollTurn.class).routeId());
        work.finish(exchange);
    }

    private JsonNode items(PollTurn turn, int status, AnswerHeaders headers, Message message, String list)
            throws FeedException {
        if (status == 200) {
            JsonNode answer = bodies.json(message);
            String said = answer.path("Message").asText("");
            if (said.toLowerCase(Locale.ROOT).contains("api key")) {
                throw refused(turn, status, said);
            }
            JsonNode items = answer.path(list);
            if (items.isArray()) {
                return items;
            }
            if (!said.isEmpty() || items.isNull()) {
                return JsonNodeFactory.instance.arrayNode();
            }
            throw new FeedException(
                    FeedException.Kind.UNREADABLE,
                    "'" + list + "' is "
                            + (items.isMissingNode()
                                    ? "missing"
                                    : items.getNodeType().toString().toLowerCase(Locale.ROOT))
                            + ", not a list");
        }
        String said = bodies.errorMessage(message);
        if (status == 429) {
            Duration wait = retryAdvice.after(headers.retryAfter(), headers.counterReset(), said, clock.instant());
            budget.rest(turn.token(), wait);
            throw new FeedException(
                    FeedException.Kind.RATE_LIMITED,
                    "HTTP 429, the key rests for " + wait.toSeconds() + " s: "
                            + turn.token().concealedIn(said));
        }
        if (status == 400 || status == 401 || status == 403) {
            throw refused(turn, status, said);
        }
        throw new FeedException(
                status >= 500 ? FeedException.Kind.SERVER_ERROR : FeedException.Kind.UNEXPECTED_STATUS,
                "HTTP " + status + ": " + turn.token().concealedIn(said));
    }

    private FeedException refused(PollTurn turn, int status, String said) {
        budget.rest(turn.token(), rest);
        return new FeedException(
                FeedException.Kind.REFUSED,
                "HTTP " + status + " with the key (SPORTSDB_API_KEY): "
                        + turn.token().concealedIn(said));
    }
}
