package io.touchline.live;

/**
 * Which events came already. It keeps 64 bits of each id, so that a whole match takes less than 100 KB: that two of a match's
 * four thousand share them happens once in 10<sup>12</sup> matches.
 */
final class SeenIds {

    /** More events than any match has. */
    static final int MOST = 100_000;

    private static final int FIRST_SIZE = 1024;

    /** 0 where there is none. */
    private long[] hashes = new long[FIRST_SIZE];

    private int size;

    /** Whether the id is new; false, too, when there are too many. */
    boolean add(String id) {
        if (size >= MOST) {
            return false;
        }
        if (size * 3 > hashes.length * 2) {
            grow();
        }
        boolean isNew = put(hash(id));
        size += isNew ? 1 : 0;
        return isNew;
    }

    int size() {
        return size;
    }

    private boolean put(long hash) {
        int mask = hashes.length - 1;
        int at = (int) hash & mask;
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return false;
            }
            at = (at + 1) & mask;
        }
        hashes[at] = hash;
        return true;
    }

    private void grow() {
        long[] before = hashes;
        hashes = new long[before.length * 2];
        for (long hash : before) {
            if (hash != 0) {
                put(hash);
            }
        }
    }

    /** FNV-1a, mixed once more as MurmurHash3 does at its end. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
