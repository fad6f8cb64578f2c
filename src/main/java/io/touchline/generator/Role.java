package io.touchline.generator;

import java.util.List;

/** Where someone plays in a 4-3-3, with StatsBomb's numbers and names, and what follows from that. */
enum Role {
    GOALKEEPER(1, "Goalkeeper", 6, 40, 0, 0.15),
    RIGHT_BACK(2, "Right Back", 38, 68, 0.4, 1.1),
    RIGHT_CENTRE_BACK(3, "Right Center Back", 28, 50, 0.5, 1.0),
    LEFT_CENTRE_BACK(5, "Left Center Back", 28, 30, 0.5, 1.0),
    LEFT_BACK(6, "Left Back", 38, 12, 0.4, 1.1),
    HOLDING_MIDFIELD(10, "Center Defensive Midfield", 46, 40, 0.7, 1.5),
    RIGHT_MIDFIELD(13, "Right Center Midfield", 58, 54, 1.2, 1.2),
    LEFT_MIDFIELD(15, "Left Center Midfield", 58, 26, 1.2, 1.2),
    RIGHT_WING(17, "Right Wing", 78, 68, 1.9, 0.9),
    LEFT_WING(21, "Left Wing", 78, 12, 1.9, 0.9),
    CENTRE_FORWARD(23, "Center Forward", 86, 40, 3.0, 1.1);

    static final List<Role> ALL = List.of(values());

    private final int id;
    private final String label;
    private final Point base;
    private final double shooting;
    private final double fouling;

    Role(int id, String label, double x, double y, double shooting, double fouling) {
        this.id = id;
        this.label = label;
        this.base = new Point(x, y);
        this.shooting = shooting;
        this.fouling = fouling;
    }

    int id() {
        return id;
    }

    String label() {
        return label;
    }

    /** How likely they are to take a shot, compared with others. */
    double shooting() {
        return shooting;
    }

    /** How likely they are to foul. */
    double fouling() {
        return fouling;
    }

    /** How likely they are to be near a place while the ball is there: the whole team moves with it. */
    double nearness(Point ball) {
        double shift = this == GOALKEEPER ? 0 : (ball.x() - 60) * 0.5;
        double distance = new Point(base.x() + shift, base.y()).distance(ball);
        return 1 / (distance * distance + 60);
    }
}
