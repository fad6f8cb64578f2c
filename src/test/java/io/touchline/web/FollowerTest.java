package io.touchline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody is told, and in which order. */
class FollowerTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void theStateComesFirstAndThenWhatIsNewerThanIt() {
        Follower follower = follower(null);
        follower.take(change("a", 6));
        follower.take(change("a", 8));
        follower.beat(Note.ofNoGame(8, "heartbeat", "heartbeat"));
        assertThat(told).isEmpty();
        follower.start(7, List.of(Note.ofNoGame(7, "state", "state")));
        follower.take(change("b", 7));
        follower.take(change("b", 9));
        follower.beat(Note.ofNoGame(9, "heartbeat", "heartbeat"));

        assertThat(told).containsExactly("state", "a 8", "b 9", "heartbeat");
    }

    @Test
    void whoFollowsAnotherGameBeginsAnew() {
        Follower follower = follower("a");
        follower.start(0, List.of());
        follower.take(change("a", 1));
        follower.take(change("b", 2));
        follower.follow("b");
        follower.take(change("a", 3));
        follower.take(change("b", 4));
        follower.start(3, List.of(Note.ofNoGame(3, "state", "state of b")));

        assertThat(told).containsExactly("a 1", "state of b", "b 4");
    }

    private Follower follower(String gameId) {
        Line line = new Line() {
            @Override
            public void send(Note note, Sent done) {
                told.add(note.json());
                done.with(true);
            }

            @Override
            public void close(String reason) {
                told.add(reason);
            }
        };
        return new Follower(new Mailbox(line, Clock.systemUTC()), gameId);
    }

    private static Note change(String game, long number) {
        return new Note(game, number, "game", game + " " + number);
    }
}
