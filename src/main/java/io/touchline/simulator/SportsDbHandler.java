package io.touchline.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request to TheSportsDB's side goes through: method, key, request limit, then the path. */
final class SportsDbHandler implements HttpHandler {

    /** What all paths begin with. */
    static final String BASE = "/api/v2/json";

    private static final Logger log = LoggerFactory.getLogger(SportsDbHandler.class);

    private final SportsDbApi api;
    private final Set<String> keys;
    private final RequestWindows windows;

    SportsDbHandler(SportsDbApi api, Set<String> keys, RequestWindows windows) {
        this.api = api;
        this.keys = Set.copyOf(keys);
        this.windows = windows;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        if (!"GET".equals(exchange.getRequestMethod())) {
            headers.set("Allow", "GET");
            return SportsDbRow.message(405, "Only GET is allowed here");
        }
        String key = exchange.getRequestHeaders().getFirst("X-API-KEY");
        if (key == null || !keys.contains(key)) {
            return SportsDbRow.message(
                    401, "Invalid Premium API key: Signup here: https://www.thesportsdb.com/pricing");
        }
        RequestWindows.Grant grant = windows.count(key);
        if (!grant.granted()) {
            headers.set("Retry-After", String.valueOf(grant.resetSeconds()));
            return SportsDbRow.message(429, "Too many requests");
        }
        String path = exchange.getRequestURI().getPath();
        try {
            return api.answer(parts(path.substring(BASE.length())));
        } catch (RuntimeException e) {
            log.error("simulator: GET {} failed", path, e);
            return SportsDbRow.message(500, "The simulator failed to answer; its log says why");
        }
    }

    private static List<String> parts(String path) {
        return Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
