package io.touchline.simulator;

import io.touchline.simulator.SportsDbSeasons.Played;
import io.touchline.simulator.Squad.Player;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What TheSportsDB tells of a match beyond its result: line-ups, timeline, statistics, highlights. */
final class SportsDbDetails {

    private static final Duration LINE_UPS_BEFORE_KICK_OFF = Duration.ofHours(1);
    private static final int STARTERS = 11;
    /** Numbers of a match's rows: those of goals are their step's, the others begin at these. */
    private static final int CARDS = 50;

    private static final int SUBSTITUTIONS = 70;
    private static final int AWAY_ROWS = 50;
    private static final long ROWS_PER_MATCH = 100;

    private record Stat(String name, int low, int high, boolean grows) {}

    private static final List<Stat> STATS = List.of(
            new Stat("Shots on Goal", 1, 11, true),
            new Stat("Shots off Goal", 1, 9, true),
            new Stat("Total Shots", 6, 22, true),
            new Stat("Blocked Shots", 0, 6, true),
            new Stat("Shots insidebox", 2, 14, true),
            new Stat("Shots outsidebox", 1, 8, true),
            new Stat("Fouls", 4, 17, true),
            new Stat("Corner Kicks", 0, 11, true),
            new Stat("Offsides", 0, 5, true),
            new Stat("Ball Possession", 31, 69, false),
            new Stat("Goalkeeper Saves", 0, 8, true),
            new Stat("Total passes", 250, 650, true),
            new Stat("Passes accurate", 180, 560, true),
            new Stat("Passes %", 66, 91, false));

    private final SportsDbSeasons seasons;
    private final SportsDbEvents events;
    private final Instant now;

    SportsDbDetails(SportsDbSeasons seasons, SportsDbEvents events, Instant now) {
        this.seasons = seasons;
        this.events = events;
        this.now = now;
    }

    /** Who plays: known from an hour before kick-off. */
    List<SportsDbRow> lineUp(Played played) {
        Fixture fixture = played.match().fixture();
        List<SportsDbRow> rows = new ArrayList<>();
        if (!now.isBefore(fixture.kickOff().minus(LINE_UPS_BEFORE_KICK_OFF))) {
            for (Side side : Side.values()) {
                Club club = side == Side.HOME ? fixture.home() : fixture.away();
                for (Player player : seasons.squads().players(club)) {
                    rows.add(lineUp(played, side, player));
                }
            }
        }
        return rows;
    }

    private SportsDbRow lineUp(Played played, Side side, Player player) {
        Fixture fixture = played.match().fixture();
        return new SportsDbRow()
                .with("idLineup", id(fixture, player.number() + (side == Side.AWAY ? AWAY_ROWS : 0)))
                .with("idEvent", fixture.id())
                .with("strEvent", SportsDbEvents.name(fixture))
                .with("idAPIfootball", null)
                .with("strPosition", player.position())
                .unknown("strPositionShort", "strFormation")
                .with("strHome", side == Side.HOME ? "Yes" : "No")
                .with("strSubstitute", player.number() > STARTERS ? "Yes" : "No")
                .with("intSquadNumber", player.number())
                .with("strCutout", null)
                .with("idPlayer", player.id())
                .with("strPlayer", player.name())
                .with("idTeam", player.club().id())
                .with("strTeam", player.club().name())
                .with("strCountry", seasons.leagueOf(player.club()).area().name())
                .with("strSeason", SportsDbSeasons.name(played.season().start()));
    }

    /** Goals, cards and substitutions so far. A goal that is taken back disappears. */
    List<SportsDbRow> timeline(Played played) {
        List<SportsDbRow> rows = new ArrayList<>();
        if (!events.phase(played).begun()) {
            return rows;
        }
        Goals before = Goals.NONE;
        List<Step> steps = played.match().steps();
        for (int i = 0; i < steps.size() && !steps.get(i).at().isAfter(now); i++) {
            Goals goals = steps.get(i).score().fullTime();
            if (goals == null || steps.get(i).score().shootOut() != null) {
                continue;
            }
            if (goals.home() + goals.away() < before.home() + before.away()) {
                rows.remove(rows.size() - 1);
            }
            for (Side side : Side.values()) {
                if (goals.of(side) > before.of(side)) {
                    rows.add(goal(played, side, i, steps.get(i).at()));
                }
            }
            before = goals;
        }
        Dice dice = seasons.dice(played.match().fixture().id(), CARDS);
        int minuteNow = events.phase(played).minute();
        for (int i = 0; i < 6; i++) {
            Side side = i % 2 == 0 ? Side.HOME : Side.AWAY;
            int cardAt = dice.between(5, 90);
            int changeAt = dice.between(55, 88);
            if (i < 4 && cardAt <= minuteNow) {
                rows.add(timeline(played, CARDS + i, "Card", "Yellow Card", side, 2 + i, 0, cardAt));
            }
            if (changeAt <= minuteNow) {
                int comesOn = STARTERS + 1 + i / 2;
                rows.add(timeline(played, SUBSTITUTIONS + i, "subst", "", side, 8 - i / 2, comesOn, changeAt));
            }
        }
        return rows;
    }

    private SportsDbRow goal(Played played, Side side, int step, Instant at) {
        Dice dice = seasons.dice(played.match().fixture().id(), step);
        int minute = MatchPhase.of(played.match(), at).minute();
        int assist = dice.chance(0.7) ? dice.between(2, 8) : 0;
        return timeline(played, step, "Goal", "Normal Goal", side, dice.between(9, 11), assist, Math.max(1, minute));
    }

    private SportsDbRow timeline(
            Played played, int row, String what, String detail, Side side, int who, int other, int minute) {
        Fixture fixture = played.match().fixture();
        Club club = side == Side.HOME ? fixture.home() : fixture.away();
        List<Player> squad = seasons.squads().of(club);
        Player second = other == 0 ? null : squad.get(other);
        return new SportsDbRow()
                .with("idTimeline", id(fixture, row))
                .with("idEvent", fixture.id())
                .with("strTimeline", what)
                .with("strTimelineDetail", detail.isEmpty() && second != null ? second.last() : detail)
                .with("strHome", side == Side.HOME ? "Yes" : "No")
                .with("strEvent", SportsDbEvents.name(fixture))
                .with("idAPIfootball", null)
                .with("idPlayer", squad.get(who).id())
                .with("strPlayer", squad.get(who).name())
                .with("strCutout", null)
                .with("idAssist", second == null ? null : second.id())
                .with("strAssist", second == null ? "" : second.name())
                .with("intTime", minute)
                .with("strPeriod", null)
                .with("idTeam", club.id())
                .with("strTeam", club.name())
                .with("strComment", "")
                .with("dateEvent", played.match().day())
                .with("strSeason", SportsDbSeasons.name(played.season().start()));
    }

    /** Figures that grow while the match is played. */
    List<SportsDbRow> stats(Played played) {
        List<SportsDbRow> rows = new ArrayList<>();
        MatchPhase phase = events.phase(played);
        if (!phase.begun()) {
            return rows;
        }
        Fixture fixture = played.match().fixture();
        Dice dice = seasons.dice(fixture.id(), STATS.size());
        double share = Math.min(1, phase.minute() / 90.0);
        for (int i = 0; i < STATS.size(); i++) {
            Stat stat = STATS.get(i);
            int home = dice.between(stat.low, stat.high);
            int away = stat.name.equals("Ball Possession") ? 100 - home : dice.between(stat.low, stat.high);
            rows.add(new SportsDbRow()
                    .with("idStatistic", id(fixture, i))
                    .with("idEvent", fixture.id())
                    .with("idApiFootball", null)
                    .with("strEvent", SportsDbEvents.name(fixture))
                    .with("strStat", stat.name)
                    .with("intHome", stat.grows ? (int) (home * share) : home)
                    .with("intAway", stat.grows ? (int) (away * share) : away));
        }
        return rows;
    }

    /** A film of about every second match, once it is over. */
    List<SportsDbRow> highlights(Played played) {
        Fixture fixture = played.match().fixture();
        if (!events.phase(played).over() || fixture.id() % 2 == 1) {
            return List.of();
        }
        Competition league = played.season().competition();
        return List.of(new SportsDbRow()
                .with("idEvent", fixture.id())
                .with("strEvent", SportsDbEvents.name(fixture))
                .with("strFilename", SportsDbEvents.fileName(played))
                .with("strSport", "Soccer")
                .with("idLeague", league.id())
                .with("strLeague", league.name())
                .with("strVideo", "https://video.example/watch?v=" + fixture.id())
                .empty("strPoster", "strThumb")
                .with("strFanart", null)
                .with("strSeason", SportsDbSeasons.name(played.season().start())));
    }

    private static long id(Fixture fixture, int row) {
        return fixture.id() * ROWS_PER_MATCH + row;
    }
}
