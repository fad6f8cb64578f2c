package io.touchline.schedule;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs routes because somebody says so, each in a thread of its own: through the route's own consumer, as a tick would. */
final class HandRuns implements AutoCloseable {

    /** Exchange property of an exchange that no tick has begun. */
    static final String BY_HAND = "touchline.byHand";

    private static final Logger log = LoggerFactory.getLogger(HandRuns.class);

    private final Schedules schedules;
    /** No more than one for each route. */
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "run-by-hand");
        thread.setDaemon(true);
        // It is asked for by a thread of the web server, whose own loader ends with that.
        thread.setContextClassLoader(HandRuns.class.getClassLoader());
        return thread;
    });

    HandRuns(Schedules schedules) {
        this.schedules = schedules;
    }

    /**
     * Has the route run as soon as no regular run of it is under way.
     *
     * @return what will happen, for people
     * @throws NoTurnException when it cannot run now
     */
    String run(TimedRoute route) {
        CamelContext camel = route.route().getCamelContext();
        if (!camel.getRouteController().getRouteStatus(route.id()).isStarted()) {
            throw new NoTurnException("the route is stopped");
        }
        RouteState.Snapshot before = route.state().snapshot();
        if (!route.state().want()) {
            throw new NoTurnException("it is about to be run by hand already");
        }
        String willHappen;
        try {
            willHappen = route.dueNow();
        } catch (RuntimeException e) {
            route.state().unwant();
            throw e;
        }
        threads.execute(() -> runWhenFree(route.id(), route.state()));
        return willHappen
                + (before.running() == null ? "" : ", after the run that is under way")
                + (before.paused() ? "; it stays paused, so this is one run only" : "");
    }

    private void runWhenFree(String id, RouteState state) {
        try {
            state.takeOver();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            schedules.route(id).ifPresentOrElse(HandRuns::exchange, () -> {
                state.unwant();
                log.warn("{} was not run by hand: it is gone", id);
            });
        } finally {
            state.handOver();
        }
    }

    /** The edit of the route that is loaded now, which need not be the one that was loaded when somebody asked. */
    private static void exchange(TimedRoute route) {
        Consumer consumer = route.route().getConsumer();
        Exchange exchange = consumer.createExchange(false);
        exchange.setProperty(BY_HAND, true);
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            if (exchange.getException() != null) {
                log.warn("{}, run by hand, failed: {}", route.id(), ErrorLine.of(exchange.getException()));
            }
            consumer.releaseExchange(exchange, false);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
