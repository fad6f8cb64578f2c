package io.touchline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.touchline.live.Detail.CardShown;
import io.touchline.live.Detail.GameBegun;
import io.touchline.live.Detail.GameEnded;
import io.touchline.live.Detail.OwnGoal;
import io.touchline.live.Detail.PassPlayed;
import io.touchline.live.Detail.ShotTaken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Made-up moments of games of which no recording has all. */
class GameFoldTest {

    private static final Named ASHFORD = new Named(11L, "Ashford");
    private static final Named BRACKLEY = new Named(12L, "Brackley");
    private static final Named ANN = new Named(1L, "Ann");
    private static final Named BEA = new Named(2L, "Bea");

    private final GameFold fold = new GameFold("g");
    private int events;

    @Test
    void anOwnGoalCountsOnceForTheOtherSideHoweverItIsTold() {
        lineUp();
        Set<ChangeKind> first = own(EventKind.OWN_GOAL_FOR, "f", 2, 60_000, ASHFORD, null, "a");
        assertThat(first).containsExactly(ChangeKind.STATUS, ChangeKind.CLOCK, ChangeKind.GOAL);
        assertThat(fold.game().score()).isEqualTo(new Score(1, 0));
        assertThat(fold.game().goals().get(0).player()).isNull();

        assertThat(own(EventKind.OWN_GOAL_AGAINST, "a", 2, 60_000, BRACKLEY, BEA, "f"))
                .containsExactly(ChangeKind.GOAL);
        assertThat(fold.game().score()).isEqualTo(new Score(1, 0));
        assertThat(fold.game().goals()).containsExactly(new Goal(BEA, new Moment(2, 60_000), 11L, true, false, null));

        own(EventKind.OWN_GOAL_AGAINST, "only", 2, 90_000, ASHFORD, ANN);
        assertThat(fold.game().score()).isEqualTo(new Score(1, 1));
        // Without related events, but at the same time.
        own(EventKind.OWN_GOAL_AGAINST, "b", 2, 180_000, ASHFORD, ANN);
        own(EventKind.OWN_GOAL_FOR, "c", 2, 180_500, BRACKLEY, null);
        assertThat(fold.game().score()).isEqualTo(new Score(1, 2));
        // At the same time, but of another own goal.
        own(EventKind.OWN_GOAL_FOR, "d", 2, 190_000, BRACKLEY, null);
        assertThat(fold.game().score()).isEqualTo(new Score(1, 3));
    }

    @Test
    void aSecondYellowCardIsAlsoARedOne() {
        lineUp();
        card(EventKind.FOUL, CardColour.YELLOW, ANN);
        card(EventKind.BAD_BEHAVIOUR, CardColour.SECOND_YELLOW, ANN);
        card(EventKind.BAD_BEHAVIOUR, CardColour.RED, BEA);

        assertThat(fold.game().yellowCards()).extracting(Card::player).containsExactly(ANN);
        assertThat(fold.game().secondYellows()).extracting(Card::player).containsExactly(ANN);
        assertThat(fold.game().redCards()).extracting(Card::player).containsExactly(ANN, BEA);
        assertThat(fold.game().redCards()).extracting(Card::secondYellow).containsExactly(true, false);
        assertThat(fold.game().stats().home().fouls()).isOne();
    }

    @Test
    void penaltiesOfAMatchCountAndThoseOfAShootOutDecideIt() {
        lineUp();
        shot("p", 4, 1_000, ASHFORD, "Penalty", "Goal");
        event(EventKind.HALF_END, 4, 900_000, ASHFORD, null);
        assertThat(fold.game().status()).isEqualTo(Phase.FULL_TIME);
        shot("k1", 5, 1_000, ASHFORD, "Penalty", "Saved");
        assertThat(shot("k2", 5, 2_000, BRACKLEY, "Penalty", "Goal")).containsExactly(ChangeKind.KICK);

        Game game = fold.game();
        assertThat(game.score()).isEqualTo(new Score(1, 0));
        assertThat(game.goals()).extracting(Goal::penalty).containsExactly(true);
        assertThat(game.shootOut())
                .isEqualTo(new ShootOut(0, 1, List.of(new Kick(ANN, 11L, false), new Kick(ANN, 12L, true))));
        assertThat(game.shots()).hasSize(1);
        assertThat(game.stats().home().xg()).isEqualTo(0.5);
        assertThat(game.status()).isEqualTo(Phase.SHOOT_OUT);
        assertThat(event(EventKind.HALF_END, 5, 3_000, ASHFORD, null)).containsExactly(ChangeKind.STATUS);
        assertThat(fold.game().status()).isEqualTo(Phase.FINISHED);
    }

    @Test
    void timePassesByItsPeriodsAndStoppageTimeIsShownAsSuch() {
        assertThat(lineUp()).isEqualTo(Phase.SCHEDULED);
        assertThat(event(EventKind.OTHER, 1, 0, ASHFORD, null)).isEmpty();
        assertThat(fold.game().status()).isEqualTo(Phase.SCHEDULED);
        assertThat(event(EventKind.HALF_START, 1, 0, ASHFORD, null)).containsExactly(ChangeKind.STATUS);
        assertThat(event(EventKind.OTHER, 1, 46 * 60_000 + 5_000, ASHFORD, null))
                .containsExactly(ChangeKind.CLOCK);
        assertThat(fold.game().at().shown()).isEqualTo("45+2");
        assertThat(fold.game().at().minute()).isEqualTo(46);
        assertThat(event(EventKind.HALF_END, 1, 46 * 60_000 + 6_000, ASHFORD, null))
                .containsExactly(ChangeKind.STATUS);
        assertThat(fold.game().status()).isEqualTo(Phase.HALF_TIME);
        assertThat(event(EventKind.HALF_END, 1, 46 * 60_000 + 6_000, BRACKLEY, null))
                .isEmpty();
        assertThat(event(EventKind.HALF_START, 2, 0, ASHFORD, null))
                .containsExactly(ChangeKind.STATUS, ChangeKind.CLOCK);
        assertThat(fold.game().at().shown()).isEqualTo("46");
        event(EventKind.HALF_END, 2, 48 * 60_000, ASHFORD, null);
        assertThat(fold.game().status()).isEqualTo(Phase.FULL_TIME);
        assertThat(fold.game().at().shown()).isEqualTo("90+4");
        event(EventKind.HALF_START, 3, 0, ASHFORD, null);
        assertThat(fold.game().status()).isEqualTo(Phase.IN_PLAY);
        apply("end", EventKind.GAME_END, 3, 0, null, null, new GameEnded(false));
        assertThat(fold.game().status()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void aLateShotIsInTheWindowInWhichItWasShotAndALateGoalChangesTheScore() {
        lineUp();
        shot("s1", 1, 301_000, ASHFORD, "Open Play", "Off T");
        event(EventKind.OTHER, 1, 700_000, ASHFORD, null);
        assertThat(shot("s2", 1, 10_000, BRACKLEY, "Open Play", "Goal")).contains(ChangeKind.GOAL, ChangeKind.SHOT);

        assertThat(fold.game().at()).isEqualTo(new Moment(1, 700_000));
        assertThat(fold.game().stats().windows())
                .extracting(Window::fromMinute, window -> window.home().shots(), window -> window.away()
                        .shots())
                .containsExactly(tuple(0, 0, 1), tuple(5, 1, 0), tuple(10, 0, 0));
        assertThat(fold.game().shots()).extracting(Shot::outcome).containsExactly("Goal", "Off T");
        assertThat(fold.game().stats().away().shotsOnTarget()).isOne();
        assertThat(fold.game().stats().home().shotsOnTarget()).isZero();
    }

    @Test
    void aPassIsSeenWithTheNextMinuteAndAfterTheWhistleAtOnce() {
        lineUp();
        event(EventKind.HALF_START, 1, 0, ASHFORD, null);
        assertThat(pass(1, 1_000, null)).isEmpty();
        assertThat(fold.game().stats().home().passes()).isZero();
        event(EventKind.OTHER, 1, 60_000, BRACKLEY, null);
        assertThat(fold.game().stats().home().passes()).isOne();
        assertThat(fold.game().stats().home().possession()).isEqualTo(1);

        event(EventKind.HALF_END, 1, 61_000, ASHFORD, null);
        assertThat(pass(1, 2_000, null)).containsExactly(ChangeKind.STATS);
        assertThat(fold.game().stats().home().passes()).isEqualTo(2);
    }

    @Test
    void theAssistIsFoundAlsoWhenThePassComesAfterTheGoal() {
        lineUp();
        shot("s", 1, 5_000, ASHFORD, "Open Play", "Goal");
        assertThat(fold.game().goals().get(0).assist()).isNull();
        assertThat(pass(1, 4_000, "s")).containsExactly(ChangeKind.GOAL);
        assertThat(fold.game().goals().get(0).assist()).isEqualTo(ANN);
    }

    @Test
    void anEventThatComesTwiceChangesNothing() {
        lineUp();
        shot("s", 1, 5_000, ASHFORD, "Open Play", "Goal");
        Game game = fold.game();
        assertThat(shot("s", 1, 5_000, ASHFORD, "Open Play", "Goal")).isEmpty();
        assertThat(fold.game()).isSameAs(game);
    }

    @Test
    void whoeverComesInTheMiddleKnowsTheTeamsByWhatTheyDo() {
        shot("s", 2, 5_000, BRACKLEY, "Open Play", "Goal");
        assertThat(fold.game().home()).isEqualTo(BRACKLEY);
        event(EventKind.OTHER, 2, 6_000, ASHFORD, null);

        assertThat(fold.game().away()).isEqualTo(ASHFORD);
        assertThat(fold.game().score()).isEqualTo(new Score(1, 0));
        assertThat(lineUp()).isEqualTo(Phase.IN_PLAY);
        assertThat(fold.game().home()).isEqualTo(ASHFORD);
        assertThat(fold.game().score()).isEqualTo(new Score(0, 1));
    }

    @Test
    void aGameThatIsPlayedAnewBeginsAtNothingAndWhatIsLeftOfTheLastTimeChangesNothing() {
        start("run-1");
        shot("s", 1, 5_000, ASHFORD, "Open Play", "Goal");
        assertThat(fold.game().seq()).isEqualTo(2);
        assertThat(fold.game().source()).isEqualTo("statsbomb");
        apply("end-1", EventKind.GAME_END, 1, 0, null, null, new GameEnded(false));

        assertThat(start("run-2")).containsExactly(ChangeKind.BEGUN);
        assertThat(fold.game().run()).isEqualTo("run-2");
        assertThat(fold.game().seq()).isOne();
        assertThat(fold.game().score()).isEqualTo(Score.NONE);
        assertThat(fold.game().home()).isEqualTo(ASHFORD);
        assertThat(start("run-1")).isEmpty();
        LiveEvent left =
                new LiveEvent("end-1", 0, Moment.KICK_OFF, EventKind.GAME_END, null, null, new GameEnded(false));
        assertThat(fold.apply(left, "run-1", null)).isEmpty();
        assertThat(fold.game().status()).isEqualTo(Phase.SCHEDULED);
        assertThat(shot("s", 1, 5_000, ASHFORD, "Open Play", "Goal")).contains(ChangeKind.GOAL);
    }

    @Test
    void aProducerThatNeverEndsIsNotRemembered() {
        lineUp();
        for (int i = 0; i < Facts.MOST + 100; i++) {
            shot("s" + i, 1, 5_000, ASHFORD, "Open Play", "Off T");
        }
        assertThat(fold.game().shots()).hasSize(Facts.MOST);
        SeenIds ids = new SeenIds();
        int isNew = 0;
        for (int i = 0; i < SeenIds.MOST; i++) {
            isNew += ids.add("e" + i) ? 1 : 0;
            isNew += ids.add("e" + i) ? 1 : 0;
        }
        assertThat(isNew).isEqualTo(SeenIds.MOST);
        assertThat(ids.add("one more")).isFalse();
        assertThat(ids.size()).isEqualTo(SeenIds.MOST);
    }

    private Phase lineUp() {
        event(EventKind.STARTING_XI, 1, 0, ASHFORD, null);
        event(EventKind.STARTING_XI, 1, 0, BRACKLEY, null);
        return fold.game().status();
    }

    private Set<ChangeKind> start(String run) {
        GameBegun begun = new GameBegun("statsbomb", ASHFORD, BRACKLEY, null);
        return apply(run, EventKind.GAME_START, 1, 0, null, null, begun);
    }

    private Set<ChangeKind> shot(String id, int period, long millis, Named team, String type, String outcome) {
        ShotTaken shot = new ShotTaken(0.5, 110.0, 40.0, outcome, type, "Head");
        return apply(id, EventKind.SHOT, period, millis, team, ANN, shot);
    }

    private Set<ChangeKind> pass(int period, long millis, String assisted) {
        return apply(
                "p" + ++events, EventKind.PASS, period, millis, ASHFORD, ANN, new PassPlayed(true, false, assisted));
    }

    private void card(EventKind kind, CardColour colour, Named player) {
        assertThat(apply("c" + ++events, kind, 1, 1_000, ASHFORD, player, new CardShown(colour)))
                .contains(ChangeKind.CARD);
    }

    private Set<ChangeKind> own(
            EventKind kind, String id, int period, long millis, Named team, Named player, String... related) {
        return apply(id, kind, period, millis, team, player, new OwnGoal(List.of(related)));
    }

    private Set<ChangeKind> event(EventKind kind, int period, long millis, Named team, Named player) {
        return apply("e" + ++events, kind, period, millis, team, player, null);
    }

    private Set<ChangeKind> apply(
            String id, EventKind kind, int period, long millis, Named team, Named player, Detail detail) {
        LiveEvent event = new LiveEvent(id, events, new Moment(period, millis), kind, team, player, detail);
        Optional<GameFold.Step> step = fold.apply(event, null, null);
        return step.map(GameFold.Step::kinds).orElse(Set.of());
    }
}
