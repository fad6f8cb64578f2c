package io.touchline.live;

/** Goals of both sides. */
public record Score(int home, int away) {

    static final Score NONE = new Score(0, 0);

    /** One more for a team; unchanged if it is neither. */
    Score plus(Long team, Named homeTeam, Named awayTeam) {
        if (is(team, homeTeam)) {
            return new Score(home + 1, away);
        }
        return is(team, awayTeam) ? new Score(home, away + 1) : this;
    }

    private static boolean is(Long id, Named team) {
        return id != null && team != null && id.equals(team.id());
    }
}
