package io.touchline.edits;

import java.util.Set;

/**
 * One edit and what must come of it.
 *
 * @param kind what kind of edit it is, for the report
 * @param apply makes it
 * @param undo takes it back; only an edit that is rejected is
 * @param changed ids of the routes that must be exchanged
 * @param added ids of those that must be new
 * @param removed ids of those that must be gone
 * @param seen word that a mark must carry soon after; null if no mark tells
 * @param place as {@code file:line} where the error must be reported; null for an edit that is right
 */
record Edit(
        String kind,
        Runnable apply,
        Runnable undo,
        Set<String> changed,
        Set<String> added,
        Set<String> removed,
        String seen,
        String place) {

    static Edit right(
            String kind, Runnable apply, Set<String> changed, Set<String> added, Set<String> removed, String seen) {
        return new Edit(kind, apply, () -> {}, changed, added, removed, seen, null);
    }

    static Edit wrong(String kind, Runnable apply, Runnable undo, String place) {
        return new Edit(kind, apply, undo, Set.of(), Set.of(), Set.of(), null, place);
    }

    boolean isRight() {
        return place == null;
    }
}
