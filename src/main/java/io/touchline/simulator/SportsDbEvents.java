package io.touchline.simulator;

import io.touchline.simulator.SportsDbSeasons.Played;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Matches as TheSportsDB writes them: in live scores, in schedules, by themselves and in broadcasts. */
final class SportsDbEvents {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter SHORT_TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private static final int LIVE_SCORE_IDS = 900_000_000;
    private static final int VENUE_IDS = 300_000;
    /** How long a match is among the live scores after its end. */
    private static final Duration LINGERS = Duration.ofMinutes(45);
    /** Events of some age were entered by hand, without a status. */
    private static final Duration HAS_STATUS = Duration.ofDays(14);

    private final Instant now;

    /** @param now what time it is in the invented world */
    SportsDbEvents(Instant now) {
        this.now = now;
    }

    boolean isLive(Played played) {
        MatchPhase phase = phase(played);
        return phase.inPlay()
                || phase.over() && played.match().end().plus(LINGERS).isAfter(now);
    }

    MatchPhase phase(Played played) {
        return MatchPhase.of(played.match(), now);
    }

    SportsDbRow liveScore(Played played) {
        Fixture fixture = played.match().fixture();
        MatchPhase phase = phase(played);
        Competition league = played.season().competition();
        Goals goals = goals(played);
        Instant updated = phase.over() ? played.match().end() : now;
        return new SportsDbRow()
                .with("idLiveScore", LIVE_SCORE_IDS + fixture.id())
                .with("idEvent", fixture.id())
                .with("strSport", "Soccer")
                .with("idLeague", league.id())
                .with("strLeague", league.name())
                .with("intDivision", division(league))
                .with("idHomeTeam", fixture.home().id())
                .with("idAwayTeam", fixture.away().id())
                .with("strHomeTeam", fixture.home().name())
                .with("strAwayTeam", fixture.away().name())
                .with("strHomeTeamBadge", fixture.home().crest())
                .with("strAwayTeamBadge", fixture.away().crest())
                .with("intHomeScore", goals == null ? null : goals.home())
                .with("intAwayScore", goals == null ? null : goals.away())
                .with("strStatus", phase.status())
                .with("strProgress", phase.progress())
                .with("strTimestamp", timestamp(fixture))
                .with("strEventTime", utc(fixture, SHORT_TIME))
                .with("dateEvent", played.match().day())
                .with("updated", updated.atZone(UNITED_KINGDOM).format(SPACED));
    }

    SportsDbRow scheduled(Played played) {
        Fixture fixture = played.match().fixture();
        Competition league = played.season().competition();
        MatchPhase phase = phase(played);
        Goals goals = goals(played);
        return new SportsDbRow()
                .with("idEvent", fixture.id())
                .with("strEvent", name(fixture))
                .with(
                        "strEventAlternate",
                        fixture.away().name() + " @ " + fixture.home().name())
                .with("strSeason", SportsDbSeasons.name(played.season().start()))
                .with("idLeague", league.id())
                .with("strLeague", league.name())
                .with("strLeagueBadge", null)
                .with("strSport", "Soccer")
                .with("strHomeTeam", fixture.home().name())
                .with("strAwayTeam", fixture.away().name())
                .with("idHomeTeam", fixture.home().id())
                .with("idAwayTeam", fixture.away().id())
                .with("intRound", round(fixture))
                .with("intHomeScore", goals == null ? null : goals.home())
                .with("intAwayScore", goals == null ? null : goals.away())
                .with("strTimestamp", timestamp(fixture))
                .with("dateEvent", played.match().day())
                .with("dateEventLocal", null)
                .with("strTime", utc(fixture, TIME))
                .with("strTimeLocal", null)
                .with("strHomeTeamBadge", fixture.home().crest())
                .with("strAwayTeamBadge", fixture.away().crest())
                .with("idVenue", venueId(fixture.home()))
                .with("strVenue", venueName(fixture.home()))
                .with("strCountry", league.area().name())
                .unknown("strThumb", "strPoster", "strVideo")
                .with("strPostponed", isPostponed(phase))
                .with("strFilename", fileName(played))
                .with("strStatus", phase.status());
    }

    SportsDbRow event(Played played) {
        Fixture fixture = played.match().fixture();
        Competition league = played.season().competition();
        MatchPhase phase = phase(played);
        Goals goals = goals(played);
        Goals shootOut = played.match().at(now).score().shootOut();
        boolean isOld = played.match().end().plus(HAS_STATUS).isBefore(now);
        return new SportsDbRow()
                .with("idEvent", fixture.id())
                .with("idAPIfootball", null)
                .with("strTimestamp", timestamp(fixture))
                .with("strEvent", name(fixture))
                .with(
                        "strEventAlternate",
                        fixture.away().name() + " @ " + fixture.home().name())
                .with("strFilename", fileName(played))
                .with("strSport", "Soccer")
                .with("idLeague", league.id())
                .with("strLeague", league.name())
                .with("strLeagueBadge", null)
                .with("strSeason", SportsDbSeasons.name(played.season().start()))
                .with("strDescriptionEN", "")
                .with("strHomeTeam", fixture.home().name())
                .with("strAwayTeam", fixture.away().name())
                .with("intHomeScore", goals == null ? null : goals.home())
                .with("intHomeScoreExtra", shootOut == null ? null : shootOut.home())
                .with("intAwayScoreExtra", shootOut == null ? null : shootOut.away())
                .with("intRound", round(fixture))
                .with("intAwayScore", goals == null ? null : goals.away())
                .with("intSpectators", phase.over() ? 1000 + fixture.id() % 37_000 : null)
                .with(
                        "strOfficial",
                        played.match().at(now).referee() == null
                                ? null
                                : played.match().at(now).referee().name())
                .with("strWeather", null)
                .with("dateEvent", played.match().day())
                .with("dateEventLocal", played.match().day())
                .with("strTime", utc(fixture, TIME))
                .with("strTimeLocal", utc(fixture, TIME))
                .with(
                        "strGroup",
                        fixture.group() == null ? null : fixture.group().replace("GROUP_", ""))
                .with("idHomeTeam", fixture.home().id())
                .with("strHomeTeamBadge", fixture.home().crest())
                .with("idAwayTeam", fixture.away().id())
                .with("strAwayTeamBadge", fixture.away().crest())
                .unknown("intScore", "intScoreVotes")
                .with("strResult", "")
                .with("idVenue", venueId(fixture.home()))
                .with("strVenue", venueName(fixture.home()))
                .with("strCountry", league.area().name())
                .with("strCity", fixture.home().shortName())
                .unknown("strPoster", "strSquare", "strFanart", "strThumb", "strBanner", "strMap")
                .empty("strTweet1", "strVideo")
                .with("strStatus", isOld ? null : phase.status())
                .with("strPostponed", isPostponed(phase))
                .with("strLocked", "unlocked");
    }

    /** @param channel 0 or 1: every match is on two channels */
    SportsDbRow broadcast(Played played, int channel) {
        Fixture fixture = played.match().fixture();
        Competition league = played.season().competition();
        return new SportsDbRow()
                .with("id", fixture.id() * 10L + channel)
                .with("idEvent", fixture.id())
                .with("intDivision", division(league))
                .with("strSport", "Soccer")
                .with("strEvent", name(fixture))
                .with("strEventThumb", null)
                .empty("strEventPoster", "strEventBanner", "strEventSquare")
                .with("idChannel", league.id() * 10 + channel)
                .with("strCountry", channel == 0 ? league.area().name() : "Four Seas")
                .with("strEventCountry", league.area().name())
                .with("strLogo", null)
                .with("strChannel", league.area().name() + " Sport " + (channel + 1))
                .with("strSeason", SportsDbSeasons.name(played.season().start()))
                .with("strTime", utc(fixture, TIME))
                .with("dateEvent", played.match().day())
                .with("strTimeStamp", utc(fixture, SPACED));
    }

    static String name(Fixture fixture) {
        return fixture.home().name() + " vs " + fixture.away().name();
    }

    static int venueId(Club club) {
        return VENUE_IDS + club.id();
    }

    static String venueName(Club club) {
        return club.shortName() + " Park";
    }

    static String fileName(Played played) {
        return played.season().competition().name() + " " + played.match().day() + " "
                + name(played.match().fixture());
    }

    static String division(Competition league) {
        return league.format() == Competition.Format.LEAGUE ? "1" : "99";
    }

    /** Goals without those of a shoot-out; null before kick-off. */
    Goals goals(Played played) {
        Scoreboard score = played.match().at(now).score();
        return score.regular() == null || score.extra() == null
                ? score.regular()
                : score.regular().plus(score.extra());
    }

    private static String isPostponed(MatchPhase phase) {
        return phase.status().equals("PST") ? "yes" : "no";
    }

    /** The API numbers knock-out rounds in its own way. */
    private static String round(Fixture fixture) {
        return fixture.matchday() != null
                ? fixture.matchday().toString()
                : switch (fixture.stage()) {
                    case "LAST_32" -> "32";
                    case "LAST_16" -> "16";
                    case "QUARTER_FINALS" -> "125";
                    case "SEMI_FINALS" -> "150";
                    case "THIRD_PLACE" -> "160";
                    default -> "200";
                };
    }

    private static String timestamp(Fixture fixture) {
        return utc(fixture, TIMESTAMP);
    }

    private static String utc(Fixture fixture, DateTimeFormatter format) {
        return fixture.kickOff().atOffset(ZoneOffset.UTC).format(format);
    }
}
