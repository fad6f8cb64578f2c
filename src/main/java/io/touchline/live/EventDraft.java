package io.touchline.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.touchline.live.Detail.CardShown;
import io.touchline.live.Detail.GameBegun;
import io.touchline.live.Detail.GameEnded;
import io.touchline.live.Detail.OwnGoal;
import io.touchline.live.Detail.PassPlayed;
import io.touchline.live.Detail.PlayerReplaced;
import io.touchline.live.Detail.ShotTaken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One event, while its fields are read in whatever order they come. One of another kind than it should be counts as missing. */
final class EventDraft {

    private static final Set<String> OF_ALL = Set.of("id", "index", "period", "timestamp", "type", "team", "player");

    /** Fields that only events of some types need. */
    private static final Map<String, Set<EventKind>> OF_SOME = Map.of(
            "shot", Set.of(EventKind.SHOT),
            "location", Set.of(EventKind.SHOT),
            "pass", Set.of(EventKind.PASS),
            "foul_committed", Set.of(EventKind.FOUL),
            "bad_behaviour", Set.of(EventKind.BAD_BEHAVIOUR),
            "substitution", Set.of(EventKind.SUBSTITUTION),
            "related_events", Set.of(EventKind.OWN_GOAL_FOR, EventKind.OWN_GOAL_AGAINST),
            "game_start", Set.of(EventKind.GAME_START),
            "game_end", Set.of(EventKind.GAME_END));

    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{1,2}):([0-5]\\d):([0-5]\\d)(?:[.](\\d{1,9}))?");
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_RELATED = 50;

    private final Map<String, JsonNode> fields = new HashMap<>();

    /** Whether a field is of any use; if the type is not known yet, it may be. */
    boolean wants(String name) {
        if (OF_ALL.contains(name)) {
            return true;
        }
        Set<EventKind> kinds = OF_SOME.getOrDefault(name, Set.of());
        String type = text(field("type").path("name"));
        return type == null ? !kinds.isEmpty() : kinds.contains(EventKind.of(type));
    }

    void read(String name, JsonNode value) {
        fields.put(name, value);
    }

    /** Null if it lacks what every event has. */
    LiveEvent event() {
        String id = text(field("id"));
        String type = text(field("type").path("name"));
        Long millis = millis(field("timestamp").asText());
        int period = field("period").isInt() ? field("period").intValue() : 0;
        boolean isInMatch =
                millis != null && millis <= Moment.LONGEST_PERIOD && period >= 1 && period <= Moment.SHOOT_OUT;
        if (id == null || type == null || !isInMatch) {
            return null;
        }
        EventKind kind = EventKind.of(type);
        int index = field("index").isInt() ? Math.max(0, field("index").intValue()) : 0;
        Moment at = new Moment(period, millis);
        return new LiveEvent(id, index, at, kind, named(field("team")), named(field("player")), detail(kind));
    }

    private Detail detail(EventKind kind) {
        return switch (kind) {
            case SHOT -> shot(field("shot"));
            case PASS -> pass(field("pass"));
            case FOUL -> card(field("foul_committed"));
            case BAD_BEHAVIOUR -> card(field("bad_behaviour"));
            case SUBSTITUTION -> substitution(field("substitution"));
            case OWN_GOAL_FOR, OWN_GOAL_AGAINST -> new OwnGoal(related());
            case GAME_START -> start(field("game_start"));
            case GAME_END ->
                new GameEnded(!field("game_end").path("reason").asText().equals("stopped"));
            default -> null;
        };
    }

    private ShotTaken shot(JsonNode shot) {
        JsonNode location = field("location");
        boolean isPlace = location.path(0).isNumber() && location.path(1).isNumber();
        return new ShotTaken(
                Math.max(0, Math.min(1, shot.path("statsbomb_xg").asDouble())),
                isPlace ? location.path(0).asDouble() : null,
                isPlace ? location.path(1).asDouble() : null,
                text(shot.path("outcome").path("name")),
                text(shot.path("type").path("name")),
                text(shot.path("body_part").path("name")));
    }

    private static PassPlayed pass(JsonNode pass) {
        return new PassPlayed(
                !pass.has("outcome"),
                pass.path("type").path("name").asText().equals("Corner"),
                text(pass.path("assisted_shot_id")));
    }

    /** Null without a card. */
    private static CardShown card(JsonNode offence) {
        CardColour colour = CardColour.of(text(offence.path("card").path("name")));
        return colour == null ? null : new CardShown(colour);
    }

    private static PlayerReplaced substitution(JsonNode substitution) {
        return new PlayerReplaced(
                named(substitution.path("replacement")),
                text(substitution.path("outcome").path("name")));
    }

    private static GameBegun start(JsonNode start) {
        return new GameBegun(
                text(start.path("source")),
                named(start.path("home_team")),
                named(start.path("away_team")),
                named(start.path("competition")));
    }

    private List<String> related() {
        List<String> ids = new ArrayList<>();
        for (JsonNode id : field("related_events")) {
            if (text(id) != null && ids.size() < MOST_RELATED) {
                ids.add(text(id));
            }
        }
        return List.copyOf(ids);
    }

    private JsonNode field(String name) {
        return fields.getOrDefault(name, MissingNode.getInstance());
    }

    private static Named named(JsonNode value) {
        Long id = value.path("id").canConvertToLong() && value.path("id").isIntegralNumber()
                ? value.path("id").longValue()
                : null;
        String name = text(value.path("name"));
        return id == null && name == null ? null : new Named(id, name);
    }

    /** Cut off where it is too long for a name; null for none. */
    private static String text(JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            return null;
        }
        String text = value.textValue();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static Long millis(String timestamp) {
        Matcher parts = TIMESTAMP.matcher(timestamp);
        if (!parts.matches()) {
            return null;
        }
        long seconds = Long.parseLong(parts.group(1)) * 3600
                + Long.parseLong(parts.group(2)) * 60
                + Long.parseLong(parts.group(3));
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        return seconds * 1000 + Long.parseLong((fraction + "000").substring(0, 3));
    }
}
