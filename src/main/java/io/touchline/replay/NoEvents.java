package io.touchline.replay;

import java.util.List;

/** No place is named where recorded games are. */
final class NoEvents implements EventSource {

    @Override
    public List<String> ids() {
        return List.of();
    }

    @Override
    public RecordedGame read(String id) {
        throw new UnknownGameException(
                id, List.of(), ", for statsbomb.events (STATSBOMB_EVENTS) names neither a folder nor a URL");
    }
}
