package io.touchline.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.touchline.delivery.DeadLetters;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that the routes of TheSportsDB use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SportsDbSettings.class)
class SportsDbConfiguration {

    /** Over all routes: a key has one allowance. */
    @Bean(defaultCandidate = false)
    RequestBudget sportsDbBudget(SportsDbSettings settings, Clock clock) {
        return new RequestBudget(List.of(settings.apiKey()), settings.requestsPerMinute(), clock);
    }

    @Bean
    SportsDbWork sportsDbWork(SportsDbSettings settings, ObjectMapper json, Clock clock) {
        return new SportsDbWork(settings, new SportsDbNightFile(json, settings.nightFile()), clock);
    }

    @Bean
    SportsDbTurns sportsDbTurns(
            SportsDbSettings settings,
            @Qualifier("sportsDbBudget") RequestBudget budget,
            SportsDbWork work,
            FeedMonitor monitor,
            Clock clock) {
        return new SportsDbTurns(settings, budget, work, monitor, clock);
    }

    /** Size and time of an answer are bounded as for football-data.org: it is one HTTP client. */
    @Bean
    SportsDbAnswers sportsDbAnswers(
            SportsDbSettings settings,
            FootballDataSettings bounds,
            @Qualifier("sportsDbBudget") RequestBudget budget,
            SportsDbTurns turns,
            SportsDbWork work,
            ObjectMapper json,
            FeedMonitor monitor,
            Clock clock) {
        return new SportsDbAnswers(settings, budget, turns, work, new AnswerBody(json, bounds, clock), monitor, clock);
    }

    @Bean(defaultCandidate = false)
    Publication sportsDbPublication(
            SportsDbSettings settings, DeadLetters deadLetters, MeterRegistry meters, Clock clock) {
        Publication.Manner manner =
                new Publication.Manner("thesportsdb", true, item -> RepeatFilter.Within.always(settings.repeats()));
        return new Publication(manner, new RepeatFilter(clock), deadLetters, meters, clock);
    }

    /** What is left of the key's requests, and of the night's work. */
    @Bean
    MeterBinder sportsDbMeters(@Qualifier("sportsDbBudget") RequestBudget budget, SportsDbWork work) {
        return meters -> {
            Gauge.builder("touchline.requests.left", budget, b -> b.left(1))
                    .description("Requests that may still be made in this minute")
                    .tag("feed", "thesportsdb")
                    .tag("token", "1")
                    .register(meters);
            Gauge.builder("touchline.night.waiting", work, SportsDbWork::nightWaiting)
                    .description("Requests of the night's work that are still to be made")
                    .tag("feed", "thesportsdb")
                    .register(meters);
        };
    }
}
