package io.touchline.web;

import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/**
 * The server's threads, as it makes them itself, but for one thing. After each WebSocket message that goes out without waiting,
 * the server has one of its threads say so; with a thousand who follow and fifty changes a second that is fifty thousand times
 * a second to wake a thread up, which takes longer than to send. The {@link Teller} says so itself: that nothing piles up on
 * its stack is the {@link Mailbox}'s care.
 */
final class RequestThreads extends ThreadPoolExecutor {

    private static final long KEEP_SECONDS = 60;

    private RequestThreads(int least, int most, TaskQueue queue) {
        super(
                least,
                most,
                KEEP_SECONDS,
                TimeUnit.SECONDS,
                queue,
                new TaskThreadFactory("http-", true, Thread.NORM_PRIORITY));
        queue.setParent(this);
    }

    static RequestThreads of(int least, int most) {
        return new RequestThreads(least, most, new TaskQueue());
    }

    @Override
    public void execute(Runnable command) {
        if (Teller.isCurrent()) {
            command.run();
        } else {
            super.execute(command);
        }
    }
}
