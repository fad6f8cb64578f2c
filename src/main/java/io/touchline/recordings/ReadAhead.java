package io.touchline.recordings;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Fetches elements in a thread of its own, a few ahead of whoever takes them: unpacking goes on while what was unpacked
 * is worked on.
 */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    private static final int AHEAD = 32;

    private final Supplier<Optional<T>> source;
    private final BlockingQueue<Fetched<T>> fetched = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile boolean closed;
    private Fetched<T> head;

    /** @param source gives one element after the other, and nothing after the last; only used in the other thread */
    ReadAhead(Supplier<Optional<T>> source) {
        this.source = source;
        this.thread = new Thread(this::fetch, "read-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** An element, or what was thrown instead of one; neither at the end. */
    private record Fetched<T>(T element, Throwable failure) {}

    /** @throws IllegalStateException when the next element could not be fetched */
    @Override
    public boolean hasNext() {
        if (head == null) {
            try {
                head = fetched.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        if (head.failure() != null) {
            throw new IllegalStateException("reading recordings failed: " + head.failure(), head.failure());
        }
        return head.element() != null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T next = head.element();
        head = null;
        return next;
    }

    /** Returns when the thread has ended. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetch() {
        try {
            Optional<T> next = source.get();
            while (next.isPresent() && put(new Fetched<>(next.get(), null))) {
                next = source.get();
            }
            put(new Fetched<>(null, null));
        } catch (RuntimeException | Error e) {
            put(new Fetched<>(null, e));
        }
    }

    /** False when nobody wants it any more. */
    private boolean put(Fetched<T> one) {
        try {
            boolean done = false;
            while (!closed && !done) {
                done = fetched.offer(one, 50, TimeUnit.MILLISECONDS);
            }
            return done;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
