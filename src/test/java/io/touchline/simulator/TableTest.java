package io.touchline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 7);
    private static final Instant EVENING = DAY.atTime(18, 30).toInstant(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, -7})
    void standingsFollowFromTheResults(long seed) {
        InventedWorld world = new InventedWorld(seed);
        for (Competition competition : world.competitions()) {
            Season season = world.season(competition, DAY);
            for (SeasonTable table : SeasonTable.of(season, EVENING)) {
                int draws = 0;
                int points = 0;
                int difference = 0;
                int played = 0;
                for (Table.Row row : table.table().rows()) {
                    points += row.points();
                    draws += row.draw();
                    difference += row.goalDifference();
                    played += row.played();
                    assertThat(row.goalsFor()).isEqualTo(goals(season, row.club(), table));
                }
                if (table.table().kind() == Table.Kind.TOTAL) {
                    assertThat(difference).isZero();
                    assertThat(points).isEqualTo(3 * (played - draws) / 2 + draws);
                }
                assertThat(table.table().rows()).isSortedAccordingTo((a, b) -> b.points() - a.points());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void homeAndAwayAddUpToTheTotal(long seed) {
        InventedWorld world = new InventedWorld(seed);
        List<SeasonTable> tables =
                SeasonTable.of(world.season(world.competitions().get(0), DAY), EVENING);

        assertThat(tables).hasSize(3);
        for (Table.Row total : tables.get(0).table().rows()) {
            Table.Row home = row(tables.get(1), total.club());
            Table.Row away = row(tables.get(2), total.club());
            assertThat(home.points() + away.points()).isEqualTo(total.points());
            assertThat(home.played() + away.played()).isEqualTo(total.played());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void aMatchCountsOnceItIsOver(long seed) {
        InventedWorld world = new InventedWorld(seed);
        Season season = world.season(world.competitions().get(0), DAY);
        Match match = season.on(DAY).get(0);
        Club home = match.fixture().home();

        Table before = Table.of(List.of(home), season.matches(), match.end().minusSeconds(1), Table.Kind.TOTAL);
        Table after = Table.of(List.of(home), season.matches(), match.end(), Table.Kind.TOTAL);

        assertThat(after.rows().get(0).played()).isEqualTo(before.rows().get(0).played() + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void aGroupIsCalledOtherwiseThanInItsMatches(long seed) {
        InventedWorld world = new InventedWorld(seed);
        Season season = world.season(world.competition("XCS").orElseThrow(), DAY);
        Instant end = season.end().atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofDays(1));

        List<SeasonTable> tables = SeasonTable.of(season, end);

        assertThat(tables).extracting(SeasonTable::group).containsExactly("Group A", "Group B", "Group C", "Group D");
        assertThat(tables).allSatisfy(table -> assertThat(table.table().rows())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.played()).isEqualTo(3)));
    }

    private static int goals(Season season, Club club, SeasonTable table) {
        int goals = 0;
        for (Match match : season.matches()) {
            MatchView view = match.at(EVENING);
            boolean inGroup = table.group() == null || match.fixture().group() != null;
            if (view.status() == Status.FINISHED && inGroup) {
                if (club.equals(view.home()) && table.table().kind() != Table.Kind.AWAY) {
                    goals += view.score().fullTime().home();
                } else if (club.equals(view.away()) && table.table().kind() != Table.Kind.HOME) {
                    goals += view.score().fullTime().away();
                }
            }
        }
        return goals;
    }

    private static Table.Row row(SeasonTable table, Club club) {
        return table.table().rows().stream()
                .filter(row -> row.club().equals(club))
                .findFirst()
                .orElseThrow();
    }
}
