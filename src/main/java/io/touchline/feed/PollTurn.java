package io.touchline.feed;

/**
 * One request to an API and what comes of it. Travels with the exchange as the property {@link #PROPERTY}.
 *
 * @param pollId names this poll in the headers of every record that it yields
 * @param routeId the route that polls
 * @param type what kind of record the poll yields, as {@code match}
 * @param topic the topic that its records go to
 * @param competition code of the competition that is asked about; null when it is about all
 * @param url what is asked, without the token
 * @param token the allowance that pays for it
 * @param adaptive whether the answer says how soon to ask again
 */
record PollTurn(
        String pollId,
        String routeId,
        String type,
        String topic,
        String competition,
        String url,
        TokenAllowance token,
        boolean adaptive) {

    static final String PROPERTY = "pollTurn";

    /** How logs and errors name the request. */
    @Override
    public String toString() {
        return routeId + ": GET " + url;
    }
}
