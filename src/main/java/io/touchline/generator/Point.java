package io.touchline.generator;

/**
 * A place on the pitch, as a team sees it that attacks towards x = 120.
 *
 * @param x 0 to 120, in yards from its own goal line
 * @param y 0 to 80, from left to right
 */
record Point(double x, double y) {

    static final double LENGTH = 120;
    static final double WIDTH = 80;
    static final Point GOAL = new Point(LENGTH, WIDTH / 2);
    static final Point SPOT = new Point(108, WIDTH / 2);

    private static final double BOX_BEGINS = 102;
    private static final double HALF_OF_BOX = 22;

    /** The same place as the other team sees it. */
    Point mirrored() {
        return new Point(LENGTH - x, WIDTH - y);
    }

    /** Moved, but not off the pitch. */
    Point moved(double dx, double dy) {
        return new Point(Math.min(119.5, Math.max(0.5, x + dx)), Math.min(79.5, Math.max(0.5, y + dy)));
    }

    double distance(Point other) {
        return StrictMath.hypot(x - other.x, y - other.y);
    }

    double angle(Point other) {
        return StrictMath.atan2(other.y - y, other.x - x);
    }

    boolean isInBox() {
        return x > BOX_BEGINS && Math.abs(y - WIDTH / 2) < HALF_OF_BOX;
    }
}
