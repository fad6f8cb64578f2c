package io.touchline.matchstate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Weighs the claims of one sighting against what is held, field by field, and notes the decisions. */
final class Weighing {

    /** Doubling more often than this is past any time that makes sense. */
    private static final int MOST_DOUBLINGS = 10;

    private final MatchStateSettings settings;
    private final Sighting sighting;
    private final List<Decision> decisions = new ArrayList<>();
    private boolean vouched;

    Weighing(MatchStateSettings settings, Sighting sighting) {
        this.settings = settings;
        this.sighting = sighting;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** Something in the sighting was never seen before: it is no stale copy. */
    void vouch() {
        vouched = true;
    }

    void note(Field field, Verdict verdict, Reason reason, Object held, Object seen) {
        decisions.add(new Decision(field, verdict, reason, text(held), text(seen)));
    }

    /** What is known of the field after the claim. */
    <V> Track<V> apply(Field field, Track<V> track, Claim<V> claim) {
        return switch (claim.kind()) {
            case SILENT -> track;
            case SAME -> track.waiting() == null ? track : drop(field, track);
            case BELIEVE -> believe(field, track, claim.value(), claim.reason());
            case WAIT -> await(field, track, claim);
            case NEVER -> refuse(field, track, claim);
        };
    }

    private <V> Track<V> drop(Field field, Track<V> track) {
        note(
                field,
                Verdict.DROPPED,
                Reason.CONTRADICTED,
                track.held(),
                track.waiting().value());
        return track.contradicted();
    }

    private <V> Track<V> believe(Field field, Track<V> track, V value, Reason reason) {
        note(field, Verdict.BELIEVED, reason, track.held(), value);
        return track.holding(value, sighting.observedAt());
    }

    private <V> Track<V> await(Field field, Track<V> track, Claim<V> claim) {
        Waiting<V> waiting = track.waiting();
        boolean isNew = waiting == null || !waiting.value().equals(claim.value());
        if (isNew && waiting != null && isGap(claim, waiting)) {
            return track;
        }
        Waiting<V> now = isNew ? Waiting.first(claim.value(), sighting, vouched) : waiting.again(sighting, vouched);
        if (now.sources().size() > 1) {
            return believe(field, track, claim.value(), Reason.SOURCES_AGREE);
        }
        if (now.vouched() && claim.vouched() != null && isSteady(now, claim.vouched(), 0)) {
            return believe(field, track, claim.value(), Reason.VOUCHED);
        }
        if (isSteady(now, claim.steadiness(), track.timesRefuted(claim.value()))) {
            return believe(field, track, claim.value(), Reason.STEADY);
        }
        if (isNew) {
            note(field, Verdict.WAITING, claim.reason(), track.held(), claim.value());
        }
        return track.waitingFor(now);
    }

    /** What is missing now and then says nothing against what waits. */
    private boolean isGap(Claim<?> claim, Waiting<?> waiting) {
        Duration sinceSeen = Duration.between(waiting.last(), sighting.observedAt());
        return claim.reason() == Reason.ERASED
                && sinceSeen.compareTo(claim.steadiness().time()) < 0;
    }

    private <V> Track<V> refuse(Field field, Track<V> track, Claim<V> claim) {
        Waiting<V> waiting = track.waiting();
        if (waiting != null && waiting.value().equals(claim.value())) {
            return track.waitingFor(waiting.again(sighting, false));
        }
        note(field, Verdict.WAITING, claim.reason(), track.held(), claim.value());
        return track.waitingFor(Waiting.first(claim.value(), sighting, false));
    }

    /** Two back ends that alternate are told by this: each time that one is contradicted, it has to last twice as long. */
    private boolean isSteady(Waiting<?> waiting, Steadiness steadiness, int timesRefuted) {
        Duration time = steadiness.time().multipliedBy(1L << Math.min(timesRefuted, MOST_DOUBLINGS));
        Duration needed = time.compareTo(settings.longest()) < 0 ? time : max(settings.longest(), steadiness.time());
        return waiting.sightings() >= steadiness.sightings()
                && Duration.between(waiting.first(), waiting.last()).compareTo(needed) >= 0;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }
}
