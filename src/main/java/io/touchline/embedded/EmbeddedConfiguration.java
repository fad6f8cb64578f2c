package io.touchline.embedded;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.touchline.clickhouse.RunningClickHouse;
import io.touchline.settings.GeneratedPassword;
import io.touchline.settings.RunningFile;
import io.touchline.settings.TouchlineSettings;
import io.touchline.simulator.FootballDataSimulator;
import io.touchline.simulator.Progress;
import io.touchline.simulator.SimulatorSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts along with the service what {@link EmbeddedDefaults} decided on, and stops it after everything that uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EmbeddedSettings.class, SimulatorSettings.class, TouchlineSettings.class})
class EmbeddedConfiguration {

    @Bean
    DataFolder dataFolder(TouchlineSettings settings) {
        return new DataFolder(settings.data().toAbsolutePath().normalize());
    }

    @Bean
    @ConditionalOnProperty("touchline.embedded.kafka")
    EmbeddedKafka embeddedKafka(DataFolder data, EmbeddedSettings settings) {
        return new EmbeddedKafka(data.resolve("kafka"), settings.kafkaPort(), settings.controllerPort());
    }

    /** For commands in other processes, which have no other way to learn the port. */
    @Bean
    @ConditionalOnProperty("touchline.embedded.kafka")
    AnnouncedKafka announcedKafka(EmbeddedKafka kafka, TouchlineSettings settings) {
        return new AnnouncedKafka(new RunningFile(settings.data()), kafka);
    }

    @Bean
    @ConditionalOnProperty("touchline.embedded.postgres")
    EmbeddedPostgres embeddedPostgres(DataFolder data, EmbeddedSettings settings) {
        Path secrets = data.resolve("secrets");
        String password = new GeneratedPassword(secrets.resolve("postgres-password")).get();
        return new EmbeddedPostgres(data.resolve("postgres"), settings.postgresPort(), password);
    }

    /** Also there when nothing can be started, to say what to do about it. */
    @Bean
    @ConditionalOnProperty("touchline.embedded.starts-clickhouse")
    EmbeddedClickHouse embeddedClickHouse(DataFolder data, EmbeddedSettings settings, TouchlineSettings touchline) {
        Path folder = data.resolve("clickhouse");
        SearchPath programs = new SearchPath(System.getenv("PATH"));
        return new EmbeddedClickHouse(
                EmbeddedClickHouse.engineOf(programs, folder, data.resolve("engines")),
                folder,
                settings.clickhousePort(),
                new RunningClickHouse(touchline.data()));
    }

    @Bean(initMethod = "start")
    @ConditionalOnProperty("touchline.embedded.simulator")
    FootballDataSimulator footballDataSimulator(
            DataFolder data, EmbeddedSettings settings, SimulatorSettings simulator, Clock clock) {
        return new FootballDataSimulator(
                simulator,
                settings.simulatorPort(),
                data.resolve("simulator.json"),
                clock,
                Set.of(EmbeddedDefaults.SIMULATED_TOKEN));
    }

    /** How far a playback has come, for those who do not read the log. */
    @Bean
    @ConditionalOnProperty("touchline.embedded.simulator")
    MeterBinder playbackMeters(FootballDataSimulator simulator) {
        return meters -> Gauge.builder("touchline.playback.answers", simulator, player -> player.playback()
                        .map(Progress::served)
                        .orElse(0L))
                .description("Recorded answers served so far; 0 while match days are invented")
                .register(meters);
    }
}
