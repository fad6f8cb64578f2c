package io.touchline.reload;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.contract.Contracts;
import io.touchline.delivery.StatementCheck;
import io.touchline.delivery.Statements;
import io.touchline.lint.Linter;
import io.touchline.routes.LiveRoutes;
import io.touchline.routes.RouteCompiler;
import io.touchline.routes.RouteFolders;
import io.touchline.routes.ScratchContexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spring.spi.ApplicationContextBeanRepository;
import org.apache.camel.support.DefaultRegistry;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A service whose routes come from a folder: all of the reloading, and of Camel, and nothing else. */
final class EditedService implements AutoCloseable {

    final DefaultCamelContext camel = new DefaultCamelContext();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final ReloadHistory history = new ReloadHistory(meters);
    final Reloader reloader;

    private final GenericApplicationContext beans = new GenericApplicationContext();
    private final Path folder;
    private final Contracts contracts = new Contracts(false);

    /** A bean that a route can use. */
    public static final class Greeting {
        /** Says it. */
        public String say() {
            return "hello";
        }
    }

    EditedService(Path folder) {
        this.folder = folder;
        beans.registerBean("greeting", Greeting.class);
        beans.refresh();
        camel.getCamelContextExtension().setRegistry(new DefaultRegistry(new ApplicationContextBeanRepository(beans)));
        camel.start();
        reloader = new Reloader(
                new RouteCompiler(new ScratchContexts(beans)),
                new Linter(beans),
                // Nobody asks PostgreSQL: there is no statement among the files.
                new StatementFiles(new Statements(), new StatementCheck(new SimpleDriverDataSource())),
                new ContractFiles(contracts),
                new LiveRoutes(camel),
                history,
                Clock.systemUTC());
    }

    @Override
    public void close() {
        camel.stop();
        beans.close();
    }

    RouteFolders folders() {
        return new RouteFolders(folder, folder.resolve("config"));
    }

    void reload() {
        reloader.reload(folders().read());
    }

    /** The contracts that the service has now. */
    Contracts contracts() {
        return contracts;
    }

    Outcome newest() {
        return history.newest().orElseThrow();
    }

    Map<String, Route> routes() {
        Map<String, Route> routes = new HashMap<>();
        camel.getRoutes().forEach(route -> {
            assertThat(camel.getRouteController().getRouteStatus(route.getRouteId()))
                    .isEqualTo(ServiceStatus.Started);
            routes.put(route.getRouteId(), route);
        });
        return routes;
    }

    /** Those that are not what they were before. */
    Map<String, Route> touched(Map<String, Route> before) {
        Map<String, Route> touched = routes();
        touched.values().removeAll(before.values());
        return touched;
    }

    String answer(String direct) {
        return camel.createFluentProducerTemplate()
                .to("direct:" + direct)
                .withBody("")
                .request(String.class);
    }

    void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    void edit(String file, String old, String now) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(old);
        write(file, before.replace(old, now));
    }

    static String plain(String id, String body) {
        return """
            - route:
                id: %s
                description: Answers
                group: test
                from:
                  uri: direct:%s
                  steps:
                    - setBody: { constant: { expression: %s } }
            """
                .formatted(id, id, body);
    }

    static String templated(String id, String word) {
        return """
            - templatedRoute:
                routeTemplateRef: greet
                routeId: %s
                parameters:
                  - { name: word, value: %s }
            """
                .formatted(id, word);
    }
}
