package io.touchline.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Where a measured service answers. */
record PublicPort(int number) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** One that nobody uses. */
    static PublicPort free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new PublicPort(socket.getLocalPort());
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + number + path;
    }

    /** Waits until the service knows so many games. @return its list */
    HttpResponse<byte[]> awaitGames(ChildJvm service, int games) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url("/api/games"))).build();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            service.requireAlive();
            try {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200 && count(new String(answer.body())) == games) {
                    return answer;
                }
            } catch (IOException e) {
                // it is not there yet
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException(
                "the service does not know " + games + " games after " + PATIENCE.toMinutes() + " minutes");
    }

    private static int count(String list) {
        return list.split("\"game_id\":", -1).length - 1;
    }
}
