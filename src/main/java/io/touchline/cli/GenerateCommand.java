package io.touchline.cli;

import io.touchline.generator.GameSender;
import io.touchline.generator.GameSeries;
import io.touchline.generator.SeriesOrder;
import io.touchline.replay.ReplaySettings;
import io.touchline.topics.KafkaConnection;
import io.touchline.topics.KafkaFailure;
import io.touchline.topics.KafkaSettings;
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
            defaultValue = SeriesOrder.HOME_TEAM,
            description = "${DEFAULT-VALUE}.")
    private String home;

    @Option(
            names = "--away-team",
            paramLabel = "NAME",
            defaultValue = SeriesOrder.AWAY_TEAM,
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
        private Double speed;
    }

    @Override
    public Integer call() {
        SeriesOrder order = order();
        return new ServiceSettings(spec.commandLine()).withKafka(context -> {
            try {
                send(context, order);
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

    private void send(ApplicationContext context, SeriesOrder order) throws ExecutionException, InterruptedException {
        String topic = context.getBean(KafkaSettings.class).topics().get(TOPIC).name();
        GameSeries series =
                new GameSeries(order, context.getBean(ReplaySettings.class).breaks());
        try (GameSender sender =
                new GameSender(context.getBean(KafkaConnection.class).bulkProducer("touchline-generate"), topic)) {
            series.play(sender, (game, records) -> spec.commandLine()
                    .getOut()
                    .println("sent " + records + " records of game " + game.gameId() + ", " + game.home() + " - "
                            + game.away() + ", to " + topic));
        }
    }

    private SeriesOrder order() {
        try {
            return new SeriesOrder(
                    home,
                    away,
                    competition,
                    knockOut,
                    seed,
                    gameId,
                    pace.delay,
                    pace.speed,
                    maxEvents,
                    repeats.every(),
                    repeats.cron(),
                    repeats.runs());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
