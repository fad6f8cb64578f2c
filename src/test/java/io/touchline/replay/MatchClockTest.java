package io.touchline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchClockTest {

    private static final Breaks BREAKS =
            new Breaks(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final long MINUTE = 60_000;

    @Test
    void theSecondHalfWaitsForTheEndOfTheFirstWithItsStoppageTimeAndForTheBreak() {
        MatchClock clock =
                clock(new Events().at(1, "00:00").at(1, "48:00").at(2, "00:00").at(2, "01:00"));

        assertThat(clock.due(1)).isEqualTo(48 * MINUTE);
        assertThat(clock.due(2)).isEqualTo((48 + 15) * MINUTE);
        assertThat(clock.length()).isEqualTo((48 + 15 + 1) * MINUTE);
    }

    @Test
    void extraTimeAndShootOutHaveBreaksOfTheirOwn() {
        MatchClock clock = clock(new Events()
                .at(1, "45:00")
                .at(2, "45:00")
                .at(3, "15:00")
                .at(4, "15:00")
                .at(5, "00:00")
                .at(5, "03:00"));

        assertThat(dues(clock, 6))
                .containsExactly(45 * MINUTE, 105 * MINUTE, 125 * MINUTE, 141 * MINUTE, 146 * MINUTE, 149 * MINUTE);
    }

    @Test
    void aShootOutMayFollowTheSecondHalf() {
        MatchClock clock = clock(new Events().at(1, "45:00").at(2, "45:00").at(5, "01:00"));

        assertThat(clock.due(2)).isEqualTo((45 + 15 + 45 + 5 + 1) * MINUTE);
    }

    @Test
    void timeNeverGoesBackAndNoEventWaitsLongForAnotherThatIsFarTooLate() {
        Events events = new Events().at(1, "47:00");
        for (int minute = 0; minute < 45; minute++) {
            events.at(1, minute + ":10").at(1, minute + ":30").at(1, minute + ":29.900");
        }
        MatchClock clock = clock(events);

        List<Long> dues = dues(clock, events.list().size());
        assertThat(dues).isSorted();
        assertThat(dues.get(3 * 20 + 1)).isEqualTo(20 * MINUTE + 10_000);
        assertThat(dues.get(3 * 20 + 2)).isEqualTo(dues.get(3 * 20 + 3)).isEqualTo(20 * MINUTE + 29_950);
    }

    @Test
    void theMinuteToBeginAtIsThatOfTheMatchClock() {
        MatchClock clock =
                clock(new Events().at(1, "00:00").at(1, "47:00").at(2, "00:00").at(2, "49:00"));

        assertThat(clock.at(0)).isZero();
        assertThat(clock.at(30)).isEqualTo(30 * MINUTE);
        assertThat(clock.at(45)).as("the kick-off of the second half").isEqualTo(62 * MINUTE);
        assertThat(clock.at(46.5)).isEqualTo(62 * MINUTE + 90_000);
        assertThat(clock.at(92)).isEqualTo((62 + 47) * MINUTE);
    }

    @Test
    void aPositionKnowsTheBreak() {
        MatchClock clock =
                clock(new Events().at(1, "00:00").at(1, "47:00").at(2, "00:00").at(2, "48:30"));

        assertThat(clock.position(46 * MINUTE)).isEqualTo(new Position(1, 46, false));
        assertThat(clock.position(50 * MINUTE)).isEqualTo(new Position(1, 47, true));
        assertThat(clock.position(62 * MINUTE)).isEqualTo(new Position(2, 45, false));
        assertThat(clock.position(1000 * MINUTE)).isEqualTo(new Position(2, 93, false));
    }

    @Test
    void eventsGoByPeriodAndIndexWhateverTheFileSays() {
        List<GameEvent> file = new Events()
                .at(4, 2, "00:05")
                .at(1, 1, "00:00")
                .at(3, 1, "45:00")
                .at(2, 1, "00:01")
                .list();

        assertThat(EventOrder.of(file)).extracting(GameEvent::index).containsExactly(1, 2, 3, 4);
    }

    @Test
    void eventsThatTimeSaysToBeElsewhereThanTheirIndexStayWhereTheFileHasThem() {
        List<GameEvent> file = new Events()
                .at(1, 1, "00:00")
                .at(2, 1, "45:00")
                .at(3, 2, "00:00")
                .at(4, 2, "10:00")
                .at(5, 2, "44:00")
                .at(2, 2, "48:00")
                .at(6, 2, "48:00")
                .list();

        assertThat(EventOrder.of(file)).isEqualTo(file);
    }

    private static MatchClock clock(Events events) {
        return new MatchClock(events.list(), BREAKS);
    }

    private static List<Long> dues(MatchClock clock, int events) {
        return java.util.stream.IntStream.range(0, events).mapToObj(clock::due).toList();
    }
}
