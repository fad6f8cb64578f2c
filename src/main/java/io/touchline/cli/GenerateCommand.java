package io.touchline.cli;

import io.touchline.generator.GameOrder;
import io.touchline.generator.InventedGame;
import io.touchline.replay.DueMessage;
import io.touchline.replay.RecordedGame;
import io.touchline.replay.ReplaySettings;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaFailure;
import io.touchline.topics.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Invents games and sends them. */
@Command(
        name = GenerateCommand.NAME,
        description = {
            "Invents a game and sends its events to Kafka, in the format of StatsBomb's open data.",
            "With --every or --cron it does so again and again, each time with the next seed."
        },
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    static final String NAME = "generate";
    static final int DONE = 0;

    private static final String TOPIC = "live-football-events";

    @Option(
            names = "--home-team",
            paramLabel = "NAME",
            defaultValue = "Ashford Rovers",
            description = "${DEFAULT-VALUE}.")
    private String home;

    @Option(
            names = "--away-team",
            paramLabel = "NAME",
            defaultValue = "Brackley Town",
            description = "${DEFAULT-VALUE}.")
    private String away;

    @Option(names = "--competition", paramLabel = "NAME", description = "None if left out.")
    private String competition;

    @Option(names = "--knock-out", description = "A draw goes into extra time, and perhaps a shoot-out.")
    private boolean knockOut;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed invents the same game. Chosen if left out.")
    private Long seed;

    @Option(
            names = "--game-id",
            paramLabel = "ID",
            description = "The game's id, with the number of the run behind it if there are several. Made of the seed"
                    + " if left out.")
    private String gameId;

    @ArgGroup(exclusive = true)
    private Pace pace = new Pace();

    @Option(names = "--max-events", paramLabel = "N", description = "Ends each game after so many events.")
    private Integer maxEvents;

    @Mixin
    private RepeatOptions repeats;

    @Spec
    private CommandSpec spec;

    /** When the next event is sent. */
    static final class Pace {

        @Option(
                names = "--delay",
                paramLabel = "TIME",
                description = "Time between two events, as 500ms or 2s; 0s for none.")
        private String delay;

        @Option(
                names = "--speed",
                paramLabel = "N",
                description = "So many seconds of the match pass in one of ours (30).")
        private double speed = 30;
    }

    @Override
    public Integer call() {
        Duration delay = pace.delay == null ? null : RepeatOptions.duration(spec, "--delay", pace.delay);
        if (delay == null && !(pace.speed > 0)) {
            throw new ParameterException(spec.commandLine(), "--speed is more than 0, not " + pace.speed);
        }
        if (maxEvents != null && maxEvents < 1) {
            throw new ParameterException(spec.commandLine(), "--max-events is 1 or more, not " + maxEvents);
        }
        repeats.check(spec);
        long first = seed == null ? System.currentTimeMillis() : seed;
        order(first, 0);
        return new ServiceSettings(spec.commandLine()).withKafka(context -> {
            try {
                send(context, first, delay);
                return DONE;
            } catch (ExecutionException | KafkaException e) {
                KafkaFailure failure = KafkaFailure.of(context.getBean(KafkaConnection.class), e);
                spec.commandLine().getErr().println("touchline: " + failure.line());
                return RunCommand.FAILED;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return RunCommand.FAILED;
            }
        });
    }

    private void send(ApplicationContext context, long first, Duration delay)
            throws ExecutionException, InterruptedException {
        String topic = context.getBean(KafkaSettings.class).topics().get(TOPIC).name();
        ReplaySettings replays = context.getBean(ReplaySettings.class);
        try (GameSender sender =
                new GameSender(context.getBean(KafkaConnection.class).bulkProducer("touchline-generate"), topic)) {
            for (int run = 0; repeats.awaitRun(run); run++) {
                GameOrder order = order(first + run, run);
                RecordedGame game = InventedGame.of(order);
                List<DueMessage> messages = DueMessage.of(game, replays.breaks(), "generator", pace.speed);
                int sent = delay == null
                        ? sender.play(order.gameId(), cut(messages), pace.speed)
                        : sender.send(order.gameId(), cut(messages), delay);
                spec.commandLine()
                        .getOut()
                        .println("sent " + sent + " records of game " + order.gameId() + ", " + order.home() + " - "
                                + order.away() + ", to " + topic);
            }
        }
    }

    /** The game's own first and last message are always there. */
    private List<DueMessage> cut(List<DueMessage> messages) {
        if (maxEvents == null || maxEvents >= messages.size() - 2) {
            return messages;
        }
        List<DueMessage> cut = new ArrayList<>(messages.subList(0, maxEvents + 1));
        cut.add(new DueMessage(
                cut.get(maxEvents).at(), messages.get(messages.size() - 1).value()));
        return cut;
    }

    private GameOrder order(long ofRun, int run) {
        String id = gameId == null ? "gen-" + ofRun : run == 0 ? gameId : gameId + "-" + (run + 1);
        try {
            return new GameOrder(id, ofRun, home, away, competition, knockOut);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
