package io.touchline.deadletters;

import static io.touchline.deadletters.Letters.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayRulesTest {

    private final ReplayedPositions replayed = new ReplayedPositions();

    @ParameterizedTest
    @CsvSource({"0, 0, false", "0, 1, true", "2, 3, true", "3, 3, false", "4, 3, false"})
    void whatCameBackTooOftenStays(String before, int limit, boolean goes) {
        assertThat(new ReplayRules(limit, true, Set.of("a"), replayed)
                        .skip(letter("touchline-replays", before))
                        .isEmpty())
                .isEqualTo(goes);
    }

    @Test
    void whatWasReplayedStaysUnlessItIsAskedForAgain() {
        replayed.set(new Position("a.dlq", 0, 7), true);

        assertThat(new ReplayRules(3, false, Set.of("a"), replayed).skip(letter()))
                .contains(Skip.REPLAYED_ALREADY);
        assertThat(new ReplayRules(3, true, Set.of("a"), replayed).skip(letter()))
                .isEmpty();
    }

    @Test
    void whatHasNoTopicStaysWhateverItsHeadersSay() {
        assertThat(new ReplayRules(3, true, Set.of("b", "a.dlq"), replayed).skip(letter("touchline-error-topic", "b")))
                .contains(Skip.NO_TARGET);
    }

    @Test
    void positionsAreToldApartByTopicPartitionAndOffset() {
        replayed.set(new Position("a.dlq", 0, 5_000_000_000L), true);

        assertThat(replayed.holds(new Position("a.dlq", 0, 5_000_000_000L))).isTrue();
        assertThat(replayed.holds(new Position("a.dlq", 0, 5_000_000_001L))).isFalse();
        assertThat(replayed.holds(new Position("a.dlq", 0, 5_000_000_000L - (1 << 16))))
                .isFalse();
        assertThat(replayed.holds(new Position("a.dlq", 1, 5_000_000_000L))).isFalse();
        assertThat(replayed.holds(new Position("b.dlq", 0, 5_000_000_000L))).isFalse();
    }
}
