package io.touchline.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What happened in a season of twenty teams, counted from its events. */
final class Season {

    private static final int TEAMS = 20;

    private final Map<String, Integer> counts = new TreeMap<>();
    private int games;

    Season(long seed) {
        for (int home = 0; home < TEAMS; home++) {
            for (int away = 0; away < TEAMS; away++) {
                if (home != away) {
                    long ofGame = seed * 1000 + games;
                    add(InventedGame.nodes(
                            new GameOrder("g" + games, ofGame, "Team " + home, "Team " + away, null, false)));
                }
            }
        }
    }

    int games() {
        return games;
    }

    /** By game. */
    double of(String what) {
        return counts.getOrDefault(what, 0) / (double) games;
    }

    private void add(List<ObjectNode> events) {
        games++;
        int home = events.get(0).at("/team/id").intValue();
        int[] score = new int[2];
        for (ObjectNode event : events) {
            String type = event.at("/type/name").textValue();
            int side = event.at("/team/id").intValue() == home ? 0 : 1;
            count(type);
            if (type.equals("Shot")) {
                shot(event.get("shot"), side, score);
            } else if (type.equals("Own Goal For")) {
                score[side]++;
            } else if (type.equals("Pass")
                    && event.at("/pass/type/name").asText().equals("Corner")) {
                count("corners");
            } else if (type.equals("Pass") && event.get("pass").has("outcome")) {
                count("passes that fail");
            }
            String card = event.at("/foul_committed/card/name").asText()
                    + event.at("/bad_behaviour/card/name").asText();
            if (!card.isEmpty()) {
                count(card);
            }
        }
        counts.merge("home goals", score[0], Integer::sum);
        counts.merge("away goals", score[1], Integer::sum);
        count(score[0] == score[1] ? "draws" : score[0] > score[1] ? "home wins" : "away wins");
        if (score[0] + score[1] == 0) {
            count("0-0");
        }
        counts.merge("events", events.size(), Integer::sum);
    }

    private void shot(JsonNode shot, int side, int[] score) {
        String outcome = shot.at("/outcome/name").textValue();
        count(side == 0 ? "home shots" : "away shots");
        if (outcome.equals("Goal")) {
            score[side]++;
        }
        if (outcome.equals("Goal") || outcome.equals("Saved")) {
            count("shots on target");
        }
        if (shot.at("/type/name").textValue().equals("Penalty")) {
            count("penalties");
        }
        counts.merge("1000 xG", (int) Math.round(shot.get("statsbomb_xg").doubleValue() * 1000), Integer::sum);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, number) -> text.append("%-18s %.3f%n".formatted(what, number / (double) games)));
        return text.toString();
    }
}
