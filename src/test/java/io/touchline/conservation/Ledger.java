package io.touchline.conservation;

import java.util.Arrays;

/**
 * What the oracle made and where the broker says it keeps it, by number: a few bytes for each record, so that hours fit
 * into memory.
 */
final class Ledger {

    private static final long NOT_ACCEPTED = -1;

    private long[] observedAt = new long[1 << 16];
    private long[] offset = new long[1 << 16];
    private byte[] partition = new byte[1 << 16];
    private int made;
    private int accepted;
    private String refusal;

    /** The next record is about to be sent. */
    synchronized void made(int number, long observedAtMillis) {
        if (number != made) {
            throw new IllegalArgumentException("number " + number + " comes after " + made + " records");
        }
        if (number == offset.length) {
            observedAt = Arrays.copyOf(observedAt, 2 * number);
            offset = Arrays.copyOf(offset, 2 * number);
            partition = Arrays.copyOf(partition, 2 * number);
        }
        observedAt[number] = observedAtMillis;
        offset[number] = NOT_ACCEPTED;
        made++;
    }

    /** The broker has it. */
    synchronized void accepted(int number, int inPartition, long atOffset) {
        offset[number] = atOffset;
        partition[number] = (byte) inPartition;
        accepted++;
    }

    /** The producer gave up on it: nobody knows whether the broker has it. */
    synchronized void refused(int number, Exception reason) {
        if (refusal == null) {
            refusal = "record " + number + ": " + reason;
        }
    }

    synchronized int made() {
        return made;
    }

    synchronized int accepted() {
        return accepted;
    }

    /** The first that was refused, with the reason; null if there is none. */
    synchronized String refusal() {
        return refusal;
    }

    synchronized boolean isAccepted(int number) {
        return number >= 0 && number < made && offset[number] != NOT_ACCEPTED;
    }

    synchronized long offset(int number) {
        return offset[number];
    }

    synchronized int partition(int number) {
        return partition[number];
    }

    synchronized long observedAt(int number) {
        return observedAt[number];
    }

    /** Whether the one is newer than the other, both being versions of one entity and so in one partition. */
    synchronized boolean isNewer(int one, int other) {
        return observedAt[one] != observedAt[other] ? observedAt[one] > observedAt[other] : offset[one] > offset[other];
    }
}
