package io.touchline.generator;

import io.touchline.replay.Breaks;
import io.touchline.replay.GameInPlayException;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The series of invented games that somebody has ordered. They end with the service. */
public final class SeriesRuns implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SeriesRuns.class);
    private static final int MOST_AT_A_TIME = 20;
    private static final int MOST_KNOWN = 100;

    private final KafkaConnection connection;
    private final String topic;
    private final Breaks breaks;
    private final Map<Integer, Run> runs = new LinkedHashMap<>();
    private int last;

    SeriesRuns(KafkaConnection connection, String topic, Breaks breaks) {
        this.connection = connection;
        this.topic = topic;
        this.breaks = breaks;
    }

    /**
     * Begins a series.
     *
     * @throws GameInPlayException when one with the same game is running
     * @throws IllegalArgumentException when there are too many
     */
    public synchronized SeriesStatus start(SeriesOrder order) {
        List<Run> running = runs.values().stream().filter(Run::isRunning).toList();
        if (running.stream().anyMatch(run -> run.order.gameId().equals(order.gameId()))) {
            throw new GameInPlayException("game " + order.gameId() + " is being sent already");
        }
        if (running.size() >= MOST_AT_A_TIME) {
            throw new IllegalArgumentException("no more than " + MOST_AT_A_TIME + " series run at a time; stop one");
        }
        Run run = new Run(++last, order);
        runs.put(run.id, run);
        if (runs.size() > MOST_KNOWN) {
            runs.values().stream()
                    .filter(known -> !known.isRunning())
                    .findFirst()
                    .ifPresent(old -> runs.remove(old.id));
        }
        run.start();
        return run.status();
    }

    /** All that run, and the last of those that did. */
    public synchronized List<SeriesStatus> list() {
        return runs.values().stream().map(Run::status).toList();
    }

    /** Ends one; the game that it is at has no end then. @return empty if there is none */
    public Optional<SeriesStatus> stop(int id) {
        Run run;
        synchronized (this) {
            run = runs.get(id);
        }
        if (run == null) {
            return Optional.empty();
        }
        run.interrupt();
        return Optional.of(run.status());
    }

    @Override
    public void close() {
        List<Run> all;
        synchronized (this) {
            all = new ArrayList<>(runs.values());
        }
        all.forEach(Run::interrupt);
    }

    private final class Run extends Thread {

        private final int id;
        private final SeriesOrder order;
        private String state = "running";
        private int games;
        private int records;
        private String problem;

        Run(int id, SeriesOrder order) {
            super("series-" + id);
            setDaemon(true);
            this.id = id;
            this.order = order;
        }

        @Override
        public void run() {
            try (GameSender sender = new GameSender(connection.bulkProducer("touchline-series-" + id), topic)) {
                new GameSeries(order, breaks).play(sender, this::sent);
                end("finished", null);
            } catch (InterruptedException e) {
                end("stopped", null);
            } catch (ExecutionException | KafkaException e) {
                String why = KafkaFailure.of(connection, e).line();
                log.warn("Series {} of invented games ends: {}", id, why);
                end("failed", why);
            } catch (RuntimeException e) {
                log.warn("Series {} of invented games ends", id, e);
                end("failed", String.valueOf(e.getMessage()));
            }
        }

        synchronized boolean isRunning() {
            return state.equals("running");
        }

        synchronized SeriesStatus status() {
            return new SeriesStatus(id, order, state, games, records, problem);
        }

        private synchronized void sent(GameOrder game, int count) {
            games++;
            records += count;
        }

        private synchronized void end(String how, String why) {
            state = how;
            problem = why;
        }

        @Override
        public void interrupt() {
            super.interrupt();
            synchronized (this) {
                state = isRunning() ? "stopped" : state;
            }
        }
    }
}
