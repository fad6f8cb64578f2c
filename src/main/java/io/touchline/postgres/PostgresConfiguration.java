package io.touchline.postgres;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** PostgreSQL as the rest of the service sees it, embedded or not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostgresSettings.class)
class PostgresConfiguration {

    @Bean
    @ConditionalOnProperty(name = "touchline.embedded.postgres", havingValue = "false", matchIfMissing = true)
    JdbcConnectionDetails postgresOfTheSettings(PostgresSettings settings) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return settings.user();
            }

            @Override
            public String getPassword() {
                return settings.password();
            }

            @Override
            public String getJdbcUrl() {
                return settings.url();
            }
        };
    }

    @Bean
    Migration migration(DataSource dataSource) {
        return new Migration(dataSource);
    }
}
