package io.touchline.bench;

import java.util.ArrayList;
import java.util.List;

/** Invents games as records of {@code raw-events}: what has happened so far, and then a pass in each minute that follows. */
final class MadeUpGames {

    private static final int MINUTES_OF_PERIOD = 110;
    private static final String TEAMS =
            """
            "home_team":{"id":9%1$d1,"name":"Northby Town %1$d"},"away_team":{"id":9%1$d2,"name":"Oldport Wanderers %1$d"}""";

    private final int games;

    MadeUpGames(int games) {
        this.games = games;
    }

    int games() {
        return games;
    }

    static String id(int game) {
        return "game-%03d".formatted(game);
    }

    /** All that has happened before anybody looks: kick-off, three goals, one of them with an assist, and four cards. */
    List<String> begin(int game) {
        List<String> records = new ArrayList<>();
        records.add(record(
                game,
                "start",
                0,
                1,
                0,
                "Game Start",
                1,
                "\"game_start\":{\"source\":\"generator\",\"speed\":1," + TEAMS.formatted(game)
                        + ",\"competition\":{\"id\":7,\"name\":\"League of the Towns\"}}"));
        records.add(record(game, "kick-off", 1, 1, 0, "Half Start", 1, "\"duration\":0"));
        records.add(
                record(game, "cross", 2, 1, 0, "Pass", 1, "\"pass\":{\"assisted_shot_id\":\"" + game + "-goal-0\"}"));
        for (int goal = 0; goal < 3; goal++) {
            records.add(record(
                    game,
                    "goal-" + goal,
                    3 + goal,
                    1,
                    0,
                    "Shot",
                    1 + goal % 2,
                    "\"location\":[108.1,40.2],\"shot\":{\"statsbomb_xg\":0.31,\"outcome\":{\"name\":\"Goal\"}}"));
        }
        for (int card = 0; card < 4; card++) {
            records.add(record(
                    game,
                    "card-" + card,
                    6 + card,
                    1,
                    0,
                    "Foul Committed",
                    1 + card % 2,
                    "\"foul_committed\":{\"card\":{\"name\":\"Yellow Card\"}}"));
        }
        return records;
    }

    /** The pass of a minute, counted from 1 on; there are 440 of them. */
    String pass(int game, int minute) {
        int period = 1 + minute / MINUTES_OF_PERIOD;
        if (period > 4) {
            throw new IllegalArgumentException("no game goes on for " + minute + " minutes");
        }
        return record(
                game,
                "pass-" + minute,
                10 + minute,
                period,
                minute % MINUTES_OF_PERIOD,
                "Pass",
                1 + minute % 2,
                "\"pass\":{\"length\":12.5}");
    }

    private static String record(
            int game, String id, int index, int period, int minute, String type, int side, String rest) {
        return """
                {"game_id":"%s","event":{"id":"%d-%s","index":%d,"period":%d,"timestamp":"%02d:%02d:00.000",\
                "type":{"name":"%s"},"team":{"id":9%d%d},"player":{"id":9%d%d%d,"name":"Adam Example of %3$s"},%s}}"""
                .formatted(
                        id(game),
                        game,
                        id,
                        index,
                        period,
                        minute / 60,
                        minute % 60,
                        type,
                        game,
                        side,
                        game,
                        side,
                        index % 11,
                        rest);
    }
}
