package io.touchline.generator;

import io.touchline.replay.Breaks;
import io.touchline.replay.DueMessage;
import io.touchline.replay.RecordedGame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Invents the games of a series and sends them. */
public final class GameSeries {

    private final SeriesOrder order;
    private final Breaks breaks;

    /** Is told of each game that was sent. */
    public interface Sent {

        /** @param records how many it came to */
        void game(GameOrder game, int records);
    }

    /** @param breaks how long breaks last */
    public GameSeries(SeriesOrder order, Breaks breaks) {
        this.order = order;
        this.breaks = breaks;
    }

    /**
     * Sends all of them, each when it is time.
     *
     * @throws ExecutionException when Kafka does not take something
     * @throws InterruptedException when it shall end before its time
     */
    public void play(GameSender sender, Sent sent) throws ExecutionException, InterruptedException {
        Repetition repetition = new Repetition(order);
        for (int run = 0; repetition.awaitNext(); run++) {
            GameOrder next = order.game(run);
            RecordedGame game = InventedGame.of(next);
            List<DueMessage> messages = cut(DueMessage.of(game, breaks, "generator", order.speed()));
            Duration pause = order.pause();
            int records = pause == null
                    ? sender.play(next.gameId(), messages, order.speed())
                    : sender.send(next.gameId(), messages, pause);
            sent.game(next, records);
        }
    }

    /** The game's own first and last message are always there. */
    private List<DueMessage> cut(List<DueMessage> messages) {
        Integer most = order.maxEvents();
        if (most == null || most >= messages.size() - 2) {
            return messages;
        }
        List<DueMessage> cut = new ArrayList<>(messages.subList(0, most + 1));
        cut.add(new DueMessage(
                cut.get(most).at(), messages.get(messages.size() - 1).value()));
        return cut;
    }
}
