package io.touchline.embedded;

import io.touchline.Touchline;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service in this process, with the shipped routes and settings, on ports and in a folder of its own. */
final class RunningTouchline implements AutoCloseable {

    static final String ADMIN_PASSWORD = "for-tests-only";

    private final ConfigurableApplicationContext context;

    /**
     * Starts the service; the routes follow as soon as Kafka is there.
     *
     * @param settings override those of the project
     */
    RunningTouchline(Path data, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "touchline.data", data.toString(),
                "touchline.admin-password", ADMIN_PASSWORD,
                "touchline.embedded.kafka-port", "0",
                "touchline.embedded.postgres-port", "0",
                "touchline.embedded.simulator-port", "0",
                // What most tests are not about, and would only wait for.
                "thesportsdb.enabled", "false",
                "generator.enabled", "false",
                "touchline.embedded.clickhouse", "off",
                "server.port", "0",
                "management.server.port", "0"));
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        SpringApplication application = new SpringApplication(Touchline.class);
        application.setRegisterShutdownHook(false);
        context = application.run(arguments);
    }

    /** Settings that point the polls at the given API and make them as fast as a test wants them. */
    static Map<String, String> polling(String url) {
        return Map.of(
                "football-data.url", url,
                "football-data.tokens", "good-token",
                "football-data.requests-per-minute", "100000",
                "football-data.matches.period", "200ms",
                "football-data.matches.match-day-period", "200ms",
                "football-data.matches.idle-period", "200ms",
                "football-data.competitions-period", "1h",
                "football-data.answer-timeout", "3s");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    JdbcClient sql() {
        return JdbcClient.create(context.getBean(javax.sql.DataSource.class));
    }

    JdbcConnectionDetails postgres() {
        return context.getBean(JdbcConnectionDetails.class);
    }

    String property(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }

    /** An answer of the management port, asked for as admin. */
    HttpResponse<String> management(String path) {
        return send(HttpRequest.newBuilder(managementUri(path)), adminLogin());
    }

    /** An answer of the management port, asked for by nobody. */
    HttpResponse<String> managementWithoutLogin(String path) {
        return send(HttpRequest.newBuilder(managementUri(path)), null);
    }

    /** What the management port answers to JSON that the admin sends. */
    HttpResponse<String> managementPost(String path, String json) {
        return send(
                HttpRequest.newBuilder(managementUri(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                adminLogin());
    }

    /** A request to the public port. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + property("local.server.port") + path));
    }

    /** What the public port answers to nobody in particular. */
    HttpResponse<String> answer(HttpRequest.Builder request) {
        return send(request, null);
    }

    /** What the public port answers to the admin. */
    HttpResponse<String> answerToAdmin(HttpRequest.Builder request) {
        return send(request, adminLogin());
    }

    private static String adminLogin() {
        String login = "admin:" + ADMIN_PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private URI managementUri(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.management.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String authorization) {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that is in a topic now. */
    List<ConsumerRecord<String, String>> records(String topic) {
        String servers =
                String.join(",", context.getBean(KafkaConnectionDetails.class).getBootstrapServers());
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
