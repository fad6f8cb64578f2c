package io.touchline;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** Exchanges of a Camel that has started: only then are headers found by their names in any case, as in a route. */
public final class CamelExchanges {

    private static final CamelContext CAMEL = new DefaultCamelContext();

    static {
        CAMEL.start();
    }

    private CamelExchanges() {}

    public static Exchange withBody(Object body) {
        Exchange exchange = new DefaultExchange(CAMEL);
        exchange.getMessage().setBody(body);
        return exchange;
    }
}
