package io.touchline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.spi.ComponentCustomizer;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.impl.StdSchedulerFactory;
import org.springframework.context.support.GenericApplicationContext;

class ScratchContextsTest {

    @Test
    void theServicesSchedulerNeverHearsOfAScratchContext() throws Exception {
        Scheduler scheduler = StdSchedulerFactory.getDefaultScheduler();
        try (GenericApplicationContext service = new GenericApplicationContext()) {
            service.registerBean("quartzScheduler", Scheduler.class, () -> scheduler);
            // As the starter's own does, which knows nothing of scratch contexts.
            service.registerBean(
                    "starter",
                    ComponentCustomizer.class,
                    () -> (name, component) -> ((QuartzComponent) component).setAutowiredEnabled(true));
            service.refresh();

            CamelContext scratch = new ScratchContexts(service).create();
            QuartzEndpoint quartz = scratch.getEndpoint("quartz:night?cron=0+0+*+*+*+?", QuartzEndpoint.class);
            assertThat(quartz.getComponent().getScheduler()).isNotSameAs(scheduler);
            Scheduler own = quartz.getComponent().getScheduler();
            scratch.stop();

            assertThat(own.isShutdown()).isTrue();

            assertThat(scheduler.getContext().getKeys()).isEmpty();
            assertThat(scheduler.isShutdown()).isFalse();
        } finally {
            scheduler.shutdown();
        }
    }
}
