package io.touchline.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.replay.GameEvent;
import io.touchline.replay.RecordedGame;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class InventedGameTest {

    @Test
    void theSameSeedMakesTheSameGameByteForByteOnAnyMachine() {
        RecordedGame game = InventedGame.of(order(1, false));

        assertThat(text(game)).isEqualTo(text(InventedGame.of(order(1, false))));
        assertThat(text(game)).isNotEqualTo(text(InventedGame.of(order(2, false))));
        CRC32 sum = new CRC32();
        sum.update(text(game).getBytes(StandardCharsets.UTF_8));
        assertThat(sum.getValue())
                .as("a change of the generator changes all games: say so")
                .isEqualTo(CHECKSUM);
    }

    @Test
    void eventsAreNumberedAndTimeDoesNotGoBack() {
        List<GameEvent> events = InventedGame.of(order(3, false)).events();

        long before = 0;
        int period = 1;
        for (int i = 0; i < events.size(); i++) {
            GameEvent event = events.get(i);
            assertThat(event.index()).isEqualTo(i + 1);
            if (event.period() != period) {
                assertThat(event.period()).isEqualTo(++period);
                before = 0;
            }
            assertThat(event.at()).isGreaterThanOrEqualTo(before);
            before = event.at();
        }
        assertThat(period).isEqualTo(2);
        assertThat(events.get(events.size() - 1).type()).isEqualTo("Half End");
        assertThat(before).isBetween(45L * 60_000, 55L * 60_000);
    }

    @Test
    void whatRefersToSomethingRefersToWhatThereIs() {
        for (long seed = 0; seed < 5; seed++) {
            List<ObjectNode> events = InventedGame.nodes(order(seed, true));
            Map<String, ObjectNode> byId = new HashMap<>();
            events.forEach(event -> byId.put(event.get("id").textValue(), event));
            assertThat(byId).hasSameSizeAs(events);
            for (ObjectNode event : events) {
                event.path("related_events").forEach(related -> assertThat(byId).containsKey(related.textValue()));
                event.path("location")
                        .forEach(part -> assertThat(part.doubleValue()).isBetween(0.0, 120.0));
                JsonNode keyPass = event.at("/shot/key_pass_id");
                if (keyPass.isTextual()) {
                    JsonNode pass = byId.get(keyPass.textValue());
                    assertThat(pass.at("/pass/assisted_shot_id")).isEqualTo(event.get("id"));
                    assertThat(pass.at("/pass/recipient/id")).isEqualTo(event.at("/player/id"));
                    assertThat(pass.at("/team")).isEqualTo(event.at("/team"));
                    boolean goal = event.at("/shot/outcome/name").asText().equals("Goal");
                    assertThat(pass.path("pass").has("goal_assist")).isEqualTo(goal);
                }
            }
        }
    }

    @Test
    void onlyThoseOnThePitchDoAnything() {
        for (long seed = 0; seed < 25; seed++) {
            Map<Integer, Set<Integer>> onPitch = new HashMap<>();
            Set<Integer> booked = new HashSet<>();
            for (ObjectNode event : InventedGame.nodes(order(seed, true))) {
                Set<Integer> team = onPitch.computeIfAbsent(event.at("/team/id").intValue(), id -> new HashSet<>());
                event.at("/tactics/lineup")
                        .forEach(line -> team.add(line.at("/player/id").intValue()));
                int player = event.at("/player/id").asInt();
                if (player != 0 && !team.contains(player)) {
                    fail("not on the pitch: " + event);
                }
                if (event.has("substitution")) {
                    assertThat(team.remove(player)).isTrue();
                    assertThat(team.add(event.at("/substitution/replacement/id").intValue()))
                            .isTrue();
                }
                String card = event.at("/foul_committed/card/name").asText()
                        + event.at("/bad_behaviour/card/name").asText();
                if (card.equals("Yellow Card")) {
                    assertThat(booked.add(player))
                            .as("a second yellow card is called so")
                            .isTrue();
                } else if (card.equals("Second Yellow")) {
                    assertThat(booked).contains(player);
                    team.remove(player);
                } else if (card.equals("Red Card")) {
                    team.remove(player);
                }
            }
        }
    }

    @Test
    void anOwnGoalIsAPairOfEventsAndThePlayerIsOfTheTeamThatItCountsAgainst() {
        List<ObjectNode> pair = LongStream.range(0, 200)
                .mapToObj(seed -> InventedGame.nodes(order(seed, false)).stream()
                        .filter(event -> event.at("/type/name").textValue().startsWith("Own Goal"))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow();

        ObjectNode scored = pair.get(0);
        ObjectNode against = pair.get(1);
        assertThat(scored.at("/type/name").asText()).isEqualTo("Own Goal For");
        assertThat(against.at("/type/name").asText()).isEqualTo("Own Goal Against");
        assertThat(scored.get("team")).isNotEqualTo(against.get("team"));
        assertThat(against.has("player")).isTrue();
        assertThat(scored.has("player")).isFalse();
        assertThat(against.at("/related_events/0")).isEqualTo(scored.get("id"));
    }

    @Test
    void aKnockOutGameIsPlayedUntilSomebodyHasWon() {
        int shootOuts = 0;
        int extraTimes = 0;
        for (long seed = 0; seed < 80; seed++) {
            List<ObjectNode> events = InventedGame.nodes(order(seed, true));
            int home = events.get(0).at("/team/id").intValue();
            int lead = lead(events, home, 1, 4);
            int last = events.get(events.size() - 1).get("period").intValue();
            extraTimes += last >= 4 ? 1 : 0;
            if (last == 5) {
                shootOuts++;
                assertThat(lead).isZero();
                assertThat(lead(events, home, 5, 5)).isNotZero();
                assertThat(events.stream().filter(event -> event.get("period").intValue() == 5))
                        .extracting(event -> event.at("/type/name").textValue())
                        .containsOnly("Half Start", "Half End", "Shot", "Goal Keeper");
            } else {
                assertThat(lead).isNotZero();
                assertThat(last).isIn(2, 4);
            }
            assertThat(last > 2).isEqualTo(lead(events, home, 1, 2) == 0);
        }
        assertThat(shootOuts).isPositive();
        assertThat(extraTimes).isGreaterThan(shootOuts);
    }

    @Test
    void anOrderThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new GameOrder("g", 1, "A", "A", null, false)).hasMessageContaining("itself");
        assertThatThrownBy(() -> new GameOrder("g", 1, "A", " ", null, false)).hasMessageContaining("name");
        assertThat(GameOrder.of(order(9, true).json())).isEqualTo(order(9, true));
    }

    private static final long CHECKSUM = 931_278_560L;

    private static int lead(List<ObjectNode> events, int home, int from, int to) {
        int lead = 0;
        for (ObjectNode event : events) {
            int period = event.get("period").intValue();
            boolean goal = event.at("/shot/outcome/name").asText().equals("Goal")
                    || event.at("/type/name").asText().equals("Own Goal For");
            if (goal && period >= from && period <= to) {
                lead += event.at("/team/id").intValue() == home ? 1 : -1;
            }
        }
        return lead;
    }

    private static GameOrder order(long seed, boolean knockOut) {
        return new GameOrder("g", seed, "Ashford", "Brackley", null, knockOut);
    }

    private static String text(RecordedGame game) {
        StringBuilder text = new StringBuilder();
        game.events().forEach(event -> text.append(new String(event.json(), StandardCharsets.UTF_8))
                .append('\n'));
        return text.toString();
    }
}
