package io.touchline.bench;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invents match records in football-data.org's shape: the same number always names the same match, and each version of
 * it differs from the one before.
 */
final class MadeUpMatches implements MadeUp {

    private static final long SEED = 2026;
    private static final long FIRST_ID = 500_000;
    private static final Instant BEGIN = Instant.parse("2026-08-01T12:00:00Z");
    private static final List<String> TOWNS =
            List.of("Northby", "Southby", "Eastham", "Westham", "Midford", "Oldport", "Newmouth", "Stonebridge");
    private static final List<String> KINDS = List.of("Town", "Rovers", "United", "City", "Athletic", "Wanderers");
    private static final List<String> COMPETITIONS = List.of(
            "\"id\":2021,\"name\":\"Premier League\",\"code\":\"PL\"",
            "\"id\":2014,\"name\":\"Primera Division\",\"code\":\"PD\"",
            "\"id\":2002,\"name\":\"Bundesliga\",\"code\":\"BL1\"",
            "\"id\":2019,\"name\":\"Serie A\",\"code\":\"SA\"");

    private final int bytes;

    /** Records of about this many bytes; never of less than about 600. */
    MadeUpMatches(int bytes) {
        this.bytes = bytes;
    }

    /** The id of a match, which is the key of its records. */
    static long id(int number) {
        return FIRST_ID + number;
    }

    /** The match, counted from 0, as it is in a version, counted from 0. */
    @Override
    public String json(int number, long version) {
        SplittableRandom dice = new SplittableRandom(SEED + number);
        StringBuilder json = new StringBuilder(bytes + 200);
        json.append("{\"area\":{\"id\":2072,\"code\":\"ENG\"},\"competition\":{")
                .append(COMPETITIONS.get(dice.nextInt(COMPETITIONS.size())))
                .append(",\"type\":\"LEAGUE\"},\"season\":{\"id\":2403,\"currentMatchday\":12},\"id\":")
                .append(id(number))
                .append(",\"utcDate\":\"")
                .append(BEGIN.plusSeconds(900L * dice.nextInt(20_000)))
                .append("\",\"status\":\"IN_PLAY\",\"minute\":")
                .append(version % 90 + 1)
                .append(",\"matchday\":")
                .append(dice.nextInt(38) + 1)
                .append(",\"stage\":\"REGULAR_SEASON\",\"group\":null,\"lastUpdated\":\"")
                .append(BEGIN.plusSeconds(version))
                .append('"');
        team(json, "homeTeam", dice);
        team(json, "awayTeam", dice);
        json.append(",\"score\":{\"winner\":null,\"duration\":\"REGULAR\",\"fullTime\":{\"home\":")
                .append(version / 30 % 10)
                .append(",\"away\":")
                .append(version / 45 % 10)
                .append("},\"halfTime\":{\"home\":0,\"away\":0}},\"version\":")
                .append(version)
                .append(",\"referees\":[");
        for (int i = 0; json.length() < bytes - 40; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(dice.nextInt(10_000, 100_000))
                    .append(",\"name\":\"")
                    .append(TOWNS.get(dice.nextInt(TOWNS.size())))
                    .append(" Junior\",\"type\":\"REFEREE\",\"nationality\":\"England\"}");
        }
        return json.append("]}").toString();
    }

    private static void team(StringBuilder json, String side, SplittableRandom dice) {
        String town = TOWNS.get(dice.nextInt(TOWNS.size()));
        json.append(",\"")
                .append(side)
                .append("\":{\"id\":")
                .append(dice.nextInt(1, 1000))
                .append(",\"name\":\"")
                .append(town)
                .append(' ')
                .append(KINDS.get(dice.nextInt(KINDS.size())))
                .append("\",\"shortName\":\"")
                .append(town)
                .append("\",\"tla\":\"")
                .append(town, 0, 3)
                .append("\"}");
    }
}
