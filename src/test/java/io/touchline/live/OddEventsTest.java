package io.touchline.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Events that no honest producer would send: each in ten has lost something, or says something odd. */
class OddEventsTest {

    private static final String[] ODD = {
        "null",
        "true",
        "-1",
        "5",
        "1e300",
        "99999999999999999999",
        "\"\"",
        "\"Goal\"",
        "[]",
        "[[1]]",
        "{}",
        "{\"id\": null, \"name\": 7}",
        "{\"name\": \"Shot\"}",
        "{\"id\": 1, \"name\": \"Red Card\"}",
        "\"00:01:00.000\""
    };

    private final ObjectMapper mapper = new ObjectMapper();
    private final GameEvents reader = new GameEvents();

    @Test
    void nothingThatIsOddStopsAGameOrMakesItNonsense() {
        List<JsonNode> events = Played.invented(17, true);
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            GameFold fold = new GameFold("g");
            int read = 0;
            for (JsonNode event : events) {
                JsonNode odd = random.nextInt(10) == 0 ? odd(event.deepCopy(), random) : event;
                Optional<GameRecord> record = reader.read(Played.value("g", odd));
                read += record.isPresent() ? 1 : 0;
                assertThatCode(() -> record.ifPresent(each -> fold.apply(each.event(), null, null)))
                        .as("seed %d: %s", seed, odd)
                        .doesNotThrowAnyException();
            }
            assertThat(read).isGreaterThan(events.size() * 8 / 10);
            Game game = fold.game();
            assertThat(game.score().home() + game.score().away())
                    .isLessThanOrEqualTo(game.goals().size());
            JsonNode view = mapper.valueToTree(GameView.of(game));
            assertThat(view.at("/stats/home/xg").isNumber()).isTrue();
        }
    }

    /** One field of it, or of an object in it, is another one. */
    private JsonNode odd(JsonNode event, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(event, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty()) {
            return event;
        }
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, Played.tree(ODD[random.nextInt(ODD.length)]));
        }
        return event;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, objects));
        }
    }
}
