package io.touchline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Turns an HTTP answer into JSON that a route can split, or says what is wrong with it; the bean {@code answers}.
 *
 * <p>On the way the request budget learns from the answer's headers. An answer that the server says has not changed
 * (304) is the last one again: its records are as true now as they were, and the repeat filter decides about them.
 */
public final class Answers {

    private static final Duration BAD_TOKEN_REST = Duration.ofSeconds(30);
    /** More than there are competitions to follow with the tokens of one service. */
    private static final int MOST_KEPT = 64;

    private static final Duration NOT_FOR_US_REST = Duration.ofHours(1);

    private final RequestBudget budget;
    private final PollCadence cadence;
    private final KnownCompetitions competitions;
    private final AnswerBody bodies;
    private final FeedMonitor monitor;
    private final Clock clock;
    private final RetryAdvice retryAdvice = new RetryAdvice();
    /** By URL. Some have a date in them, and are never asked for again on the next day. */
    private final Map<String, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    });

    private record Kept(String etag, JsonNode answer) {}

    Answers(
            RequestBudget budget,
            PollCadence cadence,
            KnownCompetitions competitions,
            AnswerBody bodies,
            FeedMonitor monitor,
            Clock clock) {
        this.budget = budget;
        this.cadence = cadence;
        this.competitions = competitions;
        this.bodies = bodies;
        this.monitor = monitor;
        this.clock = clock;
    }

    /** The ETag of the last answer from the URL, if it had one. */
    Optional<String> etagOf(String url) {
        return Optional.ofNullable(kept.get(url)).map(Kept::etag);
    }

    /**
     * Replaces the body by the answer as JSON and forgets the answer's headers, which are data from outside.
     *
     * @param list name of the list that the answer must hold
     * @throws FeedException for every answer that cannot be used
     */
    public void read(Exchange exchange, String list) throws FeedException {
        PollTurn turn = exchange.getProperty(PollTurn.PROPERTY, PollTurn.class);
        Message message = exchange.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        AnswerHeaders headers = AnswerHeaders.takenFrom(message);
        headers.left()
                .ifPresent(left ->
                        budget.learn(turn.token(), left, headers.untilRenewed().orElse(RetryAdvice.UNKNOWN)));
        Kept last = kept.get(turn.url());
        JsonNode answer = status == 304 && last != null ? last.answer() : body(turn, status, headers, message, list);
        headers.etag().ifPresentOrElse(etag -> kept.put(turn.url(), new Kept(etag, answer)), () -> {
            if (status == 200) {
                kept.remove(turn.url());
            }
        });
        message.setBody(answer);
        exchange.setProperty(Publication.OBSERVED_AT, clock.instant());
        if (turn.adaptive()) {
            cadence.saw(answer);
        }
        competitions.saw(answer);
        monitor.answered(turn, status == 304);
    }

    private JsonNode body(PollTurn turn, int status, AnswerHeaders headers, Message message, String list)
            throws FeedException {
        if (status == 200) {
            JsonNode answer = bodies.json(message);
            JsonNode items = answer.path(list);
            if (!items.isArray()) {
                throw new FeedException(
                        FeedException.Kind.UNREADABLE,
                        "'" + list + "' is "
                                + (items.isMissingNode()
                                        ? "missing"
                                        : items.getNodeType().toString().toLowerCase(java.util.Locale.ROOT))
                                + ", not a list");
            }
            return answer;
        }
        String said = turn.token().concealedIn(bodies.errorMessage(message));
        if (status == 429) {
            Duration wait = retryAdvice.after(headers.retryAfter(), headers.counterReset(), said, clock.instant());
            budget.rest(turn.token(), wait);
            throw new FeedException(
                    FeedException.Kind.RATE_LIMITED,
                    "HTTP 429, token " + turn.token().number() + " rests for " + wait.toSeconds() + " s: " + said);
        }
        if (status == 400 || status == 401 || status == 403) {
            if (status == 403 && turn.competition() != null) {
                competitions.asked(turn.competition(), NOT_FOR_US_REST); // not in the plan; the token itself is good
            } else {
                budget.rest(turn.token(), BAD_TOKEN_REST);
            }
            throw new FeedException(
                    FeedException.Kind.REFUSED,
                    "HTTP " + status + " with token " + turn.token().number() + " (FOOTBALL_DATA_TOKENS): " + said);
        }
        if (status == 404 && turn.competition() != null) {
            competitions.asked(turn.competition(), NOT_FOR_US_REST);
        }
        throw new FeedException(
                status >= 500 ? FeedException.Kind.SERVER_ERROR : FeedException.Kind.UNEXPECTED_STATUS,
                "HTTP " + status + ": " + said);
    }
}
