package io.touchline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.live.ChangeKind;
import io.touchline.live.Game;
import io.touchline.live.GameChange;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What waits to be told. */
class UntoldTest {

    private final Untold untold = new Untold();

    @Test
    void changesOfOneGameBecomeOneAndKeepWhatWasDifferent() throws InterruptedException {
        untold.add(change("a", 1, ChangeKind.GOAL));
        untold.add(change("b", 2, ChangeKind.CLOCK));
        untold.add(change("a", 3, ChangeKind.CLOCK));

        assertThat(untold.take().number()).isEqualTo(2);
        GameChange joined = untold.take();
        assertThat(joined.number()).isEqualTo(3);
        assertThat(joined.kinds()).containsExactlyInAnyOrder(ChangeKind.GOAL, ChangeKind.CLOCK);
    }

    @Test
    void aGameThatIsForgottenStaysSoUntilItComesBack() throws InterruptedException {
        untold.add(change("a", 1, ChangeKind.CLOCK));
        untold.add(new GameChange(2, game("a"), null, Set.of(ChangeKind.FORGOTTEN)));
        assertThat(untold.take().kinds()).contains(ChangeKind.FORGOTTEN);

        untold.add(new GameChange(3, game("a"), null, Set.of(ChangeKind.FORGOTTEN)));
        untold.add(change("a", 4, ChangeKind.BEGUN));
        assertThat(untold.take().kinds()).containsExactly(ChangeKind.BEGUN);
    }

    @Test
    void whatIsOnItsWayIsNotToldYet() throws InterruptedException {
        assertThat(untold.told(7)).isEqualTo(7);
        untold.add(change("a", 8, ChangeKind.CLOCK));
        untold.add(change("b", 9, ChangeKind.CLOCK));
        assertThat(untold.told(9)).isEqualTo(7);
        assertThat(untold.told(6)).isEqualTo(6);
        untold.take();
        assertThat(untold.told(9)).isEqualTo(7);
        untold.take();
        assertThat(untold.told(9)).isEqualTo(8);
    }

    private static GameChange change(String game, long number, ChangeKind kind) {
        return new GameChange(number, game(game), game(game), Set.of(kind));
    }

    private static Game game(String id) {
        return new Game(
                id, null, 1, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
