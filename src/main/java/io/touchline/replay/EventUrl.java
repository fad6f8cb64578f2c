package io.touchline.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A URL below which the events of one game each are in {@code ID.json} or {@code ID.json.gz}. */
final class EventUrl implements EventSource {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration WHOLE = Duration.ofSeconds(60);

    private final String prefix;
    private final EventReader reader = new EventReader();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param prefix {@code http://} or {@code https://}, with or without a slash at its end */
    EventUrl(String prefix) {
        this.prefix = prefix.replaceAll("/+$", "") + "/";
    }

    /** There is no list of what a URL leads to. */
    @Override
    public List<String> ids() {
        return List.of();
    }

    @Override
    public RecordedGame read(String id) {
        if (id.matches(GameFile.ID)) {
            for (String ending : GameFile.ENDINGS) {
                String url = prefix + id + ending;
                Optional<byte[]> bytes = get(url);
                if (bytes.isPresent()) {
                    return RecordedGame.of(id, events(url, bytes.get()));
                }
            }
        }
        throw new UnknownGameException(id, List.of(), " at " + prefix);
    }

    private List<GameEvent> events(String url, byte[] bytes) {
        try {
            return reader.read(url, GameFile.plain(url, new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new EventsUnavailableException(url, e.toString(), e);
        }
    }

    /** Empty when the server says that there is no such thing. */
    private Optional<byte[]> get(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .header("User-Agent", "touchline")
                .build();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                    if (body.size() + bytes.length > GameFile.LARGEST) {
                        throw new IllegalStateException("it is larger than " + (GameFile.LARGEST >> 20) + " MB");
                    }
                    body.writeBytes(bytes);
                })));
        try {
            int status = answer.get(WHOLE.toSeconds(), TimeUnit.SECONDS).statusCode();
            if (status == 404 || status == 410) {
                return Optional.empty();
            }
            if (status != 200) {
                throw new EventsUnavailableException(url, "HTTP " + status, null);
            }
            return Optional.of(body.toByteArray());
        } catch (ExecutionException e) {
            throw new EventsUnavailableException(url, String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new EventsUnavailableException(url, "the answer takes longer than " + WHOLE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new EventsUnavailableException(url, "interrupted", e);
        }
    }
}
