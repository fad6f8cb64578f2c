package io.touchline.replay;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.processor.aggregate.AbstractListAggregationStrategy;

/**
 * Puts the events that a route has looked at one by one together again, as the aggregation strategy of its split: those for
 * which it called {@link #keep}. Routes use it as the bean {@code eventBatch}.
 */
public final class EventBatch extends AbstractListAggregationStrategy<Message> {

    private static final String KEEP = "touchline.keep";

    EventBatch() {}

    /** The event is to be sent. */
    public void keep(Exchange exchange) {
        exchange.setProperty(KEEP, true);
    }

    /** Whether the body has anything to send. */
    public boolean isAny(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof List<?> list && !list.isEmpty();
    }

    /** A copy, since the split puts the whole list into the message of its first event. */
    @Override
    public Message getValue(Exchange exchange) {
        return exchange.getProperty(KEEP, false, Boolean.class)
                ? exchange.getMessage().copy()
                : null;
    }
}
