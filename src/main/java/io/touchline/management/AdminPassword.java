package io.touchline.management;

/**
 * The password of the user {@code admin}.
 *
 * @param generated whether nobody chose it, so that somebody has to be told
 */
public record AdminPassword(String value, boolean generated) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "AdminPassword[generated=" + generated + "]";
    }
}
