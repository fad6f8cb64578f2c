package io.touchline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * How much time the service says that a route has taken, from the metrics of its management port.
 *
 * @param polls exchanges of the route that got a good answer
 * @param seconds time of all exchanges
 * @param slowest seconds of the slowest exchange of the last two minutes
 */
record RouteTimes(double polls, double seconds, double slowest) {

    static RouteTimes ask(String managementUrl, String routeId) throws IOException, InterruptedException {
        String login = "admin:" + TouchlineJar.ADMIN_PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(managementUrl + "/actuator/prometheus"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the management port answers " + answer.statusCode());
        }
        String metrics = answer.body();
        return new RouteTimes(
                value(metrics, "touchline_polls_total", "\"" + routeId + "\"", "\"ok\""),
                value(metrics, "camel_route_policy_seconds_sum", "\"" + routeId + "\""),
                value(metrics, "camel_route_policy_seconds_max", "\"" + routeId + "\""));
    }

    private static double value(String metrics, String name, String... labels) {
        double[] values = metrics.lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> java.util.Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        if (values.length != 1) {
            throw new IllegalStateException(values.length + " metrics " + name + " instead of one");
        }
        return values[0];
    }
}
