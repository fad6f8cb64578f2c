package io.touchline.web;

/** The thread that tells all who follow. What it begins to send is out at once, or goes on without it. */
final class Teller extends Thread {

    Teller(Runnable work) {
        super(work, "live-teller");
        setDaemon(true);
    }
}
