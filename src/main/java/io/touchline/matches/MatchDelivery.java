package io.touchline.matches;

import io.touchline.delivery.Delivery;
import io.touchline.delivery.Preparation;
import io.touchline.delivery.TargetDownException;
import org.apache.camel.Exchange;

/** Stores batches of matches with what is to be believed about them: the bean {@code matches} of the routes. */
public final class MatchDelivery {

    private final Delivery delivery;
    private final Preparation decisions;

    MatchDelivery(Delivery delivery, Preparation decisions) {
        this.delivery = delivery;
        this.decisions = decisions;
    }

    /**
     * Stores the batch that is the exchange's body, as {@link Delivery#store(Exchange, String)} does. The route must not
     * compact it: every sighting counts.
     *
     * @param statement path of the SQL file that writes a batch
     * @throws TargetDownException when the store, or the broker, cannot take anything now
     */
    public void store(Exchange exchange, String statement) throws TargetDownException {
        delivery.store(exchange, statement, decisions);
    }
}
