package io.touchline.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.touchline.generator.GameGenerator;
import io.touchline.replay.GameReplays;
import io.touchline.replay.GameStatus;
import io.touchline.replay.RunningGames;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts recorded matches, and pauses, speeds up and stops those in play, invented ones included. */
@RestController
@Tag(name = "Replays")
final class ReplaysController {

    private final GameReplays replays;
    private final GameGenerator generator;

    /** How a match is to be played; either may be missing. */
    record Start(Double speed, @JsonProperty("from_minute") Double fromMinute) {

        @JsonAnySetter
        void unknown(String name, Object value) {
            throw new IllegalArgumentException("there is no field " + name + ", only speed and from_minute");
        }
    }

    record Change(Double speed) {

        @JsonAnySetter
        void unknown(String name, Object value) {
            throw new IllegalArgumentException("there is no field " + name + ", only speed");
        }
    }

    record Replays(List<String> ids, List<GameStatus> replays) {}

    ReplaysController(GameReplays replays, GameGenerator generator) {
        this.replays = replays;
        this.generator = generator;
    }

    /** The matches that can be started, and what is in play. */
    @Operation(summary = "The recorded matches that can be started, and all that is played")
    @GetMapping("/api/replays")
    Replays list() {
        List<GameStatus> all = new ArrayList<>(replays.games().list());
        all.addAll(generator.games().list());
        return new Replays(replays.ids(), all);
    }

    @Operation(
            summary = "Starts a recorded match",
            description =
                    "409 if it is being played. 404 has the ids that there are in known; 422 says in file and line where the events cannot be read.")
    @PostMapping("/api/games/{id}")
    ResponseEntity<GameStatus> start(@PathVariable String id, @RequestBody(required = false) Start start) {
        Start how = start == null ? new Start(null, null) : start;
        return ResponseEntity.created(URI.create("/api/games/" + id))
                .body(replays.start(id, how.speed(), how.fromMinute()));
    }

    @Operation(summary = "Halts a game")
    @PostMapping("/api/games/{id}/pause")
    GameStatus pause(@PathVariable String id) {
        return games(id).pause(id);
    }

    @Operation(summary = "Goes on with a game")
    @PostMapping("/api/games/{id}/resume")
    GameStatus resume(@PathVariable String id) {
        return games(id).resume(id);
    }

    @Operation(summary = "Ends a game before its time")
    @PostMapping("/api/games/{id}/stop")
    @ResponseStatus(HttpStatus.OK)
    GameStatus stop(@PathVariable String id) {
        return games(id).stop(id);
    }

    @Operation(summary = "Plays a game faster or slower")
    @PatchMapping("/api/games/{id}")
    GameStatus change(@PathVariable String id, @RequestBody Change change) {
        if (change.speed() == null) {
            throw new IllegalArgumentException("give a speed, as {\"speed\": 60}");
        }
        return games(id).speed(id, change.speed());
    }

    /** Where the game is played. One that is played nowhere is asked for among the recorded ones, which say so. */
    private RunningGames games(String id) {
        return generator.games().find(id).isPresent() ? generator.games() : replays.games();
    }
}
