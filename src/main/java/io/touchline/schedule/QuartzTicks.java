package io.touchline.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.quartz.CronTrigger;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;

/** The ticks of a Quartz trigger, as Quartz itself says. */
record QuartzTicks(QuartzEndpoint quartz) implements Ticks {

    @Override
    public Plan plan(Instant started, Instant last) {
        Trigger trigger = trigger();
        Date next = trigger == null ? null : trigger.getNextFireTime();
        return new Plan(cadence(trigger), zone(trigger), next == null ? null : next.toInstant());
    }

    private String cadence(Trigger trigger) {
        if (trigger instanceof SimpleTrigger simple) {
            return Plan.every(Duration.ofMillis(simple.getRepeatInterval()));
        }
        return "cron " + quartz.getCron();
    }

    private static ZoneId zone(Trigger trigger) {
        return trigger instanceof CronTrigger cron ? cron.getTimeZone().toZoneId() : null;
    }

    /** Null while the route does not run, and has none. */
    private Trigger trigger() {
        try {
            return quartz.getTriggerKey() == null
                    ? null
                    : quartz.getComponent().getScheduler().getTrigger(quartz.getTriggerKey());
        } catch (SchedulerException e) {
            return null;
        }
    }
}
