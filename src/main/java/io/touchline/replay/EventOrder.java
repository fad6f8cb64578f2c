package io.touchline.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the events of a match are sent: period by period, and in each by index.
 *
 * <p>Some files have events added by hand at their end, whose index belongs elsewhere or comes twice. Then it is the order of
 * the file, if time goes back less often in it.
 */
final class EventOrder {

    private EventOrder() {}

    static List<GameEvent> of(List<GameEvent> asInFile) {
        List<GameEvent> byFile = new ArrayList<>(asInFile);
        byFile.sort(Comparator.comparingInt(GameEvent::period));
        List<GameEvent> byIndex = new ArrayList<>(byFile);
        byIndex.sort(Comparator.comparingInt(GameEvent::period).thenComparingInt(GameEvent::index));
        return List.copyOf(stepsBack(byFile) < stepsBack(byIndex) ? byFile : byIndex);
    }

    private static int stepsBack(List<GameEvent> events) {
        int steps = 0;
        for (int i = 1; i < events.size(); i++) {
            GameEvent before = events.get(i - 1);
            GameEvent event = events.get(i);
            if (event.period() == before.period() && event.at() < before.at()) {
                steps++;
            }
        }
        return steps;
    }
}
