package io.touchline.replay;

import java.util.List;

/**
 * A whole match.
 *
 * @param id of the game, which is the key of its records
 * @param origin what it takes to get the game again after a restart; null if its id is enough
 * @param events at least one, in the order in which they are sent
 * @param bill what the first message says of the game
 */
public record RecordedGame(String id, String origin, List<GameEvent> events, GameBill bill) {

    /** Its events in the order that {@link EventOrder} finds for them. */
    static RecordedGame of(String id, List<GameEvent> events) {
        List<GameEvent> ordered = EventOrder.of(events);
        return new RecordedGame(id, null, ordered, GameBill.of(ordered));
    }

    RecordedGame with(GameBill known) {
        return new RecordedGame(id, origin, events, known);
    }
}
