package io.touchline.feed;

import io.touchline.schedule.NoTurnException;
import io.touchline.schedule.Plan;
import io.touchline.schedule.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * Decides at each tick of a polling route whether it asks the API now; routes use it as the bean {@code pollTurns}.
 *
 * <p>It is the first step of every polling route: when it is not the route's turn, the exchange ends there.
 */
public final class PollTurns implements Turns {

    private static final String CODE = "{code}";
    private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d{1,3})?}");
    private static final String ADAPTIVE = "takeAdaptive";
    private static final String BY_COMPETITION = "takeForNextCompetition";
    /** A tick that comes this much early still counts: timers are not exact, and a tick missed is a whole period lost. */
    private static final double EARLY = 0.1;

    private final FootballDataSettings settings;
    private final RequestBudget budget;
    private final PollCadence cadence;
    private final KnownCompetitions competitions;
    private final Answers answers;
    private final FeedMonitor monitor;
    private final Clock clock;
    private final Map<String, Instant> lastTurn = new ConcurrentHashMap<>();
    /** Routes whose turn has come because somebody said so. */
    private final Set<String> due = ConcurrentHashMap.newKeySet();

    PollTurns(
            FootballDataSettings settings,
            RequestBudget budget,
            PollCadence cadence,
            KnownCompetitions competitions,
            Answers answers,
            FeedMonitor monitor,
            Clock clock) {
        this.settings = settings;
        this.budget = budget;
        this.cadence = cadence;
        this.competitions = competitions;
        this.answers = answers;
        this.monitor = monitor;
        this.clock = clock;
    }

    /**
     * A turn of the matches: as often as the present cadence says, and before all others when requests are short.
     *
     * @param type what the poll yields
     * @param topic where its records go
     * @param path the URL's path below the base URL
     */
    public void takeAdaptive(Exchange exchange, String type, String topic, String path) {
        String routeId = exchange.getFromRouteId();
        Duration period = cadence.period();
        Instant last = lastTurn.getOrDefault(routeId, Instant.MIN);
        Duration allowance = Duration.ofNanos((long) (period.toNanos() * EARLY));
        if (!due.contains(routeId) && last.plus(period).minus(allowance).isAfter(clock.instant())) {
            exchange.setRouteStop(true);
            return;
        }
        if (begin(exchange, type, topic, path, null, Duration.ZERO)) {
            due.remove(routeId);
        }
    }

    /**
     * A turn at every tick, out of what the matches leave of the requests.
     *
     * @param path may have a query, in which {@code {today-2}} is the date two days ago
     */
    public void take(Exchange exchange, String type, String topic, String path) {
        begin(exchange, type, topic, path, null, cadence.period());
    }

    /**
     * A turn for the competition that has waited longest, if any is due; its code replaces {@code {code}} in the path.
     * One request a turn, out of what the matches leave.
     */
    public void takeForNextCompetition(Exchange exchange, String type, String topic, String path) {
        Optional<String> due = competitions.due();
        if (due.isEmpty()) {
            exchange.setRouteStop(true);
            return;
        }
        String code = due.get();
        if (begin(exchange, type, topic, path.replace(CODE, code), code, cadence.period())) {
            competitions.asked(code, settings.standingsPeriod());
        }
    }

    @Override
    public Optional<Plan> plan(String routeId, String call) {
        Instant now = clock.instant();
        if (call.startsWith(ADAPTIVE)) {
            String why = cadence.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            Instant last = lastTurn.get(routeId);
            Instant next = last == null || due.contains(routeId) ? now : last.plus(cadence.period());
            return Optional.of(new Plan(Plan.every(cadence.period()) + " (" + why + ")", null, next));
        }
        if (call.startsWith(BY_COMPETITION)) {
            Instant next = competitions
                    .nextTurn()
                    .map(time -> time.isBefore(now) ? now : time)
                    .orElse(null);
            return Optional.of(new Plan("each competition " + Plan.every(settings.standingsPeriod()), null, next));
        }
        return Optional.empty();
    }

    @Override
    public String dueNow(String routeId, String call) {
        if (call.startsWith(BY_COMPETITION)) {
            int competitions = this.competitions.allDue();
            if (competitions == 0) {
                throw new NoTurnException(
                        "no competition is known yet; an answer to the list of competitions names them");
            }
            return "asks for " + competitions + " competition(s), one after the other, as requests are left";
        }
        if (call.startsWith(ADAPTIVE)) {
            due.add(routeId);
        }
        return "asks at once if a request is left, and else at the next turn";
    }

    private boolean begin(
            Exchange exchange,
            String type,
            String topic,
            String path,
            String competition,
            Duration moreImportantEvery) {
        String routeId = exchange.getFromRouteId();
        Optional<TokenAllowance> token = budget.take(moreImportantEvery);
        if (token.isEmpty()) {
            monitor.noBudget(routeId, moreImportantEvery.isZero() ? budget.wait(clock.instant()) : Duration.ZERO);
            exchange.setRouteStop(true);
            return false;
        }
        lastTurn.put(routeId, clock.instant());
        String target = withDays(path);
        int query = target.indexOf('?');
        PollTurn turn = new PollTurn(
                UUID.randomUUID().toString(),
                routeId,
                type,
                topic,
                competition,
                settings.url() + target,
                token.get(),
                moreImportantEvery.isZero());
        exchange.setProperty(PollTurn.PROPERTY, turn);
        var message = exchange.getMessage();
        message.setBody(null);
        message.setHeader(Exchange.HTTP_METHOD, "GET");
        message.setHeader(Exchange.HTTP_PATH, query < 0 ? target : target.substring(0, query));
        if (query >= 0) {
            message.setHeader(Exchange.HTTP_QUERY, target.substring(query + 1));
        }
        message.setHeader("Accept", "application/json");
        if (!token.get().secret().isEmpty()) {
            message.setHeader("X-Auth-Token", token.get().secret());
        }
        answers.etagOf(turn.url()).ifPresent(etag -> message.setHeader("If-None-Match", etag));
        return true;
    }

    /** {@code {today}}, {@code {today-2}} and {@code {today+1}} are dates, by the source's days, which are those of UTC. */
    private String withDays(String path) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return DAY.matcher(path)
                .replaceAll(day -> today.plusDays(day.group(1) == null ? 0 : Integer.parseInt(day.group(1)))
                        .toString());
    }
}
