package io.touchline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every invented day, whatever the seed. */
class InventedDayTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 20);

    record Day(long seed, LocalDate date) {}

    static Stream<Day> days() {
        return Stream.of(1L, 2026L, -7L, Long.MAX_VALUE)
                .flatMap(seed -> IntStream.range(0, 12).mapToObj(i -> new Day(seed, FIRST_DAY.plusDays(i))));
    }

    @ParameterizedTest
    @MethodSource("days")
    void aDayHasSomethingOfEverything(Day day) {
        List<Match> matches = matches(day);
        List<Step> ends = matches.stream()
                .map(match -> match.steps().get(match.steps().size() - 1))
                .toList();

        assertThat(matches).hasSizeGreaterThanOrEqualTo(20);
        assertThat(ends).anyMatch(end -> end.status() == Status.POSTPONED);
        assertThat(ends).anyMatch(end -> end.score().extra() != null);
        assertThat(ends).anyMatch(end -> end.score().shootOut() != null);
        assertThat(matches).as("a corrected score").anyMatch(match -> fallsOnce(match.steps()));
    }

    @ParameterizedTest
    @MethodSource("days")
    void aMatchOnlyMovesForward(Day day) {
        for (Match match : matches(day)) {
            Instant before = Instant.MIN;
            Status status = Status.SCHEDULED;
            for (Step step : match.steps()) {
                assertThat(step.at()).isAfter(before);
                assertThat(mayFollow(status, step.status()))
                        .as(status + " to " + step.status())
                        .isTrue();
                before = step.at();
                status = step.status();
            }
            assertThat(status).isIn(Status.FINISHED, Status.POSTPONED);
            assertThat(match.end())
                    .as("it ends on its day")
                    .isBefore(midnight(day.date().plusDays(1)));
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void aScoreIsNeverMoreThanItCanBe(Day day) {
        for (Match match : matches(day)) {
            for (Step step : match.steps()) {
                Scoreboard score = step.score();
                boolean begun = step.status() != Status.SCHEDULED
                        && step.status() != Status.TIMED
                        && step.status() != Status.POSTPONED;
                assertThat(score.fullTime() != null)
                        .as("a score only once begun")
                        .isEqualTo(begun);
                assertThat(score.winner() != null).isEqualTo(begun && (score.shootOut() == null || score.over()));
                if (begun) {
                    assertThat(score.fullTime().home()).isNotNegative();
                    assertThat(score.fullTime().away()).isNotNegative();
                }
                if (score.halfTime() != null) {
                    assertThat(score.halfTime().home())
                            .isLessThanOrEqualTo(score.fullTime().home());
                    assertThat(score.halfTime().away())
                            .isLessThanOrEqualTo(score.fullTime().away());
                }
                if (score.extra() != null) {
                    assertThat(match.fixture().knockOut()).isTrue();
                    assertThat(score.regular().level()).isTrue();
                }
                if (score.shootOut() != null) {
                    assertThat(score.extra().level()).isTrue();
                }
            }
            Step end = match.steps().get(match.steps().size() - 1);
            if (match.fixture().knockOut()) {
                assertThat(end.score().winner()).isIn("HOME_TEAM", "AWAY_TEAM");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void lastUpdatedMovesWithEveryChangeAndOnlyThen(Day day) {
        for (Match match : matches(day)) {
            MatchView before = match.at(midnight(day.date()));
            for (Instant now = midnight(day.date());
                    now.isBefore(midnight(day.date().plusDays(1)));
                    now = now.plusSeconds(97)) {
                MatchView view = match.at(now);
                assertThat(view.lastUpdated()).isBeforeOrEqualTo(now);
                assertThat(view.equals(before)).isEqualTo(view.lastUpdated().equals(before.lastUpdated()));
                before = view;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void noClubPlaysTwiceOnADayButInTheFinalOfTheCup(Day day) {
        Set<Club> clubs = new HashSet<>();
        for (Match match : matches(day)) {
            boolean final2 = match.fixture().stage().equals("FINAL");
            assertThat(clubs.add(match.fixture().home()) || final2).isTrue();
            assertThat(clubs.add(match.fixture().away()) || final2).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void matchesAreInPlayAtNoonAndThroughMostOfTheDay(Day day) {
        List<Match> matches = matches(day);
        Instant noon = day.date().atTime(VirtualClock.MATCH_DAY_NOON).toInstant(ZoneOffset.UTC);
        int minutesWithPlay = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            Instant now = midnight(day.date()).plus(Duration.ofMinutes(minute));
            minutesWithPlay += isOn(matches, now) ? 1 : 0;
        }

        assertThat(isOn(matches, noon)).isTrue();
        assertThat(minutesWithPlay).isGreaterThan(18 * 60);
    }

    @Test
    void theSameSeedInventsTheSameDayAndAnotherSeedAnother() {
        Day day = new Day(5, FIRST_DAY);
        Instant evening = midnight(FIRST_DAY).plus(Duration.ofHours(19));

        assertThat(views(day, evening))
                .containsExactlyElementsOf(views(new Day(5, FIRST_DAY), evening).toList());
        assertThat(views(day, evening).toList())
                .isNotEqualTo(views(new Day(6, FIRST_DAY), evening).toList());
    }

    @Test
    void whatWasAskedForBeforeDoesNotMatter() {
        InventedWorld askedForMuch = new InventedWorld(5);
        for (int i = -40; i < 40; i++) {
            for (Competition competition : askedForMuch.competitions()) {
                askedForMuch.season(competition, FIRST_DAY.plusDays(i));
            }
        }

        Instant evening = midnight(FIRST_DAY).plus(Duration.ofHours(19));
        assertThat(matches(askedForMuch, FIRST_DAY).stream().map(match -> match.at(evening)))
                .containsExactlyElementsOf(views(new Day(5, FIRST_DAY), evening).toList());
    }

    @Test
    void matchIdsAreUniqueAcrossDaysAndCompetitions() {
        InventedWorld world = new InventedWorld(3);
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            for (Match match : matches(world, FIRST_DAY.plusDays(i))) {
                assertThat(ids.add(match.fixture().id())).isTrue();
            }
        }
    }

    private static List<Match> matches(Day day) {
        return matches(new InventedWorld(day.seed()), day.date());
    }

    private static List<Match> matches(InventedWorld world, LocalDate date) {
        List<Match> matches = new ArrayList<>();
        for (Competition competition : world.competitions()) {
            matches.addAll(world.season(competition, date).on(date));
        }
        return matches;
    }

    private static Stream<MatchView> views(Day day, Instant now) {
        return matches(day).stream().map(match -> match.at(now));
    }

    private static boolean isOn(List<Match> matches, Instant now) {
        return matches.stream()
                .map(match -> match.at(now).status())
                .anyMatch(status -> status == Status.IN_PLAY || status == Status.PAUSED);
    }

    private static boolean mayFollow(Status before, Status after) {
        return switch (before) {
            case SCHEDULED -> after == Status.SCHEDULED || after == Status.TIMED;
            case TIMED -> after == Status.IN_PLAY || after == Status.POSTPONED;
            case IN_PLAY -> after == Status.IN_PLAY || after == Status.PAUSED || after == Status.FINISHED;
            case PAUSED -> after == Status.IN_PLAY;
            case FINISHED, POSTPONED -> false;
        };
    }

    private static boolean fallsOnce(List<Step> steps) {
        int falls = 0;
        for (int i = 1; i < steps.size(); i++) {
            Goals before = steps.get(i - 1).score().fullTime();
            Goals after = steps.get(i).score().fullTime();
            if (before != null && after.home() + after.away() < before.home() + before.away()) {
                falls++;
            }
        }
        return falls == 1;
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
