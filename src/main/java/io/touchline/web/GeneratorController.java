package io.touchline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.touchline.generator.GameGenerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Switches the invention of games on and off. */
@RestController
@Tag(name = "Generator")
final class GeneratorController {

    private final GameGenerator generator;

    record Wanted(Boolean on) {}

    /** @param games how many are in play */
    record GeneratorView(boolean on, int games) {}

    GeneratorController(GameGenerator generator) {
        this.generator = generator;
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
}
