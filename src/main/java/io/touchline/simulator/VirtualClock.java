package io.touchline.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time it is in the invented world: an anchor, and from there on {@code speed} seconds for each of ours.
 *
 * <p>The anchor is kept in a file, so that a restart finds the world where it would be had it never stopped. A file
 * that is missing, broken or of another seed begins the world anew; with another speed it goes on from where it is.
 */
final class VirtualClock {

    /** At this time of any day matches are in play, others about to begin: there is something to see at once. */
    static final LocalTime MATCH_DAY_NOON = LocalTime.of(12, 40);

    private static final Logger log = LoggerFactory.getLogger(VirtualClock.class);

    private final Anchor anchor;
    private final Clock clock;

    private VirtualClock(Anchor anchor, Clock clock) {
        this.anchor = anchor;
        this.clock = clock;
    }

    /** @throws IOException when the state file cannot be written */
    static VirtualClock resume(SimulatorSettings settings, Path stateFile, Clock clock) throws IOException {
        Instant now = clock.instant();
        Anchor kept = read(stateFile, settings.seed()).orElse(null);
        Anchor anchor;
        if (kept == null) {
            Instant noon = now.atZone(ZoneOffset.UTC).with(MATCH_DAY_NOON).toInstant();
            anchor = new Anchor(settings.seed(), settings.speed(), now, noon);
        } else if (kept.speed == settings.speed()) {
            return new VirtualClock(kept, clock);
        } else {
            anchor = new Anchor(settings.seed(), settings.speed(), now, kept.at(now));
        }
        write(stateFile, anchor);
        return new VirtualClock(anchor, clock);
    }

    /** Virtual time now, in whole seconds. */
    Instant now() {
        return anchor.at(clock.instant()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Anchor> read(Path file, long seed) {
        if (!Files.exists(file)) {
            log.info("simulator: {} does not exist yet, so the invented world begins at noon of a match day", file);
            return Optional.empty();
        }
        try {
            JsonNode state = Json.MAPPER.readTree(Files.readAllBytes(file));
            if (!state.path("seed").isIntegralNumber() || !state.path("speed").isNumber()) {
                log.warn("simulator: {} does not hold a seed and a speed, so the invented world begins anew", file);
                return Optional.empty();
            }
            if (state.path("seed").longValue() != seed) {
                log.info("simulator: {} is of another seed, so the invented world begins anew", file);
                return Optional.empty();
            }
            return Optional.of(new Anchor(
                    seed,
                    state.path("speed").doubleValue(),
                    Instant.parse(state.path("anchorReal").asText()),
                    Instant.parse(state.path("anchorVirtual").asText())));
        } catch (JsonProcessingException e) {
            log.warn("simulator: {} is broken, so the invented world begins anew: {}", file, e.getOriginalMessage());
        } catch (IOException | RuntimeException e) {
            log.warn("simulator: {} cannot be read, so the invented world begins anew: {}", file, e.toString());
        }
        return Optional.empty();
    }

    private static void write(Path file, Anchor anchor) throws IOException {
        byte[] state = Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("seed", anchor.seed);
            json.writeNumberField("speed", anchor.speed);
            json.writeStringField("anchorReal", anchor.real.toString());
            json.writeStringField("anchorVirtual", anchor.virtual.toString());
            json.writeEndObject();
        });
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Whoever is killed here leaves the old file or the new one, never half of it.
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, state);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private record Anchor(long seed, double speed, Instant real, Instant virtual) {

        /** A clock that was set back does not set the world back beyond where it was anchored. */
        private Instant at(Instant now) {
            long elapsed = Math.max(0, Duration.between(real, now).toMillis());
            return virtual.plusMillis((long) (elapsed * speed));
        }
    }
}
