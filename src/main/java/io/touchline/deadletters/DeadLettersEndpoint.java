package io.touchline.deadletters;

import io.touchline.topics.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.lang.Nullable;

/**
 * Dead letters over the management port, as {@code /actuator/deadletters}.
 *
 * <p>What cannot be read is answered by 400, a position without a letter by 404, a broker that does not answer by 503,
 * each with {@code {"error": "…"}}.
 */
@WebEndpoint(id = "deadletters")
public final class DeadLettersEndpoint {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 10_000;

    private final DeadLetterInspection inspection;
    private final DeadLetterReplay replay;
    private final Clock clock;

    DeadLettersEndpoint(DeadLetterInspection inspection, DeadLetterReplay replay, Clock clock) {
        this.inspection = inspection;
        this.replay = replay;
        this.clock = clock;
    }

    /**
     * Counts the letters of a selection: {@link Overview}, or with {@code each} the newest of them: a list of
     * {@link LetterLine}.
     *
     * @param limit how many are listed at most; 50 if it is not given
     */
    @ReadOperation
    public WebEndpointResponse<?> list(
            @Nullable String topic,
            @Nullable String since,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String route,
            @Nullable String key,
            @Nullable Boolean each,
            @Nullable Integer limit) {
        return answer(() -> {
            Selection selection = Selection.parse(topic, since, until, reason, route, key, List.of(), clock.instant());
            int most = limit == null ? USUAL_LIMIT : limit;
            if (most < 1 || most > HIGHEST_LIMIT) {
                throw new IllegalArgumentException("limit is 1 to " + HIGHEST_LIMIT + ", not " + most);
            }
            Object found = Boolean.TRUE.equals(each)
                    ? inspection.newest(selection, most, Progress.unheard())
                    : inspection.overview(selection, Progress.unheard());
            return new WebEndpointResponse<>(found);
        });
    }

    /** One letter in full: {@link LetterView}. */
    @ReadOperation
    public WebEndpointResponse<?> show(@Selector String position) {
        return answer(() -> new WebEndpointResponse<>(inspection.show(Position.parse(position))));
    }

    /**
     * Replays a selection, or with {@code all} everything: {@link ReplayReport}.
     *
     * @param positions separated by commas
     * @param execute nothing is sent without it
     * @param value takes the place of the only letter's own, as text
     */
    @WriteOperation
    public WebEndpointResponse<?> replay(
            @Nullable String topic,
            @Nullable String since,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String route,
            @Nullable String key,
            @Nullable List<String> positions,
            @Nullable Boolean all,
            @Nullable Boolean execute,
            @Nullable Boolean again,
            @Nullable Integer maxReplays,
            @Nullable String value) {
        return answer(() -> {
            Selection selection = Selection.parse(
                    topic,
                    since,
                    until,
                    reason,
                    route,
                    key,
                    positions == null ? List.of() : positions,
                    clock.instant());
            if (selection.isEverything() != Boolean.TRUE.equals(all)) {
                throw new IllegalArgumentException("say what to replay: a selection, or 'all' alone");
            }
            ReplayReport report = replay.replay(
                    new ReplayRequest(
                            selection,
                            Boolean.TRUE.equals(execute),
                            Boolean.TRUE.equals(again),
                            maxReplays,
                            value == null ? null : value.getBytes(StandardCharsets.UTF_8)),
                    Progress.unheard());
            return new WebEndpointResponse<>(
                    report,
                    report.failure() == null
                            ? WebEndpointResponse.STATUS_OK
                            : WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        });
    }

    private static WebEndpointResponse<?> answer(Supplier<WebEndpointResponse<?>> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            return failure(e, WebEndpointResponse.STATUS_BAD_REQUEST);
        } catch (NoSuchLetterException e) {
            return failure(e, WebEndpointResponse.STATUS_NOT_FOUND);
        } catch (DeadLettersException e) {
            return failure(e, WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE);
        }
    }

    private static WebEndpointResponse<?> failure(RuntimeException failure, int status) {
        return new WebEndpointResponse<>(Map.of("error", failure.getMessage()), status);
    }
}
