package io.touchline.simulator;

import io.touchline.simulator.SportsDbSeasons.Played;
import io.touchline.simulator.Squad.Player;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers TheSportsDB's v2 paths from the invented world, as it is at the time of the request.
 *
 * <p>The matches are those that football-data.org's side tells of, with the same ids. What does not exist is no error
 * here: it has no data.
 */
final class SportsDbApi {

    private static final int COMING = 15;
    private static final String SOCCER = "soccer";

    private final SportsDbSeasons seasons;
    private final VirtualClock clock;

    SportsDbApi(InventedWorld world, VirtualClock clock) {
        this.seasons = new SportsDbSeasons(world);
        this.clock = clock;
    }

    /** @param path what follows the base path, part by part */
    Answer answer(List<String> path) {
        Instant now = clock.now();
        if (path.size() < 2) {
            return notFound();
        }
        List<String> rest = path.subList(1, path.size());
        return switch (path.get(0)) {
            case "livescore" -> SportsDbRow.answer("livescore", liveScores(rest.get(0), now));
            case "schedule" -> SportsDbRow.answer("schedule", schedule(rest, now));
            case "lookup" ->
                SportsDbRow.answer("lookup", rest.size() == 2 ? lookUp(rest.get(0), rest.get(1), now) : List.of());
            case "list" ->
                SportsDbRow.answer("list", rest.size() == 2 ? list(rest.get(0), rest.get(1), now) : List.of());
            case "filter" -> SportsDbRow.answer("filter", filter(rest, now));
            case "all" -> SportsDbRow.answer("all", all(rest.get(0), now));
            default -> notFound();
        };
    }

    private List<SportsDbRow> liveScores(String what, Instant now) {
        SportsDbEvents events = new SportsDbEvents(now);
        Predicate<Played> asked = what.equalsIgnoreCase(SOCCER) || what.equals("all")
                ? played -> true
                : played -> String.valueOf(played.season().competition().id()).equals(what);
        LocalDate today = SportsDbSeasons.today(now);
        return Stream.of(today.minusDays(1), today)
                .flatMap(day -> seasons.on(day, now).stream())
                .filter(asked.and(events::isLive))
                .map(events::liveScore)
                .toList();
    }

    private List<SportsDbRow> schedule(List<String> path, Instant now) {
        boolean coming =
                path.size() == 3 && path.get(0).equals("next") && path.get(1).equals("league");
        boolean whole = path.size() == 3 && path.get(0).equals("league");
        Optional<Competition> league =
                coming ? seasons.league(path.get(2)) : whole ? seasons.league(path.get(1)) : Optional.empty();
        if (league.isEmpty() || whole && !path.get(2).equals(seasons.current(league.get(), now))) {
            return List.of();
        }
        SportsDbEvents events = new SportsDbEvents(now);
        Stream<Played> matches = seasons.matches(league.get(), now).stream();
        if (coming) {
            matches = matches.filter(
                            played -> played.match().fixture().kickOff().isAfter(now))
                    .limit(COMING);
        }
        return matches.map(events::scheduled).toList();
    }

    private List<SportsDbRow> lookUp(String what, String id, Instant now) {
        SportsDbEvents events = new SportsDbEvents(now);
        SportsDbDetails details = new SportsDbDetails(seasons, events, now);
        SportsDbEntities entities = new SportsDbEntities(seasons, now);
        return switch (what) {
            case "event" -> ofMatch(id, now, played -> List.of(events.event(played)));
            case "event_stats" -> ofMatch(id, now, details::stats);
            case "event_timeline" -> ofMatch(id, now, details::timeline);
            case "event_highlights" -> ofMatch(id, now, details::highlights);
            case "event_lineup" -> ofMatch(id, now, details::lineUp);
            case "team" -> seasons.club(id).map(entities::team).map(List::of).orElse(List.of());
            case "player" -> player(id).map(entities::player).map(List::of).orElse(List.of());
            case "venue" ->
                seasons.clubs()
                        .filter(club ->
                                String.valueOf(SportsDbEvents.venueId(club)).equals(id))
                        .map(entities::venue)
                        .toList();
            case "league" ->
                seasons.league(id).map(entities::league).map(List::of).orElse(List.of());
            default -> List.of();
        };
    }

    private List<SportsDbRow> ofMatch(String id, Instant now, Function<Played, List<SportsDbRow>> rows) {
        return seasons.match(id, now).map(rows).orElse(List.of());
    }

    private Optional<Player> player(String id) {
        return id.matches("[1-9]\\d{3,8}")
                ? seasons.club(String.valueOf(Squad.clubOf(Integer.parseInt(id)))).stream()
                        .flatMap(club -> seasons.squads().of(club).stream())
                        .filter(player -> String.valueOf(player.id()).equals(id))
                        .findFirst()
                : Optional.empty();
    }

    private List<SportsDbRow> list(String what, String id, Instant now) {
        SportsDbEntities entities = new SportsDbEntities(seasons, now);
        return switch (what) {
            case "teams" ->
                seasons.league(id).stream()
                        .flatMap(league -> league.clubs().stream())
                        .map(entities::listedTeam)
                        .toList();
            case "players" ->
                seasons.club(id).stream()
                        .flatMap(club -> seasons.squads().of(club).stream())
                        .map(entities::listedPlayer)
                        .toList();
            case "seasons" ->
                seasons.league(id).stream()
                        .map(league -> new SportsDbRow().with("strSeason", seasons.current(league, now)))
                        .toList();
            default -> List.of();
        };
    }

    /** Broadcasts of a day, of today's soccer, in a country or on a channel. */
    private List<SportsDbRow> filter(List<String> path, Instant now) {
        if (path.size() != 3 || !path.get(0).equals("tv")) {
            return List.of();
        }
        String asked = path.get(2);
        LocalDate today = SportsDbSeasons.today(now);
        return switch (path.get(1)) {
            case "day" ->
                day(asked).map(day -> broadcasts(day, now, row -> true)).orElse(List.of());
            case "sport" -> asked.equalsIgnoreCase(SOCCER) ? broadcasts(today, now, row -> true) : List.of();
            case "country" ->
                broadcasts(
                        today,
                        now,
                        row -> asked.equalsIgnoreCase(row.get("strCountry").replace(' ', '_')));
            case "channel" -> broadcasts(today, now, row -> asked.equals(row.get("idChannel")));
            default -> List.of();
        };
    }

    private List<SportsDbRow> broadcasts(LocalDate day, Instant now, Predicate<SportsDbRow> asked) {
        SportsDbEvents events = new SportsDbEvents(now);
        List<SportsDbRow> rows = new ArrayList<>();
        for (Played played : seasons.on(day, now)) {
            for (int channel = 0; channel < 2; channel++) {
                rows.add(events.broadcast(played, channel));
            }
        }
        rows.removeIf(asked.negate());
        return rows;
    }

    private List<SportsDbRow> all(String what, Instant now) {
        SportsDbEntities entities = new SportsDbEntities(seasons, now);
        return what.equals("leagues")
                ? seasons.leagues().stream().map(entities::listedLeague).toList()
                : List.of();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1970 && day.getYear() < 3000 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Answer notFound() {
        return SportsDbRow.message(404, "Endpoint not found");
    }
}
