package io.touchline.cli;

/** How findings are printed. */
enum LintFormat {
    /** For people. */
    text,
    /** For programs: an array with an object for each finding. */
    json,
    /** For GitHub Actions, which shows them beside the changed lines. */
    github
}
