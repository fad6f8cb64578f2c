package io.touchline.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.lang.Nullable;

/**
 * {@code /actuator/schedules}: the timed routes, when they run and how it went; and running, pausing and resuming each.
 *
 * <p>An unknown route is answered by 404, an unknown action by 400, what cannot be done now by 409, each with
 * {@code {"error": "…"}}.
 */
@WebEndpoint(id = "schedules")
final class SchedulesEndpoint {

    private static final Logger log = LoggerFactory.getLogger(SchedulesEndpoint.class);
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    private final Schedules schedules;
    private final HandRuns handRuns;
    private final Keeper keeper;

    SchedulesEndpoint(Schedules schedules, HandRuns handRuns, Keeper keeper) {
        this.schedules = schedules;
        this.handRuns = handRuns;
        this.keeper = keeper;
    }

    /**
     * One timed route.
     *
     * @param cadence in words; {@code zone} is by whose clocks, null when that makes no difference
     * @param runningSince null when it does not run
     * @param next null when it is paused, or nobody knows
     * @param last null before the first
     */
    record Shown(
            String route,
            String description,
            String cadence,
            ZoneId zone,
            boolean paused,
            Instant runningSince,
            Instant next,
            LastRun last,
            int failuresInRow) {

        static Shown of(TimedRoute timed) {
            RouteState.Snapshot state = timed.state().snapshot();
            Plan plan = timed.plan();
            return new Shown(
                    timed.id(),
                    timed.route().getDescription(),
                    plan.cadence(),
                    plan.zone(),
                    state.paused(),
                    state.running(),
                    state.paused() ? null : plan.next(),
                    state.last() == null ? null : LastRun.of(state.last()),
                    state.failures());
        }
    }

    /** How the last run went. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LastRun(Instant at, String result, long tookMillis, String error) {

        static LastRun of(Run run) {
            return new LastRun(
                    run.at(), run.failed() ? "failed" : "ok", run.took().toMillis(), run.error());
        }
    }

    /** What became of a request. */
    record Said(String route, String said) {}

    private enum Action {
        RUN,
        PAUSE,
        RESUME;

        static Optional<Action> of(String word) {
            return List.of(values()).stream()
                    .filter(action -> action.word().equals(word))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All of them, by id. */
    @ReadOperation
    public List<Shown> all() {
        return schedules.routes().values().stream().map(Shown::of).toList();
    }

    /** One of them: {@link Shown}. */
    @ReadOperation
    public WebEndpointResponse<?> one(@Selector String route) {
        return withRoute(route, timed -> new WebEndpointResponse<>(Shown.of(timed)));
    }

    /**
     * Does something with one of them: {@link Said}, with 202 for a run, which is not over by then.
     *
     * @param action run, pause or resume
     */
    @WriteOperation
    public WebEndpointResponse<?> act(@Selector String route, @Nullable String action) {
        return withRoute(route, timed -> Action.of(action)
                .<WebEndpointResponse<?>>map(known -> act(timed, known))
                .orElseGet(() -> failure(
                        "'action' is run, pause or resume, as in {\"action\": \"run\"}",
                        WebEndpointResponse.STATUS_BAD_REQUEST)));
    }

    private WebEndpointResponse<?> act(TimedRoute timed, Action action) {
        if (action == Action.RUN) {
            try {
                String said = handRuns.run(timed);
                log.info("{}, run by hand, {}", timed.id(), said);
                return new WebEndpointResponse<>(new Said(timed.id(), said), ACCEPTED);
            } catch (NoTurnException e) {
                return failure(timed.id() + " cannot run now: " + e.getMessage(), CONFLICT);
            }
        }
        boolean pauses = action == Action.PAUSE;
        boolean changes = timed.state().pause(pauses);
        String now = pauses ? "paused" : "not paused";
        String said = changes ? "is now " + now : "was " + now + " already";
        log.info("{} {}", timed.id(), said);
        Optional<String> notKept = keeper.write();
        return new WebEndpointResponse<>(new Said(
                timed.id(),
                said + notKept.map(why -> ", until a restart only: " + why).orElse("")));
    }

    private WebEndpointResponse<?> withRoute(String id, Function<TimedRoute, WebEndpointResponse<?>> work) {
        return schedules
                .route(id)
                .<WebEndpointResponse<?>>map(work)
                .orElseGet(() -> failure(
                        "no timed route is called so; there are "
                                + String.join(", ", schedules.routes().keySet()),
                        WebEndpointResponse.STATUS_NOT_FOUND));
    }

    private static WebEndpointResponse<?> failure(String error, int status) {
        return new WebEndpointResponse<>(Map.of("error", error), status);
    }
}
