package io.touchline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.touchline.live.EventPage;
import io.touchline.live.EventPages;
import io.touchline.live.EventsNotReadException;
import io.touchline.live.Game;
import io.touchline.live.GameMessage;
import io.touchline.live.GameView;
import io.touchline.live.Games;
import io.touchline.live.Present;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** The games in play, and those that were lately. */
@RestController
@Tag(name = "Games")
final class GamesController {

    private static final int MOST = 1000;

    private final Games games;
    private final WrittenGames written;
    private final EventPages pages;

    /** @param number of the last change that is in it */
    record GameList(String epoch, long number, List<GameMessage> games) {

        static GameList of(Present present, Predicate<Game> wanted) {
            return new GameList(
                    present.epoch(),
                    present.number(),
                    present.games().stream()
                            .filter(wanted)
                            .map(game -> GameMessage.of(game, present.number()))
                            .toList());
        }
    }

    GamesController(Games games, EventPages pages, ObjectMapper json) {
        this.games = games;
        this.pages = pages;
        this.written = new WrittenGames(json);
    }

    /**
     * All games as they stand.
     *
     * @param status only those of that phase, as in_play
     * @param source only those of that source, as statsbomb
     * @param team only those of a team of that name or id
     */
    @Operation(summary = "All games in play, and those that were lately")
    @GetMapping("/api/games")
    ResponseEntity<GameList> list(
            @Parameter(description = "Only those of that phase, as in_play") @RequestParam(required = false)
                    String status,
            @Parameter(description = "Only those of that source: statsbomb, generator or football-data")
                    @RequestParam(required = false)
                    String source,
            @Parameter(description = "Only those of a team with that id, or with that in its name")
                    @RequestParam(required = false)
                    String team,
            ServletWebRequest request)
            throws IOException {
        requireAll();
        Present present = games.present();
        if (status == null && source == null && team == null) {
            WrittenGames.Written list = written.of(present);
            if (!request.checkNotModified(list.etag())) {
                HttpServletResponse response = request.getResponse();
                response.setHeader(
                        HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
                written.send(list, request.getRequest(), response);
            }
            return null; // it is out
        }
        String etag = "W/\"" + present.epoch() + ":" + present.number() + "\"";
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(etag)
                .body(GameList.of(present, new GameFilter(status, source, team)::admits));
    }

    @Operation(summary = "One game with everything that is known of it")
    @GetMapping("/api/games/{id}")
    ResponseEntity<GameView> one(@PathVariable String id, WebRequest request) {
        Game game = find(id);
        // The playing of a game is the same at each instance; what is polled may be counted otherwise there.
        String run = game.run() == null ? games.epoch() : game.run();
        String etag = "W/\"" + run + ":" + game.seq() + "\"";
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(etag)
                .body(GameView.of(game));
    }

    /**
     * All events of a game as they were sent, page by page, in the order in which they came.
     *
     * @param after how many to pass over
     * @param limit how many at most, up to 1000
     * @throws EventsNotReadException when Kafka, where they are, does not answer
     */
    @Operation(summary = "The events of a game, page by page, in the order in which they came")
    @GetMapping("/api/games/{id}/events")
    EventPage events(
            @PathVariable String id,
            @Parameter(description = "How many to pass over") @RequestParam(defaultValue = "0") int after,
            @Parameter(description = "How many at most, up to 1000") @RequestParam(defaultValue = "100") int limit)
            throws EventsNotReadException {
        if (after < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("after is 0 or more, and limit 1 to " + MOST);
        }
        requireAll();
        return pages.read(id, after, limit).orElseThrow(() -> unknown(id));
    }

    /** While the past is read from Kafka, games seem to be on that ended long ago. */
    private void requireAll() {
        if (!games.isCaughtUp()) {
            throw new NotYetException("the games are being read from Kafka; try again in a moment");
        }
    }

    private Game find(String id) {
        requireAll();
        return games.find(id).orElseThrow(() -> unknown(id));
    }

    private static NotThereException unknown(String id) {
        return new NotThereException("no game " + id + " is known here");
    }
}
