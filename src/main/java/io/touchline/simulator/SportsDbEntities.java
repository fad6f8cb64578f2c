package io.touchline.simulator;

import io.touchline.simulator.Squad.Player;
import java.time.Instant;

/** Leagues, teams, venues and players as TheSportsDB writes them. */
final class SportsDbEntities {

    private static final String[] LANGUAGES = {
        "DE", "FR", "CN", "IT", "JP", "RU", "ES", "PT", "SE", "NL", "HU", "NO", "IL", "PL"
    };

    private final SportsDbSeasons seasons;
    private final Instant now;

    SportsDbEntities(SportsDbSeasons seasons, Instant now) {
        this.seasons = seasons;
        this.now = now;
    }

    SportsDbRow listedLeague(Competition league) {
        return new SportsDbRow()
                .with("idLeague", league.id())
                .with("strLeague", league.name())
                .with("strSport", "Soccer")
                .with("strLeagueAlternate", "");
    }

    SportsDbRow league(Competition league) {
        SportsDbRow row = new SportsDbRow()
                .with("idLeague", league.id())
                .unknown("idAPIfootball", "idAPIfootballv3")
                .with("strSport", "Soccer")
                .with("strLeague", league.name())
                .with("strLeagueAlternate", league.code())
                .with("intDivision", SportsDbEvents.division(league))
                .with("idCup", league.format() == Competition.Format.LEAGUE ? "0" : "1")
                .with("strCurrentSeason", seasons.current(league, now))
                .with("intFormedYear", 1880 + league.id() % 100)
                .with("dateFirstEvent", seasons.season(league, now).start())
                .with("strGender", "Male")
                .with("strCountry", league.area().name())
                .empty("strWebsite", "strFacebook", "strInstagram", "strTwitter", "strYoutube", "strRSS");
        return described(row)
                .with("strTvRights", "")
                .unknown("strFanart1", "strFanart2", "strFanart3", "strFanart4", "strBanner", "strBadge")
                .unknown("strLogo", "strPoster", "strTrophy")
                .with("strNaming", "{strHomeTeam} vs {strAwayTeam}")
                .with("strComplete", "yes")
                .with("strLocked", "unlocked");
    }

    SportsDbRow listedTeam(Club club) {
        Competition league = seasons.leagueOf(club);
        return new SportsDbRow()
                .with("idTeam", club.id())
                .with("strTeam", club.name())
                .with("strTeamShort", club.tla())
                .with("idLeague", league.id())
                .with("strLeague", league.name())
                .with("strBadge", club.crest());
    }

    SportsDbRow team(Club club) {
        Competition league = seasons.leagueOf(club);
        SportsDbRow row = new SportsDbRow()
                .with("idTeam", club.id())
                .unknown("idESPN", "idAPIfootball")
                .with("intLoved", "0")
                .with("strTeam", club.name())
                .with("strTeamAlternate", club.shortName())
                .with("strTeamShort", club.tla())
                .with("intFormedYear", 1880 + club.id() % 100)
                .with("strSport", "Soccer")
                .with("strLeague", league.name())
                .with("idLeague", league.id());
        for (int other = 2; other <= 7; other++) {
            row.empty("strLeague" + other).unknown("idLeague" + other);
        }
        row.with("strDivision", null)
                .with("idVenue", SportsDbEvents.venueId(club))
                .with("strStadium", SportsDbEvents.venueName(club))
                .empty("strKeywords", "strRSS")
                .with("strLocation", club.shortName() + ", " + league.area().name())
                .empty("strWebsite", "strFacebook", "strTwitter", "strInstagram");
        return described(row)
                .with("strColour1", "#123456")
                .with("strColour2", "#fbffff")
                .with("strColour3", "")
                .with("strGender", "Male")
                .with("strCountry", league.area().name())
                .with("strBadge", club.crest())
                .unknown("strLogo", "strFanart1", "strFanart2", "strFanart3", "strFanart4", "strBanner")
                .with("strEquipment", null)
                .with("strYoutube", "")
                .with("strLocked", "unlocked");
    }

    SportsDbRow venue(Club club) {
        return new SportsDbRow()
                .with("idVenue", SportsDbEvents.venueId(club))
                .with("idDupe", null)
                .with("strVenue", SportsDbEvents.venueName(club))
                .with("intLoved", null)
                .with("strVenueAlternate", null)
                .with("strVenueSponsor", "")
                .with("strSport", "Soccer")
                .with("strDescriptionEN", "Where " + club.name() + " play at home.")
                .with("strArchitect", "")
                .with("intCapacity", 2_000 + club.id() % 40 * 1_000)
                .with("strCost", "")
                .with("strCountry", seasons.leagueOf(club).area().name())
                .with("strLocation", club.shortName())
                .with("strTimezone", "UTC +00:00 Greenwich Mean Time (GMT)")
                .with("intFormedYear", 1890 + club.id() % 100)
                .unknown("strFanart1", "strFanart2", "strFanart3", "strFanart4", "strThumb", "strLogo", "strMap")
                .empty("strWebsite", "strFacebook", "strInstagram", "strTwitter", "strYoutube")
                .with("strCreativeCommons", "NO")
                .with("strLocked", "unlocked");
    }

    SportsDbRow listedPlayer(Player player) {
        return new SportsDbRow()
                .with("idPlayer", player.id())
                .with("strPlayer", player.name())
                .with("idTeam", player.club().id())
                .with("strTeam", player.club().name())
                .unknown("strThumb", "strCutout", "strRender")
                .with("dateBorn", player.born())
                .with("strPosition", player.position());
    }

    SportsDbRow player(Player player) {
        Competition league = seasons.leagueOf(player.club());
        SportsDbRow row = new SportsDbRow()
                .with("idPlayer", player.id())
                .with("idTeam", player.club().id())
                .unknown("idTeam2", "idTeamNational", "idAPIfootball", "idPlayerManager", "idWikidata")
                .unknown("idTransferMkt", "idESPN", "idGoogle")
                .with("strNationality", league.area().name())
                .with("strPlayer", player.name())
                .with("strPlayerAlternate", "")
                .with("strTeam", player.club().name())
                .with("strTeam2", "")
                .with("strSport", "Soccer")
                .with("intSoccerXMLTeamID", null)
                .with("dateBorn", player.born())
                .with("dateDied", null)
                .with("strNumber", player.number() == 0 ? "" : player.number())
                .with("dateSigned", null)
                .empty("strSigning", "strWage", "strOutfitter", "strKit", "strAgent")
                .with("strBirthLocation", player.club().shortName())
                .unknown("strDeathLocation", "strEthnicity")
                .with("strStatus", player.number() == 0 ? "Coaching" : "Active");
        return described(row)
                .with("strGender", "Male")
                .with("strSide", player.number() % 3 == 0 ? "Left" : "Right")
                .with("strPosition", player.position())
                .with("strCollege", null)
                .empty("strFacebook", "strWebsite", "strTwitter", "strInstagram", "strYoutube")
                .with("strHeight", 170 + player.id() % 25 + " cm")
                .with("strWeight", null)
                .with("intLoved", "0")
                .unknown("strThumb", "strPoster", "strCutout", "strCartoon", "strRender", "strBanner")
                .unknown("strFanart1", "strFanart2", "strFanart3", "strFanart4")
                .with("strCreativeCommons", "No")
                .with("strCreativeCommonsAttribution", null)
                .with("strLocked", "unlocked")
                .with("strLastName", player.last());
    }

    private static SportsDbRow described(SportsDbRow row) {
        row.with("strDescriptionEN", "Invented.");
        for (String language : LANGUAGES) {
            row.unknown("strDescription" + language);
        }
        return row;
    }
}
