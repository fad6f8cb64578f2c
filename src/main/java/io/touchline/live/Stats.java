package io.touchline.live;

import java.util.List;

/**
 * What both sides did.
 *
 * @param windows of five minutes, from kick-off to now without a gap
 */
public record Stats(SideStats home, SideStats away, List<Window> windows) {}
