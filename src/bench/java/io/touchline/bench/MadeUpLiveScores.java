package io.touchline.bench;

/** Invents live scores in TheSportsDB's shape: every value is a text or null. */
final class MadeUpLiveScores implements MadeUp {

    private static final String BADGE = "https://example.org/images/media/team/badge/";

    private final int bytes;

    /** Records of about this many bytes; never of less than about 560. */
    MadeUpLiveScores(int bytes) {
        this.bytes = bytes;
    }

    @Override
    public String json(int number, long version) {
        StringBuilder json = new StringBuilder(bytes + 100);
        json.append("{\"idLiveScore\":\"").append(MadeUpMatches.id(number)).append('"');
        member(json, "idEvent", String.valueOf(2_000_000 + number));
        member(json, "strSport", "Soccer");
        member(json, "idLeague", String.valueOf(4_300 + number % 50));
        member(json, "strLeague", "League of the Towns");
        member(json, "intDivision", null);
        member(json, "idHomeTeam", String.valueOf(130_000 + number));
        member(json, "idAwayTeam", String.valueOf(140_000 + number));
        member(json, "strHomeTeam", "Northby Town");
        member(json, "strAwayTeam", "Oldport Wanderers");
        member(json, "strHomeTeamBadge", BADGE + number + "h.png");
        member(json, "strAwayTeamBadge", null);
        member(json, "intHomeScore", String.valueOf(version / 30 % 10));
        member(json, "intAwayScore", String.valueOf(version / 45 % 10));
        member(json, "strStatus", "2H");
        member(json, "strProgress", String.valueOf(version % 90 + 1));
        member(json, "strEventTime", "19:00");
        member(json, "dateEvent", "2026-10-05");
        member(json, "updated", "2026-10-05 20:30:31");
        member(json, "ingested_at", "2026-10-05T19:30:31." + version + "Z");
        member(json, "strTimestamp", "2026-10-05T19:00:00" + "0".repeat(Math.max(0, bytes - json.length() - 42)));
        return json.append('}').toString();
    }

    private static void member(StringBuilder json, String name, String value) {
        json.append(",\"").append(name).append("\":");
        if (value == null) {
            json.append("null");
        } else {
            json.append('"').append(value).append('"');
        }
    }
}
