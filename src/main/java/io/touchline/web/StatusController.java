package io.touchline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How each part of the service is, without what only the admin may see of it. */
@RestController
@Tag(name = "Service")
final class StatusController {

    /** Anybody may ask, as often as they like; PostgreSQL and the others are asked no more often than this. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Names of the parts by those of their health, in the order of the flow. */
    private static final List<Map.Entry<String, String>> PARTS = List.of(
            Map.entry("feed", "feedMonitor"),
            Map.entry("kafka", "kafka"),
            Map.entry("delivery", "delivery"),
            Map.entry("postgresql", "db"),
            Map.entry("clickhouse", "clickHouse"));

    private final HealthEndpoint health;
    private final Clock clock;
    private Parts last;
    private Instant asked = Instant.MIN;

    /** @param state online, warning or offline */
    record Part(String name, String state, String text) {}

    record Parts(List<Part> parts) {}

    StatusController(HealthEndpoint health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @Operation(summary = "How each part of the service is")
    @GetMapping("/api/status")
    synchronized Parts show() {
        Instant now = clock.instant();
        if (last == null || asked.isBefore(now.minus(FRESH)) || asked.isAfter(now)) {
            last = ask();
            asked = now;
        }
        return last;
    }

    private Parts ask() {
        Map<String, HealthComponent> components =
                health.health() instanceof CompositeHealth composite ? composite.getComponents() : Map.of();
        return new Parts(PARTS.stream()
                .filter(part -> components.containsKey(part.getValue()))
                .map(part -> part(part.getKey(), components.get(part.getValue()).getStatus()))
                .toList());
    }

    private static Part part(String name, Status status) {
        if (status.equals(Status.UP)) {
            return new Part(name, "online", "works");
        }
        return status.equals(Status.DOWN)
                ? new Part(name, "offline", "does not work; what was accepted waits")
                : new Part(name, "warning", "is " + status.getCode().toLowerCase(Locale.ROOT));
    }
}
