package io.touchline.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what TheSportsDB's paths ask for in the invented world, by its ids.
 *
 * <p>A match is listed once it is known who plays. A season is called by the years it would lie in, and what is asked of
 * it is what is played of it now: invented seasons last only days.
 */
final class SportsDbSeasons {

    private static final int IDS_PER_DAY = 1000;
    private static final int IDS_PER_COMPETITION = 100;

    private final InventedWorld world;

    SportsDbSeasons(InventedWorld world) {
        this.world = world;
    }

    /** A match with the season that it belongs to. */
    record Played(Season season, Match match) {}

    List<Competition> leagues() {
        return world.competitions();
    }

    Optional<Competition> league(String id) {
        return world.competitions().stream()
                .filter(competition -> String.valueOf(competition.id()).equals(id))
                .findFirst();
    }

    /** What a season is called. */
    static String name(LocalDate date) {
        int year = date.getMonth().compareTo(Month.JULY) < 0 ? date.getYear() - 1 : date.getYear();
        return year + "-" + (year + 1);
    }

    String current(Competition league, Instant now) {
        return name(season(league, now).start());
    }

    Season season(Competition league, Instant now) {
        return world.season(league, today(now));
    }

    /** The matches of the season that is on, in the order of their kick-offs. */
    List<Played> matches(Competition league, Instant now) {
        Season season = season(league, now);
        return season.matches().stream()
                .filter(match -> isDrawn(match, now))
                .sorted(byKickOff())
                .map(match -> new Played(season, match))
                .toList();
    }

    /** The matches of one day, in the order of their kick-offs. */
    List<Played> on(LocalDate day, Instant now) {
        List<Played> played = new ArrayList<>();
        for (Competition league : world.competitions()) {
            Season season = world.season(league, day);
            season.on(day).stream()
                    .filter(match -> isDrawn(match, now))
                    .forEach(match -> played.add(new Played(season, match)));
        }
        played.sort(Comparator.comparing(Played::match, byKickOff()));
        return played;
    }

    Optional<Played> match(String id, Instant now) {
        if (!id.matches("[1-9]\\d{3,8}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(id);
        int league = number % IDS_PER_DAY / IDS_PER_COMPETITION;
        if (league >= world.competitions().size()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofEpochDay(number / IDS_PER_DAY);
        Season season = world.season(world.competitions().get(league), day);
        return season.on(day).stream()
                .filter(match -> match.fixture().id() == number && isDrawn(match, now))
                .map(match -> new Played(season, match))
                .findFirst();
    }

    Optional<Club> club(String id) {
        return clubs().filter(club -> String.valueOf(club.id()).equals(id)).findFirst();
    }

    Stream<Club> clubs() {
        return world.competitions().stream().flatMap(league -> league.clubs().stream());
    }

    /** The league that a club plays in. */
    Competition leagueOf(Club club) {
        return world.competitions().stream()
                .filter(league -> league.clubs().contains(club))
                .findFirst()
                .orElseThrow();
    }

    Squad squads() {
        return new Squad(world.seed());
    }

    Dice dice(long... labels) {
        return new Dice(world.seed(), labels);
    }

    static LocalDate today(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Comparator<Match> byKickOff() {
        return Comparator.<Match, Instant>comparing(match -> match.fixture().kickOff())
                .thenComparingInt(match -> match.fixture().id());
    }

    private static boolean isDrawn(Match match, Instant now) {
        Instant drawn = match.fixture().drawn();
        return drawn == null || !now.isBefore(drawn);
    }
}
