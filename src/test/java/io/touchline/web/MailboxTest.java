package io.touchline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for somebody who reads slowly, and for how long. */
class MailboxTest {

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:00Z");
    private final SlowLine line = new SlowLine();
    private final Mailbox mailbox = new Mailbox(line, clock);

    @Test
    void whoReadsSlowlyGetsTheNewestOfEachGame() {
        mailbox.put(change("a", 1));
        mailbox.put(change("a", 2));
        mailbox.put(change("b", 3));
        mailbox.put(change("a", 4));
        assertThat(line.sent).containsExactly("a 1");
        line.read(true);
        line.read(true);
        line.read(true);

        assertThat(line.sent).containsExactly("a 1", "b 3", "a 4");
    }

    @Test
    void aSignOfLifeDoesNotTakeThePlaceOfTheState() {
        mailbox.put(change("a", 1));
        mailbox.put(Note.ofNoGame(1, "state", "state"));
        mailbox.put(Note.ofNoGame(1, "heartbeat", "heartbeat"));
        line.read(true);
        line.read(true);

        assertThat(line.sent).containsExactly("a 1", "state", "heartbeat");
    }

    @Test
    void aLineThatIsFastIsNoDeepStack() {
        Mailbox fast = new Mailbox(
                new Line() {
                    @Override
                    public void send(Note note, Sent done) {
                        line.sent.add(note.json());
                        if (line.sent.size() == 1) {
                            line.mailboxes.forEach(each -> {
                                for (int i = 0; i < 100_000; i++) {
                                    each.put(change("game-" + i, i));
                                }
                            });
                        }
                        done.with(true);
                    }

                    @Override
                    public void close(String reason) {
                        line.close(reason);
                    }
                },
                clock);
        line.mailboxes.add(fast);
        fast.put(change("first", 0));

        assertThat(line.sent).hasSize(100_001);
    }

    @Test
    void whoDoesNotReadIsDropped() {
        mailbox.put(change("a", 1));
        clock.pass(Duration.ofSeconds(20));
        mailbox.dropIfStuck(Duration.ofSeconds(20));
        assertThat(mailbox.isClosed()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        mailbox.dropIfStuck(Duration.ofSeconds(20));

        assertThat(mailbox.isClosed()).isTrue();
        assertThat(line.closed).containsExactly("reads too slowly");
        mailbox.put(change("b", 2));
        line.read(true);
        assertThat(line.sent).containsExactly("a 1");
    }

    @Test
    void whoHasReadAllIsNotDroppedHoweverLongNothingHappens() {
        mailbox.put(change("a", 1));
        line.read(true);
        clock.pass(Duration.ofHours(1));
        mailbox.dropIfStuck(Duration.ofSeconds(20));

        assertThat(mailbox.isClosed()).isFalse();
    }

    @Test
    void aLineThatFailsIsClosedOnce() {
        mailbox.put(change("a", 1));
        line.read(false);
        mailbox.close("again");

        assertThat(line.closed).containsExactly("is gone");
    }

    private static Note change(String game, long number) {
        return new Note(game, number, "game", game + " " + number);
    }

    /** Its other side reads when it is told to. */
    private static final class SlowLine implements Line {

        private final List<String> sent = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private final List<Mailbox> mailboxes = new ArrayList<>();
        private Sent waiting;

        @Override
        public void send(Note note, Sent done) {
            sent.add(note.json());
            waiting = done;
        }

        @Override
        public void close(String reason) {
            closed.add(reason);
        }

        void read(boolean success) {
            Sent done = waiting;
            waiting = null;
            if (done != null) {
                done.with(success);
            }
        }
    }
}
