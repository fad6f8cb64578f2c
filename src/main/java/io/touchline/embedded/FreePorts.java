package io.touchline.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Finds ports that nobody listens on, each given out once. */
final class FreePorts {

    static final int LAST = 65_535;

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

    /** Any free port. */
    int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            return given.add(port) ? port : any();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
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
