package io.touchline.embedded;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A program that serves ClickHouse's HTTP interface, and what it needs to be started. */
interface ClickHouseEngine {

    /** What it is, for people. */
    String name();

    /** Brings what it needs onto this machine, which may take minutes the first time. */
    void install() throws IOException, InterruptedException;

    /** Ends an installation that is under way, as far as that can be done. */
    void stopInstalling();

    /** How to start it, once it is installed. */
    Start start(int port, String password) throws IOException;

    /**
     * A command line.
     *
     * @param environment variables beside those of this process
     * @param endsWithInput whether it ends by itself when its standard input does, and so with this process
     */
    record Start(List<String> command, Map<String, String> environment, boolean endsWithInput) {

        /** Keeps secrets out of logs. */
        @Override
        public String toString() {
            return String.join(" ", command);
        }
    }
}
