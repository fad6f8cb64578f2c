package io.touchline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.schedule.Daily;
import io.touchline.schedule.NoTurnException;
import io.touchline.schedule.Plan;
import io.touchline.schedule.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the feeds of TheSportsDB still have to ask for; routes use it as the bean {@code sportsDbWork}.
 *
 * <p>There are two heaps. The live one is made anew by each answer to the live scores. The night's one begins with the
 * followed leagues and grows by what the answers lead to: a league to its teams and its schedule, a team to its players
 * and its venue, a schedule to the events of the last two days with matches. It is kept in a file, at most some seconds
 * behind: what is asked for a second time after a crash does no harm.
 */
public final class SportsDbWork implements Turns {

    /** Exchange property: what the answer leads to, as a list of objects with {@code route} and {@code id}. */
    static final String NEXT = "next";

    private static final Logger log = LoggerFactory.getLogger(SportsDbWork.class);
    private static final List<String> FIRST_ROUTES = List.of("lookup-league", "list-teams");
    /** What the live scores lead to. */
    private static final String LIVE_ROUTE = "lookup-live-event";

    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(5);

    private final SportsDbSettings settings;
    private final SportsDbNightFile file;
    private final Clock clock;
    private final SportsDbQueue live;
    private final SportsDbQueue night;
    private final Daily beginning;
    private boolean isRead;
    /** Whether somebody wants the next night to begin now. */
    private boolean isWanted;

    private Instant begun;
    private Instant written = Instant.MIN;

    SportsDbWork(SportsDbSettings settings, SportsDbNightFile file, Clock clock) {
        this.settings = settings;
        this.file = file;
        this.clock = clock;
        this.beginning = new Daily(settings.nightBegins(), settings.zone());
        this.live = new SportsDbQueue(settings.retryAfter(), clock);
        this.night = new SportsDbQueue(settings.retryAfter(), clock);
    }

    /**
     * Begins the night's work, if it is time and has not been done: also when there was no night yet, or the service was
     * not there when the last one began. What is left of the night before is given up, since it is asked for again.
     */
    public void beginNight(Exchange exchange) {
        if (!beginIfTime()) {
            exchange.setRouteStop(true);
        }
    }

    /** @return whether it was time */
    synchronized boolean beginIfTime() {
        readOnce();
        if (!settings.enabled() || !isTime(clock.instant())) {
            return false;
        }
        if (!night.waiting().isEmpty()) {
            log.warn(
                    "TheSportsDB: a new night begins with {} requests of the last one left",
                    night.waiting().size());
        }
        begun = clock.instant();
        isWanted = false;
        List<SportsDbJob> first = new ArrayList<>();
        for (String route : FIRST_ROUTES) {
            settings.leagueIdList().forEach(id -> first.add(new SportsDbJob(route, id, null)));
        }
        night.begin(first, List.of());
        write();
        return true;
    }

    private boolean isTime(Instant now) {
        return isWanted || begun == null || begun.isBefore(beginning.lastUntil(now));
    }

    @Override
    public synchronized Optional<Plan> plan(String routeId, String call) {
        readOnce();
        Instant now = clock.instant();
        Instant next = isTime(now) ? now : beginning.nextAfter(now);
        return Optional.of(new Plan(beginning.at().toString(), beginning.zone(), settings.enabled() ? next : null));
    }

    @Override
    public synchronized String dueNow(String routeId, String call) {
        requireEnabled();
        isWanted = true;
        return "begins the night's work anew, with " + settings.leagueIdList().size() + " league(s)";
    }

    /**
     * Has the last answers' requests of a route wait to be made again; a night that knows none of them begins anew.
     *
     * @return what will happen, for people
     * @throws NoTurnException when only live scores could lead to something
     */
    synchronized String again(String route) {
        requireEnabled();
        readOnce();
        int requests = heapOf(route).again(route);
        if (requests > 0) {
            write();
            return "makes its " + requests + " known request(s) again, as requests are left";
        }
        if (isLive(route)) {
            throw new NoTurnException("no match is known to be live: the live scores lead to what it asks for");
        }
        isWanted = true;
        beginIfTime();
        return "begins the night's work anew, which leads to its requests";
    }

    private void requireEnabled() {
        if (!settings.enabled()) {
            throw new NoTurnException("TheSportsDB is switched off (thesportsdb.enabled)");
        }
    }

    /** Ends a turn whose records are sent: its job is done, and what its answer leads to is to be done. */
    public synchronized void finish(Exchange exchange) {
        SportsDbJob job = exchange.getProperty(SportsDbJob.PROPERTY, SportsDbJob.class);
        List<SportsDbJob> next = new ArrayList<>();
        if (exchange.getProperty(NEXT) instanceof JsonNode told) {
            told.forEach(each -> SportsDbJob.of(each)
                    .ifPresentOrElse(
                            next::add,
                            () -> log.warn("TheSportsDB: an answer leads to what is no id: {}", shown(each))));
        }
        if (job == null) {
            live.begin(next, List.of());
            return;
        }
        live.done(job);
        night.done(job);
        night.add(next);
        if (night.waiting().isEmpty() || !clock.instant().isBefore(written.plus(BETWEEN_WRITES))) {
            write();
        }
    }

    /** The next job of a route that can be asked for now. It stays the next one until it is {@link #taken}. */
    synchronized Optional<SportsDbJob> peek(String route) {
        readOnce();
        return live.peek(route).or(() -> night.peek(route));
    }

    /** It is being asked for; should that fail, it can be taken again after a while. */
    synchronized void taken(SportsDbJob job) {
        live.taken(job);
        night.taken(job);
    }

    /** The API answered to it, but nothing that can be used. */
    synchronized void failed(SportsDbJob job) {
        live.failed(job);
        if (night.failed(job)) {
            log.warn("TheSportsDB: {} is given up for this night", job.name());
        }
    }

    /** When the jobs of a route are done, which has jobs and no period. */
    synchronized Plan planOf(String route) {
        readOnce();
        String heap = isLive(route) ? "after each live score" : "nightly";
        int waiting = heapOf(route).waitingOf(route);
        Instant now = clock.instant();
        Instant whenEmpty = isLive(route) || !settings.enabled() ? null : beginning.nextAfter(now);
        Instant next = heapOf(route)
                .nextOf(route)
                .map(time -> time.isBefore(now) ? now : time)
                .orElse(whenEmpty);
        return new Plan(heap + ", " + waiting + " waiting", isLive(route) ? null : beginning.zone(), next);
    }

    private SportsDbQueue heapOf(String route) {
        return isLive(route) ? live : night;
    }

    private static boolean isLive(String route) {
        return route.equals(LIVE_ROUTE);
    }

    /** How many live requests wait. */
    synchronized int liveWaiting() {
        return live.waiting().size();
    }

    /** How many requests of the night wait. */
    synchronized int nightWaiting() {
        return night.waiting().size();
    }

    /** When the present night's work began; null before the first. */
    synchronized Instant begun() {
        return begun;
    }

    synchronized boolean isLive(SportsDbJob job) {
        return live.waiting().contains(job);
    }

    private void readOnce() {
        if (!isRead) {
            isRead = true;
            file.read().ifPresent(kept -> {
                begun = kept.begun();
                night.begin(kept.waiting(), kept.done());
            });
        }
    }

    private void write() {
        written = clock.instant();
        if (begun != null) { // before the first night there are only live scores, which are not kept
            file.write(new SportsDbNightFile.Night(begun, night.waiting(), night.done()));
        }
    }

    private static String shown(JsonNode told) {
        String text = told.toString().replaceAll("\\p{Cc}", " ");
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
