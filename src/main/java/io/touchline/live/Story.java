package io.touchline.live;

import io.touchline.live.Detail.CardShown;
import io.touchline.live.Detail.PlayerReplaced;
import io.touchline.live.Detail.ShotTaken;
import java.util.ArrayList;
import java.util.List;

/** What the facts of a game say, one after the other: cards, substitutions, shots and penalties. */
final class Story {

    private final List<Card> yellows = new ArrayList<>();
    private final List<Card> secondYellows = new ArrayList<>();
    private final List<Card> reds = new ArrayList<>();
    private final List<Substitution> substitutions = new ArrayList<>();
    private final List<Shot> shots = new ArrayList<>();
    private final List<Kick> kicks = new ArrayList<>();

    Story(List<LiveEvent> facts) {
        facts.forEach(this::tell);
    }

    List<Card> yellows() {
        return List.copyOf(yellows);
    }

    List<Card> secondYellows() {
        return List.copyOf(secondYellows);
    }

    List<Card> reds() {
        return List.copyOf(reds);
    }

    List<Substitution> substitutions() {
        return List.copyOf(substitutions);
    }

    List<Shot> shots() {
        return List.copyOf(shots);
    }

    /** Null while there is none. */
    ShootOut shootOut(Named home, Named away) {
        if (kicks.isEmpty()) {
            return null;
        }
        Score score = Score.NONE;
        for (Kick kick : kicks) {
            score = kick.scored() ? score.plus(kick.teamId(), home, away) : score;
        }
        return new ShootOut(score.home(), score.away(), List.copyOf(kicks));
    }

    private void tell(LiveEvent fact) {
        Detail detail = fact.detail();
        if (detail instanceof CardShown card) {
            show(fact, card.colour());
        } else if (detail instanceof PlayerReplaced replaced) {
            substitutions.add(
                    new Substitution(fact.player(), replaced.on(), fact.at(), fact.teamId(), replaced.reason()));
        } else if (detail instanceof ShotTaken shot) {
            shoot(fact, shot);
        }
    }

    private void show(LiveEvent fact, CardColour colour) {
        Card card = new Card(fact.player(), fact.at(), fact.teamId(), colour == CardColour.SECOND_YELLOW);
        switch (colour) {
            case YELLOW -> yellows.add(card);
            case RED -> reds.add(card);
            case SECOND_YELLOW -> {
                secondYellows.add(card);
                reds.add(card);
            }
        }
    }

    private void shoot(LiveEvent fact, ShotTaken shot) {
        if (fact.at().period() == Moment.SHOOT_OUT) {
            kicks.add(new Kick(fact.player(), fact.teamId(), shot.isGoal()));
            return;
        }
        shots.add(new Shot(
                fact.player(),
                fact.at(),
                fact.teamId(),
                shot.x(),
                shot.y(),
                shot.xg(),
                shot.outcome(),
                shot.type(),
                shot.bodyPart(),
                shot.isOnTarget()));
    }
}
