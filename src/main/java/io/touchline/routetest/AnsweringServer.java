package io.touchline.routetest;

import io.touchline.routetest.Turn.Header;
import io.touchline.routetest.Turn.PreparedAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ExceptionListener;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.io.CloseMode;

/**
 * A real HTTP server on loopback that gives the test's answers, one after the other, whatever host is asked.
 */
final class AnsweringServer implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<PreparedAnswer> answers = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();

    /** A request as it came in. */
    record Request(String method, String host, String path, String query, List<Header> headers, String body) {

        @Override
        public String toString() {
            return method + " " + host + path + (query == null ? "" : "?" + query) + " "
                    + headers.stream()
                            .map(header -> header.name() + ": " + header.value())
                            .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    AnsweringServer() {
        HttpRequestHandler handler = (request, response, context) -> handle(request, response);
        server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setRequestRouter((request, context) -> handler)
                .setExceptionListener(ExceptionListener.NO_OP)
                .create();
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException("no port on loopback for the answers of a test", e);
        }
    }

    /** What makes a client of Camel come here, even with a URL of somewhere else and over TLS. */
    HttpClientConfigurer detour() {
        HttpRoute here = new HttpRoute(
                new HttpHost("http", InetAddress.getLoopbackAddress().getHostAddress(), server.getLocalPort()));
        return client -> client.setRoutePlanner((target, context) -> here);
    }

    synchronized void willAnswer(List<PreparedAnswer> next) {
        answers.addAll(next);
    }

    /** What was asked since the last call. */
    synchronized List<Request> takeRequests() {
        List<Request> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }

    /** The requests since the last call for which the test had no answer. */
    synchronized List<String> takeUnanswered() {
        List<String> taken = List.copyOf(unanswered);
        unanswered.clear();
        return taken;
    }

    /** The answers that nobody asked for. */
    synchronized List<PreparedAnswer> takeLeftOver() {
        List<PreparedAnswer> left = List.copyOf(answers);
        answers.clear();
        return left;
    }

    @Override
    public void close() {
        closed.countDown();
        server.close(CloseMode.IMMEDIATE);
    }

    private void handle(ClassicHttpRequest request, ClassicHttpResponse response) throws IOException, ParseException {
        PreparedAnswer answer = next(asReceived(request));
        if (answer.hangs()) {
            awaitEndOfTest();
            throw new IOException("the test is over");
        }
        response.setCode(answer.status());
        answer.headers().forEach(header -> response.addHeader(header.name(), header.value()));
        if (answer.body().length > 0) {
            HttpEntity body = new ByteArrayEntity(answer.body(), null);
            response.setEntity(answer.isCutOff() ? new CutOff(body, answer.body()) : body);
        }
    }

    private void awaitEndOfTest() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized PreparedAnswer next(Request request) {
        requests.add(request);
        PreparedAnswer answer = answers.poll();
        if (answer == null) {
            unanswered.add(request.toString());
            return new PreparedAnswer(null, 500, List.of(), new byte[0], false, false);
        }
        return answer;
    }

    private static Request asReceived(ClassicHttpRequest request) throws IOException, ParseException {
        String[] pathAndQuery = request.getPath().split("\\?", 2);
        List<Header> headers = Arrays.stream(request.getHeaders())
                .map(header -> new Header(header.getName(), header.getValue()))
                .toList();
        HttpEntity body = request.getEntity();
        return new Request(
                request.getMethod(),
                String.valueOf(request.getAuthority()),
                pathAndQuery[0],
                pathAndQuery.length == 1 ? null : pathAndQuery[1],
                headers,
                body == null ? "" : EntityUtils.toString(body, StandardCharsets.UTF_8));
    }

    /** A body that breaks off in the middle, and the connection with it. */
    private static final class CutOff extends HttpEntityWrapper {

        private final byte[] whole;

        CutOff(HttpEntity body, byte[] whole) {
            super(body);
            this.whole = whole;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(whole, 0, whole.length / 2);
            out.flush();
            throw new IOException("cut off, says the test");
        }
    }
}
