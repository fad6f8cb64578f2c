package io.touchline.routes;

import java.util.Properties;
import java.util.UUID;
import org.apache.camel.component.quartz.QuartzComponent;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Quartz for a context in which nothing starts, with a scheduler of its own: that of the service would remember each context
 * that ever used it, and one that stops could end it.
 */
final class ScratchQuartz extends QuartzComponent {

    private final Scheduler own;

    ScratchQuartz() {
        Properties properties = new Properties();
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, "scratch-" + UUID.randomUUID());
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        try {
            own = new StdSchedulerFactory(properties).getScheduler();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz cannot make a scheduler for routes that are only compiled", e);
        }
        setScheduler(own);
    }

    /** Camel leaves one alone that it was given. */
    @Override
    protected void doStop() throws Exception {
        super.doStop();
        own.shutdown(false);
    }
}
