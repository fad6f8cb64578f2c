package io.touchline.live;

import java.util.List;

/** Penalties after extra time, in turn. They are no part of the score. */
public record ShootOut(int home, int away, List<Kick> kicks) {}
