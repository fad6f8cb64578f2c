package io.touchline.lint;

/** A rule for routes and what they refer to. */
interface Rule {

    /** The name by which it is reported and silenced, in words joined by dashes. */
    String name();

    /** What it asks for, in a line. */
    String asks();

    /** Reports what breaks it. */
    void check(Project project, Report report);
}
