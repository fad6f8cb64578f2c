package io.touchline.web;

import java.util.HashMap;
import java.util.Map;

/** Counts who is connected, so that nobody takes all the connections there can be. */
final class ConnectionLimit {

    private final int most;
    private final int mostPerAddress;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int all;

    ConnectionLimit(LiveWebSettings settings) {
        this.most = settings.connections();
        this.mostPerAddress = settings.connectionsPerAddress();
    }

    /** Whether there is room for one more; if so, it is counted and has to be {@link #left} once. */
    synchronized boolean admits(String address) {
        int ofAddress = byAddress.getOrDefault(address, 0);
        if (all >= most || ofAddress >= mostPerAddress) {
            return false;
        }
        all++;
        byAddress.put(address, ofAddress + 1);
        return true;
    }

    /** One of them has gone. */
    synchronized void left(String address) {
        all--;
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    synchronized int all() {
        return all;
    }
}
