package io.touchline.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.settings.TouchlineSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The watch over timed routes; Camel finds {@link Schedules} by itself and asks it for a policy for each route. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, TouchlineSettings.class})
class ScheduleConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ScheduleConfiguration.class);

    @Bean
    ScheduleFile scheduleFile(TouchlineSettings settings) {
        return new ScheduleFile(settings.data().resolve("schedules.json"));
    }

    @Bean
    Keeper scheduleKeeper(ScheduleFile file) {
        return new Keeper(file);
    }

    @Bean
    Mails mails(MailSettings settings) {
        return new Mails(settings, Mails.RETRIES);
    }

    @Bean
    Schedules schedules(
            ScheduleFile file, Keeper keeper, Mails mails, MeterRegistry meters, Environment environment, Clock clock) {
        Map<String, RouteState> kept = file.read();
        List<String> paused = kept.entrySet().stream()
                .filter(route -> route.getValue().snapshot().paused())
                .map(Map.Entry::getKey)
                .toList();
        if (!paused.isEmpty()) {
            log.warn("Paused since before the start: {} (/actuator/schedules resumes them)", String.join(", ", paused));
        }
        List<RunListener> listeners =
                List.of(keeper, new RunMeters(meters), new FailureMails(mails, () -> managementUrl(environment)));
        Schedules schedules = new Schedules(kept, listeners, clock);
        keeper.keep(schedules);
        return schedules;
    }

    @Bean
    HandRuns handRuns(Schedules schedules) {
        return new HandRuns(schedules);
    }

    @Bean
    SchedulesEndpoint schedulesEndpoint(Schedules schedules, HandRuns handRuns, Keeper keeper) {
        return new SchedulesEndpoint(schedules, handRuns, keeper);
    }

    private static String managementUrl(Environment environment) {
        String port = environment.getProperty(
                "local.management.port", environment.getProperty("management.server.port", "8081"));
        return "http://127.0.0.1:" + port;
    }
}
