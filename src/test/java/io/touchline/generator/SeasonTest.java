package io.touchline.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * A season of 380 invented games against real averages.
 *
 * <p>The real ones are those of 9,029 games of the first divisions of England, Germany, France, Italy and Spain, 2018/19 to
 * 2022/23, as football-data.co.uk counts them. It counts neither own goals nor penalties; these are what is usually said of
 * the same leagues. The tolerances are about three standard errors of a season, and what one league differs from another.
 */
class SeasonTest {

    private static final double HOME_GOALS = 1.534;
    private static final double AWAY_GOALS = 1.250;
    private static final double HOME_SHOTS = 13.195;
    private static final double AWAY_SHOTS = 10.987;
    private static final double SHOTS_ON_TARGET = 8.903;
    private static final double FOULS = 24.628;
    private static final double YELLOW_CARDS = 4.102;
    private static final double RED_CARDS = 0.195;
    private static final double CORNERS = 9.791;
    private static final double DRAWS = 0.252;
    private static final double HOME_WINS = 0.434;
    private static final double OWN_GOALS = 0.09;
    private static final double PENALTIES = 0.28;

    @Test
    void aSeasonIsLikeARealOne() {
        Season season = new Season(2026);

        assertThat(season.games()).isEqualTo(380);
        is("home goals", HOME_GOALS, 0.2, season);
        is("away goals", AWAY_GOALS, 0.2, season);
        is("home shots", HOME_SHOTS, 0.7, season);
        is("away shots", AWAY_SHOTS, 0.7, season);
        is("shots on target", SHOTS_ON_TARGET, 0.5, season);
        is("Foul Committed", FOULS, 1, season);
        is("Yellow Card", YELLOW_CARDS, 0.3, season);
        is("corners", CORNERS, 0.6, season);
        is("draws", DRAWS, 0.07, season);
        is("home wins", HOME_WINS, 0.08, season);
        is("Own Goal For", OWN_GOALS, 0.05, season);
        is("penalties", PENALTIES, 0.09, season);
        assertThat(season.of("Red Card") + season.of("Second Yellow")).isCloseTo(RED_CARDS, within(0.08));
        assertThat(season.of("Second Yellow")).as("both kinds occur").isBetween(0.04, 0.16);
        assertThat(season.of("1000 xG") / 1000)
                .as("expected goals against goals without own goals")
                .isCloseTo(season.of("home goals") + season.of("away goals") - season.of("Own Goal For"), within(0.25));
        assertThat(season.of("Pass")).isBetween(850.0, 1100.0);
        assertThat(season.of("Substitution")).isBetween(6.0, 10.0);
    }

    private static void is(String what, double real, double tolerance, Season season) {
        assertThat(season.of(what)).as(what + " a game").isCloseTo(real, within(tolerance));
    }
}
