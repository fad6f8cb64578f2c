package io.touchline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchline.routes.RouteFileException;
import io.touchline.routes.RouteSet;
import io.touchline.routes.ScratchContexts;
import io.touchline.routes.SourceFile;
import io.touchline.topics.Connections;
import io.touchline.topics.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.component.kafka.KafkaComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FlowReaderTest {

    private static final SourceFile STORE_GOALS =
            file("config/goals.sql", "with s as (insert into live.goals select 1 returning 1) select count(*) from s");

    private final GenericApplicationContext service = new GenericApplicationContext();

    /** What the routes name. */
    public static final class Delivery {
        public void store(Object batch, String file) {}
    }

    @BeforeEach
    void start() {
        service.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("goals-api.url", "http://127.0.0.1:9", "topics.goals", "goals")));
        service.registerBean("delivery", Delivery.class);
        service.registerBean(KafkaConnection.class, () -> Connections.to("127.0.0.1:9"));
        service.registerBean(DataSource.class, () -> new DriverManagerDataSource());
        service.registerBean("kafka", KafkaComponent.class, () -> {
            KafkaComponent kafka = new KafkaComponent();
            kafka.getConfiguration().setBrokers("127.0.0.1:9");
            return kafka;
        });
        service.refresh();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatATemplateDoesIsDoneByTheRouteThatUsesItAndNamedInItsFile() {
        SourceFile template = file(
                "routes/templates/poll.camel.yaml",
                """
                - routeTemplate:
                    id: poll
                    parameters:
                      - name: url
                      - name: topic
                    route:
                      from:
                        uri: timer:poll
                        steps:
                          - to:
                              uri: "{{url}}/v1"
                              parameters:
                                throwExceptionOnFailure: false
                          - to: "kafka:{{topic}}"
                          - to: "kafka:{{topic}}.dlq"
                """);
        SourceFile poll = file(
                "routes/poll-goals.camel.xml",
                """
                <templatedRoutes>
                  <templatedRoute routeTemplateRef="poll" routeId="poll-goals">
                    <parameter name="url" value="{{goals-api.url}}"/>
                    <parameter name="topic" value="{{topics.goals}}"/>
                  </templatedRoute>
                </templatedRoutes>
                """);

        FlowGraph graph = read(template, poll);

        assertThat(graph.nodes())
                .containsExactly(
                        Node.of(Node.Kind.FEED, "goals-api"),
                        Node.route("poll-goals", "routes/poll-goals.camel.xml"),
                        Node.of(Node.Kind.TOPIC, "goals"),
                        Node.of(Node.Kind.DEAD_LETTERS, "goals.dlq"));
        assertThat(edges(graph))
                .containsExactly(
                        "feed:goals-api reads route:poll-goals",
                        "route:poll-goals dead-letters dead-letters:goals.dlq",
                        "route:poll-goals writes topic:goals");
    }

    @Test
    void stepsInsideOfStepsAreFoundAndThoseThatAreDisabledAreNot() {
        assertThat(
                        edges(
                                read(
                                        file(
                                                "routes/sort.camel.yaml",
                                                """
                                - routeConfiguration:
                                    onException:
                                      - onException:
                                          exception: [java.lang.Exception]
                                          steps:
                                            - to: kafka:failed
                                - route:
                                    id: sort
                                    from:
                                      uri: "kafka:goals,cards?groupId=sort"
                                      steps:
                                        - choice:
                                            when:
                                              - simple: "${body} == 1"
                                                steps:
                                                  - split:
                                                      simple: "${body}"
                                                      steps:
                                                        - to: kafka:first
                                            otherwise:
                                              steps:
                                                - wireTap:
                                                    uri: direct:look
                                        - doTry:
                                            steps:
                                              - to: log:tried
                                            doCatch:
                                              - exception: [java.lang.Exception]
                                                steps:
                                                  - to: kafka:caught
                                            doFinally:
                                              steps:
                                                - toD: "kafka:${header.where}"
                                        - filter:
                                            disabled: true
                                            simple: "${body}"
                                            steps:
                                              - to: kafka:disabled
                                        - to: https://user@hook.example.org:8443/goals
                                """),
                                        file(
                                                "routes/look.camel.xml",
                                                """
                                <routes>
                                  <route id="look">
                                    <from uri="direct:look"/>
                                    <enrich><constant>http://look.example.org/x?bridgeEndpoint=true</constant></enrich>
                                    <to uri="file:looked?fileName=x"/>
                                  </route>
                                </routes>
                                """))))
                .containsExactlyInAnyOrder(
                        "topic:goals reads route:sort",
                        "topic:cards reads route:sort",
                        "route:sort writes topic:first",
                        "route:sort calls route:look",
                        "route:sort writes topic:failed",
                        "route:sort writes topic:caught",
                        "route:sort writes topic:${header.where}",
                        "route:sort writes endpoint:hook.example.org",
                        "feed:look.example.org reads route:look",
                        "route:look writes endpoint:file",
                        "route:look writes topic:failed");
    }

    @Test
    void aRouteThatStoresWritesTheTablesOfItsStatementAndDeadLetters() {
        assertThat(edges(read(storing("config/goals.sql"))))
                .containsExactlyInAnyOrder(
                        "topic:goals reads route:store-goals",
                        "route:store-goals writes table:goals",
                        "route:store-goals dead-letters dead-letters:goals.dlq");
    }

    @Test
    void sqlInARouteIsLookedAt() {
        assertThat(
                        edges(
                                read(
                                        file(
                                                "routes/sql.camel.xml",
                                                """
                        <routes>
                          <route id="refresh">
                            <from uri="timer:refresh"/>
                            <to uri="sql:refresh materialized view live.best"/>
                          </route>
                          <route id="copy">
                            <from uri="sql:select * from live.scorers where id &lt; 5?delay=5000"/>
                            <to uri="sql:insert into copies values (:#id)"/>
                          </route>
                        </routes>
                        """))))
                .containsExactlyInAnyOrder(
                        "table:goals reads route:refresh",
                        "route:refresh writes table:best",
                        "table:goals reads route:copy",
                        "route:copy writes table:copies");
    }

    @Test
    void aFileThatIsNoRouteIsNamedWithTheReason() {
        assertThatThrownBy(() -> read(file("routes/bad.camel.yaml", "- route:\n    id: bad\n    frm: {}\n")))
                .isInstanceOf(RouteFileException.class)
                .hasMessageStartingWith("routes/bad.camel.yaml: ")
                .hasMessageContaining("frm");
        assertThatThrownBy(() -> read(storing("config/missing.sql")))
                .isInstanceOf(RouteFileException.class)
                .hasMessage("routes/store-goals.camel.yaml: the SQL file config/missing.sql cannot be read");
    }

    @Test
    void aPartOfTheGraphIsTheRoutesThereAndWhatIsNextToThem() {
        FlowGraph graph = read(
                        storing("config/goals.sql"),
                        file(
                                "routes/poll.camel.yaml",
                                """
                                - route:
                                    id: poll
                                    from:
                                      uri: timer:poll
                                      steps:
                                        - to: kafka:goals
                                        - to: kafka:cards
                                """))
                .around(List.of(Path.of("routes", "store-goals.camel.yaml")));

        assertThat(graph.nodes())
                .extracting(Node::id)
                .containsExactly("route:store-goals", "topic:goals", "dead-letters:goals.dlq", "table:goals");
        assertThat(graph.edges()).hasSize(3);
    }

    private static SourceFile storing(String statement) {
        return file(
                "routes/store-goals.camel.yaml",
                """
                - route:
                    id: store-goals
                    from:
                      uri: "kafka-batch:{{topics.goals}}"
                      parameters:
                        groupId: store
                      steps:
                        - bean:
                            ref: delivery
                            method: "store(*, '%s')"
                """
                        .formatted(statement));
    }

    private FlowGraph read(SourceFile... routes) {
        Views views = Views.of(
                """
                create view live.scorers as select * from live.goals;
                create materialized view live.best as select * from live.scorers;
                """);
        return new FlowReader(new ScratchContexts(service), views)
                .read(new RouteSet(List.of(routes), List.of(STORE_GOALS), List.of()));
    }

    private static List<String> edges(FlowGraph graph) {
        return graph.edges().stream()
                .map(edge -> edge.from() + " " + edge.kind().word() + " " + edge.to())
                .toList();
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(Path.of(path), text.getBytes(StandardCharsets.UTF_8));
    }
}
