package io.touchline.reload;

import io.touchline.routes.FolderState;
import io.touchline.routes.RouteFolders;
import io.touchline.routes.RouteSet;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Looks at the folders ten times a second, and has them reloaded when something has changed and then nothing for a while:
 * editors and scripts write more than one file, and a file in more than one go.
 *
 * <p>It looks instead of being told, since the events of file systems do not pass through links, mounts and containers.
 */
final class FolderWatch implements ApplicationListener<ContextClosedEvent> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration BETWEEN_REPAIRS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RouteFolders folders;
    private final Reloader reloader;
    private final Duration quiet;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Thread thread;
    private FolderState seen;
    private long seenSince;
    private FolderState handled;
    private long repaired = System.nanoTime();

    FolderWatch(RouteFolders folders, Reloader reloader, Duration quiet) {
        this.folders = folders;
        this.reloader = reloader;
        this.quiet = quiet;
    }

    /**
     * Begins to look.
     *
     * @param loaded how the folders were just before they were read for the start
     */
    synchronized void start(FolderState loaded) {
        handled = loaded;
        thread = new Thread(this::watch, "reload");
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets a reload that is under way come to its end: half exchanged, routes cannot be stopped in order. */
    @Override
    public synchronized void onApplicationEvent(ContextClosedEvent event) {
        stopping.countDown();
        try {
            if (thread != null) {
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!stopping.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        FolderState now = folders.state();
        if (!now.equals(seen)) {
            seen = now;
            seenSince = System.nanoTime();
        } else if (!now.equals(handled) && elapsed(seenSince, quiet)) {
            take(now);
        } else if (elapsed(repaired, BETWEEN_REPAIRS)) {
            repaired = System.nanoTime();
            reloader.repair();
        }
    }

    private void take(FolderState now) {
        try {
            RouteSet set = folders.read();
            if (folders.state().equals(now)) {
                handled = now;
                reloader.reload(set);
            }
        } catch (RuntimeException e) {
            if (folders.state().equals(now)) { // else a file went away between the two, and the next look will tell
                handled = now;
                reloader.notTaken(e);
            }
        }
    }

    private static boolean elapsed(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }
}
