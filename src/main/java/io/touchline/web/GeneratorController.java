package io.touchline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.touchline.generator.GameGenerator;
import io.touchline.generator.SeriesOrder;
import io.touchline.generator.SeriesRuns;
import io.touchline.generator.SeriesStatus;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Switches the invention of games on and off, and has others sent. */
@RestController
@Tag(name = "Generator")
final class GeneratorController {

    private final GameGenerator generator;
    private final SeriesRuns series;

    record Wanted(Boolean on) {}

    /** @param games how many are in play */
    record GeneratorView(boolean on, int games) {}

    record SeriesList(List<SeriesStatus> runs) {}

    GeneratorController(GameGenerator generator, SeriesRuns series) {
        this.generator = generator;
        this.series = series;
    }

    @Operation(summary = "Whether games are invented, and how many are in play")
    @GetMapping("/api/generator")
    GeneratorView show() {
        return new GeneratorView(generator.isOn(), generator.games().inPlay());
    }

    @Operation(summary = "Keeps games in play from now on, or begins no further ones")
    @PutMapping("/api/generator")
    GeneratorView change(@RequestBody Wanted wanted) {
        if (wanted.on() == null) {
            throw new IllegalArgumentException("say {\"on\": true} or {\"on\": false}");
        }
        if (wanted.on()) {
            generator.switchOn();
        } else {
            generator.switchOff();
        }
        return show();
    }

    @Operation(summary = "The series of invented games that were ordered")
    @GetMapping("/api/generator/runs")
    SeriesList runs() {
        return new SeriesList(series.list());
    }

    /** As the command {@code touchline generate} does, with the same options. A series ends with the service. */
    @Operation(summary = "Sends one invented game, or one after the other with every or cron")
    @PostMapping("/api/generator/runs")
    ResponseEntity<SeriesStatus> run(@RequestBody(required = false) SeriesOrder order) {
        SeriesStatus status = series.start(order == null ? SeriesOrder.ofOneGame() : order);
        return ResponseEntity.created(URI.create("/api/generator/runs/" + status.id()))
                .body(status);
    }

    @Operation(summary = "Ends a series")
    @DeleteMapping("/api/generator/runs/{id}")
    SeriesStatus stop(@PathVariable int id) {
        return series.stop(id).orElseThrow(() -> new NotThereException("no series " + id + " was ordered"));
    }
}
