package io.touchline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventedSeasonTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 20);

    @Test
    void theClubsOfALaterRoundAreOpenUntilTheRoundBeforeIsOver() {
        InventedWorld world = new InventedWorld(2026);
        Competition cup = world.competition("XLC").orElseThrow();
        Season season = world.season(cup, FIRST_DAY);
        Match last = season.matches().get(season.matches().size() - 1);
        List<Match> semiFinals = season.matches().stream()
                .filter(match -> match.fixture().stage().equals("SEMI_FINALS"))
                .toList();

        MatchView open = last.at(season.start().atStartOfDay().toInstant(ZoneOffset.UTC));
        MatchView drawn = last.at(last.fixture().kickOff().minusSeconds(1));

        assertThat(last.fixture().stage()).isEqualTo("FINAL");
        assertThat(open.home()).isNull();
        assertThat(open.away()).isNull();
        assertThat(drawn.home()).isEqualTo(semiFinals.get(0).winner());
        assertThat(drawn.away()).isEqualTo(semiFinals.get(1).winner());
        assertThat(last.fixture().drawn())
                .isAfter(semiFinals.get(1).end())
                .isBefore(last.fixture().kickOff());
    }

    @Test
    void goalsFallAboutAsOftenAsInRealLeagues() {
        InventedWorld world = new InventedWorld(2026);
        Season season = world.season(world.competitions().get(0), FIRST_DAY);
        double goals = season.matches().stream()
                .filter(match -> match.fixture().course() != Course.POSTPONED)
                .mapToInt(match -> {
                    Goals all =
                            match.steps().get(match.steps().size() - 1).score().fullTime();
                    return all.home() + all.away();
                })
                .average()
                .orElseThrow();

        assertThat(goals).isBetween(2.2, 3.6);
    }
}
