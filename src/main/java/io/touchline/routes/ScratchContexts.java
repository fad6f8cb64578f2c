package io.touchline.routes;

import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.spring.spi.ApplicationContextBeanRepository;
import org.apache.camel.support.DefaultRegistry;
import org.springframework.context.ApplicationContext;

/** Makes Camel contexts beside the live one, with the service's beans and settings, in which routes can be compiled. */
public final class ScratchContexts {

    private final ApplicationContext service;

    /**
     * @param service where beans and settings come from; only those beans that a route names are made
     */
    public ScratchContexts(ApplicationContext service) {
        this.service = service;
    }

    /**
     * A context that runs, and in which routes that are loaded are compiled and do not start. Whoever asked for it stops
     * it.
     */
    public CamelContext create() {
        DefaultCamelContext scratch = new DefaultCamelContext();
        DefaultRegistry registry = new DefaultRegistry(new ApplicationContextBeanRepository(service));
        registry.bind("quartz-component", QuartzComponent.class, ScratchQuartz::new);
        scratch.getCamelContextExtension().setRegistry(registry);
        scratch.getPropertiesComponent().addPropertiesSource(new Settings());
        scratch.setAutoStartup(false);
        scratch.disableJMX();
        // A producer that is made connects, Kafka's at once; its endpoint alone shows whether its options are right.
        scratch.getGlobalEndpointConfiguration().setLazyStartProducer(true);
        scratch.setSourceLocationEnabled(true);
        scratch.start();
        return scratch;
    }

    /** What {@code {{...}}} in the routes stands for. */
    private final class Settings implements PropertiesSource {

        @Override
        public String getName() {
            return "settings";
        }

        @Override
        public String getProperty(String name) {
            return service.getEnvironment().getProperty(name);
        }
    }
}
