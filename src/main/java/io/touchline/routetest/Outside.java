package io.touchline.routetest;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** An endpoint that would leave the process, and must not in a test. */
final class Outside extends DefaultEndpoint {

    private final java.util.function.Consumer<String> trespasses;

    /** @param trespasses is told of each use */
    Outside(Endpoint real, java.util.function.Consumer<String> trespasses) {
        super(real.getEndpointUri(), real instanceof DefaultEndpoint known ? known.getComponent() : null);
        this.trespasses = trespasses;
    }

    @Override
    public org.apache.camel.Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException(
                getEndpointUri() + " sets the route off, and a test cannot: it can with timers, cron and kafka-batch");
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                String what = "the route calls " + getEndpointUri()
                        + ", which leaves the process: tests replace http, https, kafka, sql and jdbc";
                trespasses.accept(what);
                throw new UnsupportedOperationException(what);
            }
        };
    }
}
