package io.touchline.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What a match was, found in its events in another way than the service does: all of them at once, after the match. */
final class Oracle {

    private static final int[] FIRST_MINUTE = {0, 0, 45, 90, 105, 120};

    private final List<JsonNode> events;
    private final List<JsonNode> shots;
    final int home;
    final int away;

    /** @param events in the order of their file, line-ups first */
    Oracle(List<JsonNode> events) {
        this.events = events;
        this.shots = events.stream().filter(type("Shot")).toList();
        List<JsonNode> lineUps = events.stream().filter(type("Starting XI")).toList();
        this.home = lineUps.get(0).at("/team/id").intValue();
        this.away = lineUps.get(1).at("/team/id").intValue();
    }

    /** Each as {@code period minute:second player team}, sorted, with a word for what is special. */
    List<String> goals() {
        List<String> goals = new ArrayList<>();
        for (JsonNode event : events) {
            if (isBeforeShootOut(event) && isGoal(event)) {
                String special = event.at("/shot/type/name").asText().equals("Penalty") ? " penalty" : "";
                goals.add(line(event, event.at("/player"), event.at("/team/id").intValue()) + special);
            } else if (type("Own Goal Against").test(event)) {
                int team = event.at("/team/id").intValue() == home ? away : home;
                goals.add(line(event, event.at("/player"), team) + " own goal");
            }
        }
        return sorted(goals);
    }

    static List<String> goals(Game game) {
        return sorted(game.goals().stream()
                .map(goal -> line(goal.at(), goal.player(), goal.teamId())
                        + (goal.penalty() ? " penalty" : "")
                        + (goal.ownGoal() ? " own goal" : ""))
                .toList());
    }

    /** With assist, of goals that had one. */
    List<String> assists() {
        List<String> assists = new ArrayList<>();
        for (JsonNode event : events) {
            String pass = event.at("/shot/key_pass_id").asText();
            if (isGoal(event) && !pass.isEmpty()) {
                JsonNode key = events.stream()
                        .filter(each -> each.path("id").asText().equals(pass))
                        .findFirst()
                        .orElseThrow();
                assists.add(event.at("/player/name").asText() + " after "
                        + key.at("/player/name").asText());
            }
        }
        return sorted(assists);
    }

    static List<String> assists(Game game) {
        return sorted(game.goals().stream()
                .filter(goal -> goal.assist() != null)
                .map(goal -> goal.player().name() + " after " + goal.assist().name())
                .toList());
    }

    Score score() {
        List<String> goals = goals();
        return new Score(count(goals, home), count(goals, away));
    }

    /** Goals of both in the shoot-out. */
    Score shootOut() {
        int[] goals = new int[2];
        for (JsonNode event : events) {
            if (!isBeforeShootOut(event) && isGoal(event)) {
                goals[event.at("/team/id").intValue() == home ? 0 : 1]++;
            }
        }
        return new Score(goals[0], goals[1]);
    }

    List<String> cards(String... names) {
        List<String> cards = new ArrayList<>();
        for (JsonNode event : events) {
            String card = event.at("/foul_committed/card/name").asText()
                    + event.at("/bad_behaviour/card/name").asText();
            if (List.of(names).contains(card)) {
                cards.add(line(event, event.at("/player"), event.at("/team/id").intValue()));
            }
        }
        return sorted(cards);
    }

    static List<String> cards(List<Card> cards) {
        return sorted(cards.stream()
                .map(card -> line(card.at(), card.player(), card.teamId()))
                .toList());
    }

    List<String> substitutions() {
        return sorted(events.stream()
                .filter(type("Substitution"))
                .map(event -> line(
                                event, event.at("/player"), event.at("/team/id").intValue())
                        + " " + event.at("/substitution/replacement/name").asText())
                .toList());
    }

    static List<String> substitutions(Game game) {
        return sorted(game.substitutions().stream()
                .map(each -> line(each.at(), each.player(), each.teamId()) + " "
                        + each.replacement().name())
                .toList());
    }

    /** Shots of a team in some minutes of a period, not in a shoot-out. */
    int shots(int team, int period, int fromMinute, int toMinute) {
        return (int) shots.stream()
                .filter(event -> event.at("/team/id").intValue() == team)
                .filter(event -> event.path("period").intValue() == period)
                .filter(event -> minute(event) >= fromMinute && minute(event) < toMinute)
                .count();
    }

    int shots(int team) {
        return (int) ofTeam(team).filter(type("Shot")).count();
    }

    double xg(int team) {
        return ofTeam(team)
                .filter(type("Shot"))
                .mapToDouble(event -> event.at("/shot/statsbomb_xg").doubleValue())
                .sum();
    }

    int count(String type, int team) {
        return (int) ofTeam(team).filter(type(type)).count();
    }

    private java.util.stream.Stream<JsonNode> ofTeam(int team) {
        return events.stream()
                .filter(event -> event.path("team").path("id").intValue() == team)
                .filter(Oracle::isBeforeShootOut);
    }

    private static int count(List<String> goals, int team) {
        return (int) goals.stream()
                .filter(goal -> goal.contains(" for " + team + "."))
                .count();
    }

    private static Predicate<JsonNode> type(String name) {
        return event -> event.path("type").path("name").asText().equals(name);
    }

    private static boolean isGoal(JsonNode event) {
        return event.at("/shot/outcome/name").asText().equals("Goal");
    }

    private static boolean isBeforeShootOut(JsonNode event) {
        return event.path("period").intValue() < 5;
    }

    private static int minute(JsonNode event) {
        String[] time = event.path("timestamp").asText().split("[:.]");
        return FIRST_MINUTE[event.path("period").intValue()]
                + Integer.parseInt(time[0]) * 60
                + Integer.parseInt(time[1]);
    }

    private static String line(JsonNode event, JsonNode player, int team) {
        int second = Integer.parseInt(event.path("timestamp").asText().substring(6, 8));
        return "%d %d:%02d %s for %d."
                .formatted(
                        event.path("period").intValue(),
                        minute(event),
                        second,
                        player.path("name").asText(null),
                        team);
    }

    private static String line(Moment at, Named player, Long team) {
        return "%d %d:%02d %s for %d."
                .formatted(at.period(), at.minute(), at.second(), player == null ? null : player.name(), team);
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
