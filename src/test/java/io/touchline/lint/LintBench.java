package io.touchline.lint;

import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import io.touchline.topics.Connections;
import io.touchline.topics.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A linter of a service with a bean and two settings, for samples that are made up. */
final class LintBench implements AutoCloseable {

    private final GenericApplicationContext service = new GenericApplicationContext();
    private final Linter linter;

    LintBench() {
        service.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "samples", Map.of("sample.topic", "scores", "sample.period", "10s", "sample.url", "http://x")));
        service.registerBean("scorer", Scorer.class, Scorer::new);
        service.registerBean("kafka-connection", KafkaConnection.class, () -> Connections.to("127.0.0.1:9"));
        service.registerBean("dataSource", DataSource.class, PGSimpleDataSource::new);
        service.refresh();
        linter = new Linter(service);
    }

    /** What the samples call. */
    public static final class Scorer implements AggregationStrategy {

        public void store(Exchange exchange, String statement) {
            exchange.getMessage().setBody(statement);
        }

        @Override
        public Exchange aggregate(Exchange one, Exchange other) {
            return other;
        }
    }

    /** What is found in the files, by path and content, as {@code file:line:column rule}. */
    List<String> places(Map<String, String> files) {
        return check(files).stream()
                .map(finding -> "%s:%d:%d %s"
                        .formatted(finding.file().getFileName(), finding.line(), finding.column(), finding.rule()))
                .toList();
    }

    List<Finding> check(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return checkBytes(bytes);
    }

    List<Finding> checkBytes(Map<String, byte[]> files) {
        List<SourceFile> routes = new ArrayList<>();
        List<SourceFile> statements = new ArrayList<>();
        List<SourceFile> schemas = new ArrayList<>();
        files.forEach((path, bytes) -> (path.endsWith(".sql") ? statements : path.endsWith(".json") ? schemas : routes)
                .add(new SourceFile(Path.of(path), bytes)));
        routes.sort(Comparator.comparing(file -> !file.path().startsWith("routes/templates")));
        return linter.check(new RouteSet(routes, statements, schemas));
    }

    @Override
    public void close() {
        service.close();
    }
}
