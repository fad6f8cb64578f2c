package io.touchline.clickhouse;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** ClickHouse as the rest of the service sees it, embedded or not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClickHouseSettings.class)
class ClickHouseConfiguration {

    private static final Path DDL = Path.of("config", "clickhouse");

    @Bean
    @ConditionalOnProperty(name = "touchline.embedded.starts-clickhouse", havingValue = "false", matchIfMissing = true)
    ClickHouseConnectionDetails clickHouseOfTheSettings(ClickHouseSettings settings) {
        return new NamedClickHouse(settings);
    }

    @Bean
    ClickHouse clickHouse(ClickHouseConnectionDetails server) {
        return new ClickHouse(server);
    }

    @Bean
    Warehouse warehouse(ClickHouse clickHouse, ClickHouseSettings settings) {
        return new Warehouse(clickHouse, DDL, settings.tables());
    }

    /** The one that the settings name, or none. */
    private record NamedClickHouse(ClickHouseSettings settings) implements ClickHouseConnectionDetails {

        @Override
        public String url() {
            return settings.url();
        }

        @Override
        public String user() {
            return settings.user();
        }

        @Override
        public String password() {
            return settings.password();
        }

        @Override
        public String description() {
            return url().isBlank() ? "off: set CLICKHOUSE_URL for a warehouse" : url() + "  (external)";
        }
    }
}
