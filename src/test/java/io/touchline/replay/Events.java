package io.touchline.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Made-up events. */
final class Events {

    private final List<GameEvent> events = new ArrayList<>();

    /** @param time as {@code 45:12} or {@code 45:12.345} */
    Events at(int period, String time) {
        return at(events.size() + 1, period, time);
    }

    Events at(int index, int period, String time) {
        String[] parts = time.split(":");
        long millis = Integer.parseInt(parts[0]) * 60_000L + Math.round(Double.parseDouble(parts[1]) * 1000);
        String json = "{\"id\":\"e%d\",\"index\":%d}".formatted(index, index);
        events.add(new GameEvent(index, period, millis, "Pass", json.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    List<GameEvent> list() {
        return events;
    }

    RecordedGame game(String id) {
        return RecordedGame.of(id, events);
    }
}
