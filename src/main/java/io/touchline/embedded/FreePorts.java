package io.touchline.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports that nobody listens on, each given out once. */
final class FreePorts {

    static final int LAST = 65_535;

    private static final int FIRST_QUIET = 10_240;
    private static final int LAST_QUIET = 32_767;

    private final Set<Integer> given = new HashSet<>();

    /**
     * The first free port from the wanted one upwards; any free port for 0.
     *
     * @throws IllegalStateException when there is none
     */
    int from(int wanted) {
        if (wanted == 0) {
            return any();
        }
        for (int port = wanted; port <= LAST; port++) {
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + wanted + " upwards");
    }

    /**
     * Any free port, of those that no system takes for outgoing connections: one of these could be gone before it is used.
     */
    int any() {
        int first = ThreadLocalRandom.current().nextInt(FIRST_QUIET, LAST_QUIET);
        int port = from(first);
        return port <= LAST_QUIET ? port : from(FIRST_QUIET);
    }

    /** Free on every address: a port that is taken on another one would surprise those who connect by name. */
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port that is only waiting out its last connection is free
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
