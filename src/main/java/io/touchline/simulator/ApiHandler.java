package io.touchline.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request goes through, whatever it asks for: method, token, request limit, then the resource, then entity
 * tag and compression.
 */
final class ApiHandler implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiHandler.class);

    private final FootballDataApi api;
    private final Set<String> tokens;
    private final RequestWindows windows;

    ApiHandler(FootballDataApi api, Set<String> tokens, RequestWindows windows) {
        this.api = api;
        this.tokens = Set.copyOf(tokens);
        this.windows = windows;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            send(exchange, answer);
        }
    }

    private Answer answer(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json;charset=UTF-8");
        headers.set("X-API-Version", "v4");
        headers.set("X-Authenticated-Client", "anonymous");
        if (!"GET".equals(exchange.getRequestMethod())) {
            headers.set("Allow", "GET");
            return Answer.methodNotAllowed();
        }
        String token = exchange.getRequestHeaders().getFirst("X-Auth-Token");
        if (token == null || token.isBlank()) {
            return Answer.noToken();
        }
        if (!tokens.contains(token)) {
            return Answer.unknownToken();
        }
        RequestWindows.Grant grant = windows.count(token);
        headers.set("X-Authenticated-Client", "simulator");
        headers.set("X-Requests-Available-Minute", String.valueOf(grant.available()));
        headers.set("X-RequestCounter-Reset", String.valueOf(grant.resetSeconds()));
        if (!grant.granted()) {
            return Answer.limitReached(grant.resetSeconds());
        }
        return resource(exchange);
    }

    private Answer resource(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String[] parts = (path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/");
        try {
            // The first part is the nothing before the leading slash.
            if (parts.length < 3 || !"v4".equals(parts[1])) {
                return Answer.notFound();
            }
            boolean ofCompetition = parts.length == 5 && "competitions".equals(parts[2]);
            if (parts.length == 3 && "matches".equals(parts[2])) {
                return api.matches(MatchFilters.of(exchange.getRequestURI().getRawQuery()));
            } else if (parts.length == 3 && "competitions".equals(parts[2])) {
                return api.competitions();
            } else if (ofCompetition && "matches".equals(parts[4])) {
                return api.competitionMatches(
                        parts[3], MatchFilters.of(exchange.getRequestURI().getRawQuery()));
            } else if (ofCompetition && "standings".equals(parts[4])) {
                return api.standings(parts[3]);
            }
            return Answer.notFound();
        } catch (IllegalArgumentException e) {
            return Answer.badRequest(e.getMessage());
        } catch (RuntimeException e) {
            log.error("simulator: GET {} failed", path, e);
            return Answer.failed();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Vary", "Accept-Encoding");
        if (answer.status() == 200) {
            headers.set("ETag", answer.etag());
            if (isKnown(answer, exchange.getRequestHeaders().get("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
        }
        byte[] body = answer.body();
        if (acceptsGzip(exchange.getRequestHeaders().get("Accept-Encoding"))) {
            headers.set("Content-Encoding", "gzip");
            body = gzip(body);
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean isKnown(Answer answer, List<String> ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String tag : String.join(",", ifNoneMatch).split("\\s*,\\s*")) {
            String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
            if (strong.equals(answer.etag()) || strong.equals("*")) {
                return true;
            }
        }
        return false;
    }

    private static boolean acceptsGzip(List<String> acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (String coding : String.join(",", acceptEncoding).split("\\s*,\\s*")) {
            String plain = coding.replace(" ", "").toLowerCase(Locale.ROOT);
            if (plain.startsWith("gzip")) {
                return !plain.matches("gzip;q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 8 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 8192)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
