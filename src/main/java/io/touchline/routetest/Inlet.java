package io.touchline.routetest;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.service.ServiceHelper;

/** An endpoint that can be written to as ever, and whose consumer waits until a test gives it something. */
final class Inlet extends DefaultEndpoint {

    private final Endpoint real;

    Inlet(Endpoint real) {
        super(real.getEndpointUri(), real instanceof DefaultEndpoint known ? known.getComponent() : null);
        this.real = real;
    }

    /** The endpoint that this one stands for. */
    Endpoint real() {
        return real;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Consumer consumer = new DefaultConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() throws Exception {
        return real.createProducer();
    }

    @Override
    public boolean isLenientProperties() {
        return real.isLenientProperties();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(real);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(real);
        super.doStop();
    }
}
