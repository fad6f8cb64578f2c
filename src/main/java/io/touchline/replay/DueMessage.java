package io.touchline.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The value of one record of a game, for those who send a whole game by themselves.
 *
 * @param at when it is due, in milliseconds of match time since kick-off, with breaks
 */
public record DueMessage(long at, String value) {

    /** What the header {@code touchline-event-type} of such a record says. */
    public static final String EVENT_TYPE = "match_event";

    /**
     * All messages of a new run of a game, in order.
     *
     * @param source what the first message says of where they come from
     * @param speed what it says of how fast the match is played
     */
    public static List<DueMessage> of(RecordedGame game, Breaks breaks, String source, double speed) {
        GameMessages messages = new GameMessages(game.id(), UUID.randomUUID().toString());
        MatchClock times = new MatchClock(game.events(), breaks);
        List<DueMessage> all = new ArrayList<>();
        all.add(new DueMessage(0, messages.start(source, speed, game.bill())));
        int events = game.events().size();
        for (int i = 0; i < events; i++) {
            all.add(new DueMessage(
                    times.due(i), messages.event(game.events().get(i).json())));
        }
        String end = messages.end(events + 1, times.position(times.length()), "finished");
        all.add(new DueMessage(times.length(), end));
        return all;
    }
}
