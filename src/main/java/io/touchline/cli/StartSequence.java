package io.touchline.cli;

import io.touchline.clickhouse.ClickHouse;
import io.touchline.clickhouse.Warehouse;
import io.touchline.postgres.Migration;
import io.touchline.reload.RouteStart;
import io.touchline.topics.TopicCreator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens once the service is up and can be asked for its health: tables, topics, routes, in this order, each waited
 * for.
 *
 * <p>PostgreSQL, ClickHouse and Kafka are waited for side by side: polls need only Kafka, and nothing else needs
 * ClickHouse, which may have to be installed first. The routes start when the topics are there,
 * so that no broker invents a topic with other partitions than the settings say.
 */
@Component
final class StartSequence {

    private static final Logger log = LoggerFactory.getLogger(StartSequence.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final int TRIES_PER_LINE = 30;

    private final Migration migration;
    private final ClickHouse clickHouse;
    private final Warehouse warehouse;
    private final TopicCreator topics;
    private final RouteStart routes;
    private final StartReport report;
    private final ConfigurableApplicationContext context;
    private final CountDownLatch stopping = new CountDownLatch(1);

    StartSequence(
            Migration migration,
            ClickHouse clickHouse,
            Warehouse warehouse,
            TopicCreator topics,
            RouteStart routes,
            StartReport report,
            ConfigurableApplicationContext context) {
        this.migration = migration;
        this.clickHouse = clickHouse;
        this.warehouse = warehouse;
        this.topics = topics;
        this.routes = routes;
        this.report = report;
        this.context = context;
    }

    private interface Step {
        void run() throws Exception;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread tables = new Thread(() -> untilDone("PostgreSQL", migration::run), "start-tables");
        tables.start();
        if (clickHouse.isOn()) {
            new Thread(() -> untilDone("ClickHouse", warehouse::apply), "start-warehouse").start();
        }
        new Thread(() -> feeds(tables), "start-feeds").start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.countDown();
    }

    private void feeds(Thread tables) {
        if (!untilDone("Kafka", topics::createMissing)) {
            return;
        }
        try {
            tables.join(
                    BETWEEN_TRIES.toMillis()); // a database that is there is ready by then; others are not waited for
            routes.run();
            report.print();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (stopping.getCount() == 0) {
                return; // told to stop before the start was over: no wonder that it failed
            }
            System.err.println("touchline: the start failed: " + new StartFailure(e).line());
            SpringApplication.exit(context, () -> 1);
            System.exit(1);
        }
    }

    /** Tries until it succeeds; false when the service stops before. */
    private boolean untilDone(String target, Step step) {
        for (int tries = 0; ; tries++) {
            try {
                step.run();
                return true;
            } catch (Exception e) {
                if (tries % TRIES_PER_LINE == 0) {
                    log.warn("{} is not ready, waiting for it: {}", target, new StartFailure(e).line());
                }
            }
            try {
                if (stopping.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
