package io.touchline.embedded;

import java.util.ArrayList;
import java.util.List;

/** A made-up match in StatsBomb's format: Ashford (11) at home to Brackley (12). */
final class MadeUpEvents {

    static final int HOME = 11;
    static final int AWAY = 12;

    private final String gameId;
    private final List<String> events = new ArrayList<>();

    /** Both teams are there. */
    MadeUpEvents(String gameId) {
        this.gameId = gameId;
        add(1, "00:00", "Starting XI", HOME, "");
        add(1, "00:00", "Starting XI", AWAY, "");
    }

    MadeUpEvents begin(int period) {
        return add(period, "00:00", "Half Start", HOME, "").add(period, "00:00", "Half Start", AWAY, "");
    }

    MadeUpEvents end(int period, String time) {
        return add(period, time, "Half End", HOME, "").add(period, time, "Half End", AWAY, "");
    }

    MadeUpEvents pass(int period, String time) {
        return add(period, time, "Pass", HOME, "");
    }

    MadeUpEvents goal(int period, String time, int team, String player) {
        return shot(period, time, team, player, "Goal", "Open Play");
    }

    /** @param type Open Play, Penalty, ... */
    MadeUpEvents shot(int period, String time, int team, String player, String outcome, String type) {
        return add(
                period,
                time,
                "Shot",
                team,
                """
                ,%s,"location":[108.0,38.0],"shot":{"statsbomb_xg":0.31,"outcome":{"name":"%s"},"type":{"name":"%s"}}"""
                        .formatted(player(team, player), outcome, type));
    }

    MadeUpEvents ownGoal(int period, String time, int by, String player) {
        String against = id(events.size());
        add(period, time, "Own Goal Against", by, "," + player(by, player));
        return add(period, time, "Own Goal For", HOME + AWAY - by, ",\"related_events\":[\"" + against + "\"]");
    }

    /** @param card Yellow Card, Second Yellow, Red Card */
    MadeUpEvents card(int period, String time, int team, String player, String card) {
        return add(
                period,
                time,
                "Foul Committed",
                team,
                ",%s,\"foul_committed\":{\"card\":{\"name\":\"%s\"}}".formatted(player(team, player), card));
    }

    MadeUpEvents over(String time) {
        return add(2, time, "Game End", HOME, ",\"game_end\":{\"reason\":\"over\"}");
    }

    /** Those from the number on, as messages of the topic of events. */
    List<String> messages(int from) {
        return events.subList(from, events.size()).stream()
                .map(event -> "{\"game_id\":\"%s\",\"event\":%s}".formatted(gameId, event))
                .toList();
    }

    int size() {
        return events.size();
    }

    /** All, as a file of events. */
    String file() {
        return "[" + String.join(",\n", events) + "]";
    }

    private MadeUpEvents add(int period, String time, String type, int team, String more) {
        events.add(
                """
                {"id":"%s","index":%d,"period":%d,"timestamp":"00:%s.000","type":{"name":"%s"},\
                "team":{"id":%d,"name":"%s"}%s}"""
                        .formatted(
                                id(events.size()),
                                events.size() + 1,
                                period,
                                time,
                                type,
                                team,
                                team == HOME ? "Ashford" : "Brackley",
                                more));
        return this;
    }

    private String id(int number) {
        return gameId + "-" + number;
    }

    private static String player(int team, String name) {
        return "\"player\":{\"id\":%d,\"name\":\"%s\"}".formatted(team * 1000 + name.length(), name);
    }
}
