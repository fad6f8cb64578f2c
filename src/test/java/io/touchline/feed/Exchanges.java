package io.touchline.feed;

import io.touchline.CamelExchanges;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.Exchange;

/** Exchanges as the steps of a polling route see them. */
final class Exchanges {

    static final String URL = "http://api.example/v4/matches";
    static final Instant OBSERVED_AT = Instant.parse("2026-06-11T19:00:01Z");

    private Exchanges() {}

    /** An HTTP answer as Camel's component hands it over: a stream that can be read once. */
    static Exchange answer(PollTurn turn, int status, String body, Map<String, String> headers) {
        Exchange exchange = CamelExchanges.withBody(stream(body));
        exchange.setProperty(PollTurn.PROPERTY, turn);
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        headers.forEach(exchange.getMessage()::setHeader);
        return exchange;
    }

    /** One item of an answer, split off, without a key. */
    static Exchange item(PollTurn turn, Object item) {
        Exchange exchange = CamelExchanges.withBody(item);
        exchange.setProperty(PollTurn.PROPERTY, turn);
        exchange.setProperty(Publication.OBSERVED_AT, OBSERVED_AT);
        return exchange;
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A poll of the matches of all competitions. */
    static PollTurn matchesTurn(TokenAllowance token) {
        return turn("poll-matches", null, URL, token);
    }

    /** A poll of the standings of one competition. */
    static PollTurn standingsTurn(String competition, TokenAllowance token) {
        String url = "http://api.example/v4/competitions/" + competition + "/standings";
        return turn("poll-standings", competition, url, token);
    }

    private static PollTurn turn(String routeId, String competition, String url, TokenAllowance token) {
        return new PollTurn("a-poll", routeId, "match", "a-topic", competition, url, token, competition == null);
    }
}
