package io.touchline.routetest;

import io.touchline.contract.ContractSettings;
import io.touchline.contract.Contracts;
import io.touchline.kafkabatch.KafkaBatchEndpoint;
import io.touchline.kafkabatch.OlderRecordsNeededException;
import io.touchline.routes.RouteLoader;
import io.touchline.routes.ScratchContexts;
import io.touchline.routes.SourceFile;
import io.touchline.topics.KafkaProducers;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that one test runs in: beans, a Camel context with its routes, and what stands in place of the outside. */
final class Stage implements AutoCloseable {

    private final TestClock clock;
    private final CapturedKafka kafka = new CapturedKafka();
    private final AnsweringServer server = new AnsweringServer();
    private final Edges edges = new Edges(server);
    private final ReachedSteps steps = new ReachedSteps();
    private final IncomingBatches batches;
    private final TestDatabase database;
    private final ConfigurableApplicationContext beans;
    private final CamelContext camel;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Stage::daemon);

    /**
     * Brings the test's routes to where they could run.
     *
     * @throws TestFileException when a file cannot be loaded
     */
    Stage(RouteTest test, RouteIndex routes, BeanContexts contexts, TestDatabase database) {
        this.clock = new TestClock(test.clock());
        this.batches = new IncomingBatches(clock);
        this.database = database;
        this.beans = contexts.create(new TestSettings(test.settings(), database), replacements -> {
            replacements.registerBean("clock", Clock.class, () -> clock);
            replacements.registerBean("kafkaProducers", KafkaProducers.class, () -> kafka);
            replacements.registerBean(
                    "contracts",
                    Contracts.class,
                    () -> routes.contracts(
                            replacements.getBean(ContractSettings.class).strict()));
        });
        this.camel = new ScratchContexts(beans).create();
        try {
            prepare(test, routes);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Lets the time pass, sets the route off, and tells what came of it. */
    Outcome play(Turn turn) {
        clock.pass(turn.after());
        server.willAnswer(turn.answers());
        kafka.beAway(turn.kafkaAwayFor());
        Throwable failure = fireWithin(turn);
        kafka.beAway(0);
        List<String> problems = new ArrayList<>(edges.takeTrespasses());
        server.takeUnanswered().forEach(request -> problems.add("no answer in the test for " + request));
        server.takeLeftOver().forEach(answer -> problems.add(answer.place() + ": nobody asked for this answer"));
        return new Outcome(kafka.take(), server.takeRequests(), failure, problems);
    }

    /** The text with its {@code {{...}}} resolved. */
    String resolved(String text) {
        return camel.resolvePropertyPlaceholders(text);
    }

    TestDatabase database() {
        return database;
    }

    /** All steps of the routes that a test can run here, and whether they were reached. */
    Coverage coverage(Set<String> routeIds) {
        return steps.coverage(camel, routeIds);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        camel.stop();
        server.close();
        beans.close();
        database.close();
    }

    private void prepare(RouteTest test, RouteIndex routes) {
        for (RouteTest.Statement statement : test.given()) {
            try {
                database.execute(statement.sql());
            } catch (SQLException e) {
                throw new TestFileException(statement.place(), "PostgreSQL refuses this: " + e.getMessage(), e);
            }
        }
        camel.getShutdownStrategy().setTimeout(1);
        camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        camel.getCamelContextExtension().registerEndpointCallback(edges);
        camel.getCamelContextExtension().addInterceptStrategy(steps);
        Set<String> running = new LinkedHashSet<>(routes.calledByOthers());
        test.turns().forEach(turn -> running.add(turn.routeId()));
        RouteLoader loader = new RouteLoader(camel);
        List<SourceFile> files = routes.filesFor(running);
        files.forEach(file -> load(file, () -> loader.loadShared(file)));
        files.forEach(file -> load(file, () -> loader.loadRoutes(file, running::contains)));
        for (String routeId : running) {
            try {
                camel.getRouteController().startRoute(routeId);
            } catch (Exception e) {
                throw new TestFileException(routes.fileOf(routeId), routeId + ": " + Reason.of(e), e);
            }
        }
    }

    private static void load(SourceFile file, Loading loading) {
        try {
            loading.run();
        } catch (Exception e) {
            throw new TestFileException(file, Reason.of(e), e);
        }
    }

    private interface Loading {
        void run() throws Exception;
    }

    /** A route that waits for what never comes fails its test, and does not hold up all others. */
    private Throwable fireWithin(Turn turn) {
        Future<Throwable> fired = thread.submit(() -> fire(turn));
        try {
            return fired.get(turn.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            fired.cancel(true);
            throw new TestFileException(
                    turn.place(),
                    turn.routeId() + " did not end within " + turn.within().toMillis() + " ms",
                    e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Throwable fire(Turn turn) {
        Consumer consumer = camel.getRoute(turn.routeId()).getConsumer();
        Endpoint begin = consumer.getEndpoint() instanceof Inlet inlet ? inlet.real() : consumer.getEndpoint();
        if (begin instanceof KafkaBatchEndpoint topic) {
            List<ConsumerRecord<byte[], byte[]>> records = batches.next(turn.records(), topic.getTopic());
            Throwable failure = process(consumer, topic.batch(records, false, clock));
            return failure instanceof OlderRecordsNeededException
                    ? process(consumer, topic.batch(records, true, clock))
                    : failure;
        }
        if (begin instanceof KafkaEndpoint) {
            throw new TestFileException(
                    turn.place(), "a test cannot set off a route that begins with kafka:, only one with kafka-batch:");
        }
        if (!turn.records().isEmpty()) {
            throw new TestFileException(
                    turn.records().get(0).place(),
                    "records come into a route that begins with kafka-batch:, and " + turn.routeId() + " begins with "
                            + begin.getEndpointUri());
        }
        return process(consumer, null);
    }

    /** Returns what the exchange failed with, even if the route has seen to it. */
    private static Throwable process(Consumer consumer, Object body) {
        Exchange exchange = consumer.createExchange(false);
        exchange.getMessage().setBody(body);
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            return e;
        }
        // A failure that was overcome by trying again is none.
        return exchange.getException() == null
                        && exchange.getExchangeExtension().isFailureHandled()
                ? exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)
                : exchange.getException();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "turns-of-a-test");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What came of a turn.
     *
     * @param failure null if there was none
     * @param problems what a test never allows
     */
    record Outcome(
            List<SentRecord> sent, List<AnsweringServer.Request> requests, Throwable failure, List<String> problems) {}
}
