package io.touchline.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.touchline.delivery.DeadLetters;
import java.time.Clock;
import java.util.Locale;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that polling routes use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FootballDataSettings.class)
class FeedConfiguration {

    @Bean
    RequestBudget requestBudget(FootballDataSettings settings, Clock clock) {
        return new RequestBudget(settings.tokenList(), settings.requestsPerMinute(), clock);
    }

    @Bean
    PollCadence pollCadence(FootballDataSettings settings, Clock clock) {
        return new PollCadence(settings, clock);
    }

    @Bean
    KnownCompetitions knownCompetitions(FootballDataSettings settings, Clock clock) {
        return new KnownCompetitions(settings.competitionList(), clock);
    }

    @Bean
    FeedMonitor feedMonitor(MeterRegistry meters, Clock clock) {
        return new FeedMonitor(meters, clock);
    }

    @Bean
    Answers answers(
            ObjectMapper json,
            FootballDataSettings settings,
            RequestBudget budget,
            PollCadence cadence,
            KnownCompetitions competitions,
            FeedMonitor monitor,
            Clock clock) {
        return new Answers(budget, cadence, competitions, new AnswerBody(json, settings, clock), monitor, clock);
    }

    @Bean
    PollTurns pollTurns(
            FootballDataSettings settings,
            RequestBudget budget,
            PollCadence cadence,
            KnownCompetitions competitions,
            Answers answers,
            FeedMonitor monitor,
            Clock clock) {
        return new PollTurns(settings, budget, cadence, competitions, answers, monitor, clock);
    }

    @Bean
    Publication publication(FootballDataSettings settings, DeadLetters deadLetters, MeterRegistry meters, Clock clock) {
        return new Publication(new RepeatFilter(clock), settings.repeats(), deadLetters, meters, clock);
    }

    /**
     * Camel would wait three minutes for a server, takes time-outs in a route only as bare milliseconds, and its client
     * asks a second time by itself after 429 or 503, past the budget.
     */
    @Bean
    ComponentCustomizer httpManners(FootballDataSettings settings) {
        return ComponentCustomizer.forType(HttpComponent.class, http -> {
            http.setConnectTimeout(settings.connectTimeout().toMillis());
            http.setResponseTimeout(settings.answerTimeout().toMillis());
            http.setHttpClientConfigurer(HttpClientBuilder::disableAutomaticRetries);
            http.setConnectionRequestTimeout(settings.answerTimeout().toMillis());
        });
    }

    /** What is left of each token's requests, and how often the matches are polled and why. */
    @Bean
    MeterBinder feedMeters(RequestBudget budget, PollCadence cadence) {
        return meters -> {
            for (int number = 1; number <= budget.tokens(); number++) {
                int token = number;
                Gauge.builder("touchline.requests.left", budget, b -> b.left(token))
                        .description("Requests that may still be made in this minute")
                        .tag("feed", "football-data")
                        .tag("token", String.valueOf(token))
                        .register(meters);
            }
            for (PollCadence.Reason reason : PollCadence.Reason.values()) {
                Gauge.builder(
                                "touchline.poll.cadence",
                                cadence,
                                c -> c.reason() == reason ? c.period().toMillis() / 1000.0 : 0)
                        .description("Seconds between two polls of the matches; 0 for every reason but the present one")
                        .tag("feed", "football-data")
                        .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                        .register(meters);
            }
        };
    }
}
