package io.touchline.clickhouse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * ClickHouse by its HTTP interface.
 *
 * <p>Statements come from files or from code, never from data; values go into them as parameters {@code {name:Type}}.
 */
public final class ClickHouse {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int LONGEST_MESSAGE = 2_000;

    private final ClickHouseConnectionDetails server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** Talks to that server; connects when it is first asked something. */
    public ClickHouse(ClickHouseConnectionDetails server) {
        this.server = server;
    }

    /** Whether there is a ClickHouse to talk to, be it up or down. */
    public boolean isOn() {
        return !server.url().isBlank();
    }

    /**
     * Runs a statement, waiting a minute for its end.
     *
     * @return the rows, each a list of values as text, {@code \N} for NULL
     */
    public List<List<String>> query(String statement) throws ClickHouseException {
        return query(statement, Map.of(), ANSWER);
    }

    /**
     * Runs a statement.
     *
     * @param parameters values for {@code {name:Type}} in the statement, by name
     * @param patience how long it may take
     * @return the rows, each a list of values as text, {@code \N} for NULL
     */
    public List<List<String>> query(String statement, Map<String, String> parameters, Duration patience)
            throws ClickHouseException {
        Map<String, String> url = new TreeMap<>();
        parameters.forEach((name, value) -> url.put("param_" + name, value));
        String rows = send(url, BodyPublishers.ofString(statement), patience, false);
        return rows.lines().map(line -> Arrays.asList(line.split("\t", -1))).toList();
    }

    /**
     * Inserts rows, all of them or, when it throws, none that a repetition with the same token would double.
     *
     * @param table as {@code database.table}
     * @param rows one JSON object per line, members named like the columns
     * @param token names this very set of rows: while the table remembers it, it takes the rows only once
     */
    public void insert(String table, byte[] rows, String token) throws ClickHouseException {
        Map<String, String> url = new TreeMap<>();
        url.put("query", "INSERT INTO " + table + " FORMAT JSONEachRow");
        url.put("async_insert", "0");
        url.put("insert_deduplicate", "1");
        // Otherwise a repetition would not reach the views that the first time failed before.
        url.put("deduplicate_blocks_in_dependent_materialized_views", "1");
        url.put("insert_deduplication_token", token);
        url.put("date_time_input_format", "best_effort");
        send(url, BodyPublishers.ofByteArray(gzip(rows)), ANSWER, true);
    }

    private String send(
            Map<String, String> parameters, HttpRequest.BodyPublisher body, Duration patience, boolean gzipped)
            throws ClickHouseException {
        if (!isOn()) {
            throw new ClickHouseException(ClickHouseException.NONE, server.description(), null);
        }
        parameters.put("wait_end_of_query", "1"); // otherwise an error may come after the status
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.url().replaceAll("/$", "") + "/?" + query))
                .timeout(patience)
                .header("X-ClickHouse-User", server.user())
                .POST(body);
        if (!server.password().isEmpty()) {
            request.header("X-ClickHouse-Key", server.password());
        }
        if (gzipped) {
            request.header("Content-Encoding", "gzip");
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw refusal(answer);
            }
            return answer.body();
        } catch (IOException e) {
            // A connection that is refused says nothing at all.
            boolean mute = e.getMessage() == null;
            String said = server.url() + ": " + (mute ? "no connection" : e.getMessage());
            throw new ClickHouseException(ClickHouseException.NONE, said, mute ? null : e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClickHouseException(ClickHouseException.NONE, "interrupted", e);
        }
    }

    private static ClickHouseException refusal(HttpResponse<String> answer) {
        int code = answer.headers()
                .firstValue("X-ClickHouse-Exception-Code")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(ClickHouseException.NONE);
        String line = answer.body().lines().findFirst().orElse("");
        String said = line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
        return new ClickHouseException(code, "HTTP " + answer.statusCode() + ": " + said, null);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing in memory fails", e);
        }
        return compressed.toByteArray();
    }
}
