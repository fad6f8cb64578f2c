package io.touchline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An API that answers {@code /v4/matches} with matches that have all changed since the last answer.
 *
 * <p>Each answer is ready before it is asked for, so that whoever asks waits for its transport only.
 */
final class MatchesApi implements AutoCloseable {

    static final int MATCHES = 1_000;

    private final MadeUpMatches matches = new MadeUpMatches(600);
    private final HttpServer server;
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();
    private byte[] next = answer(0);

    MatchesApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v4/matches", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many answers were sent. */
    long answers() {
        return answers.get();
    }

    /** How long sending them took in all, from the request on, in nanoseconds. */
    long nanos() {
        return nanos.get();
    }

    /** How large an answer is, in bytes. */
    int bytes() {
        return answer(0).length;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** On the server's one thread. */
    private void answer(HttpExchange exchange) throws IOException {
        long begin = System.nanoTime();
        exchange.getResponseHeaders().add("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(200, next.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(next);
        }
        nanos.addAndGet(System.nanoTime() - begin);
        next = answer(answers.incrementAndGet());
    }

    private byte[] answer(long version) {
        StringJoiner all =
                new StringJoiner(",", "{\"filters\":{},\"resultSet\":{\"count\":" + MATCHES + "},\"matches\":[", "]}");
        for (int i = 0; i < MATCHES; i++) {
            all.add(matches.json(i, version));
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
