package io.touchline.contract;

/**
 * The sport that a record has to be about, in any case of letters, if it says which.
 *
 * @param sport empty if any will do
 */
record SportRule(String sport) {

    static final String FIELD = "strSport";

    /** @param found null if the record does not say */
    boolean allows(String found) {
        return sport.isEmpty() || found == null || found.equalsIgnoreCase(sport);
    }
}
