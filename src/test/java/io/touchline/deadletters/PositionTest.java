package io.touchline.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void itIsReadAsItIsWritten() {
        Position position = Position.parse("live-match-events.dlq-0@12");

        assertThat(position).isEqualTo(new Position("live-match-events.dlq", 0, 12));
        assertThat(position).hasToString("live-match-events.dlq-0@12");
        assertThat(Position.parse("a-1@2.dlq-3@4".replace("@2", "_2"))).isEqualTo(new Position("a-1_2.dlq", 3, 4));
    }

    @Test
    void theTargetIsTheNameWithoutItsEndWhateverElseIsInIt() {
        assertThat(Position.parse("a.dlq.dlq-0@1").target()).isEqualTo("a.dlq");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.dlq",
                "a.dlq-0",
                "a.dlq@1",
                "a.dlq-x@1",
                "a.dlq-0@-1",
                "a.dlq-0@99999999999999999999",
                "a-0@1",
                ".dlq-0@1",
                "../x.dlq-0@1",
                "a.dlq-0@1\u001b[2J"
            })
    void whatIsNoPositionIsRefusedAndShownSafely(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Position.parse(text))
                .withMessageStartingWith("not a ")
                .matches(e -> !e.getMessage().contains("\u001b"), "shows no control character");
    }
}
