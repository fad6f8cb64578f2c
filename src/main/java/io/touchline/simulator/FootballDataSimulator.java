package io.touchline.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for football-data.org, and for TheSportsDB, on the loopback interface.
 *
 * <p>Serves {@code GET /v4/matches}, {@code /v4/competitions}, {@code /v4/competitions/{code}/matches} and
 * {@code /v4/competitions/{code}/standings} in the API's own shapes, with its token check, request limit, error bodies,
 * entity tags and compression. What it serves is invented from a seed, or played back from a folder of recordings; see
 * {@link SimulatorSettings}.
 *
 * <p>Serves TheSportsDB's v2 paths below {@code /api/v2/json} as well: the same invented matches, also while the other
 * side is played back.
 */
public final class FootballDataSimulator implements AutoCloseable {

    // Always this one, also where the loopback address of choice is that of IPv6.
    private static final String LOOPBACK = "127.0.0.1";
    /** That of the largest plan. */
    private static final int SPORTS_DB_REQUESTS_PER_MINUTE = 120;

    private final SimulatorSettings settings;
    private final int wantedPort;
    private final Path stateFile;
    private final Clock clock;
    private final Set<String> tokens;

    private HttpServer server;
    private ExecutorService threads;
    private Playback playback;

    /**
     * @param port 0: any free port
     * @param stateFile where the invented world keeps what time it is there, so that a restart goes on; written at
     *     {@link #start()}
     * @param clock our own time
     * @param tokens the tokens that are accepted as {@code X-Auth-Token}, and as {@code X-API-KEY}
     */
    public FootballDataSimulator(
            SimulatorSettings settings, int port, Path stateFile, Clock clock, Set<String> tokens) {
        this.settings = settings;
        this.wantedPort = port;
        this.stateFile = stateFile;
        this.clock = clock;
        this.tokens = Set.copyOf(tokens);
    }

    /**
     * Begins to listen; with recordings, after they were all looked through once.
     *
     * @throws IOException when the port is taken or the state file cannot be written
     * @throws IllegalArgumentException naming {@code touchline.simulator.recordings} when there is nothing in it to
     * play
     */
    public synchronized void start() throws IOException {
        sendAtOnce();
        // First of all, since a port that is taken is the likeliest thing to fail, and then nothing is left to undo.
        HttpServer http = HttpServer.create(new InetSocketAddress(LOOPBACK, wantedPort), 0);
        try {
            listenFor(http);
        } catch (IOException | RuntimeException e) {
            http.stop(0);
            throw e;
        }
        threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "simulator");
            thread.setDaemon(true);
            return thread;
        });
        http.setExecutor(threads);
        http.start();
        server = http;
    }

    /** The port that it listens on, once started. */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("the simulator is not running");
        }
        return server.getAddress().getPort();
    }

    /** How far the playback has come; empty while match days are invented, or before the start. */
    public synchronized Optional<Progress> playback() {
        return Optional.ofNullable(playback).map(Playback::progress);
    }

    /** Stops listening. Requests that are being answered are cut off. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            server = null;
            threads.shutdownNow();
        }
        if (playback != null) {
            playback.close();
        }
    }

    /**
     * The JDK's server sends headers and body apart, and with Nagle's algorithm the body waits some 40 ms for the
     * client to acknowledge the headers. It reads this property once, with the first server in the process.
     */
    private static void sendAtOnce() {
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private void listenFor(HttpServer http) throws IOException {
        InventedWorld world = new InventedWorld(settings.seed());
        VirtualClock virtual = VirtualClock.resume(settings, stateFile, clock);
        FootballDataApi api = new InventedApi(world, virtual);
        if (settings.playsRecordings()) {
            playback = Playback.open(settings, clock);
            api = playback;
        }
        http.createContext("/", new ApiHandler(api, tokens, new RequestWindows(settings.grantedPerMinute(), clock)));
        http.createContext(
                SportsDbHandler.BASE,
                new SportsDbHandler(
                        new SportsDbApi(world, virtual),
                        tokens,
                        new RequestWindows(
                                Math.max(SPORTS_DB_REQUESTS_PER_MINUTE, settings.grantedPerMinute()), clock)));
    }
}
