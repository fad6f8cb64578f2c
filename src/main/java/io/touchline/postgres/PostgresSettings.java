package io.touchline.postgres;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is.
 *
 * @param url {@code jdbc:postgresql://host:port/database}; blank for the embedded one
 */
@ConfigurationProperties(prefix = "postgres", ignoreUnknownFields = false)
record PostgresSettings(
        @DefaultValue("") String url, @DefaultValue("touchline") String user, @DefaultValue("") String password) {

    PostgresSettings {
        if (!url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "postgres.url (POSTGRES_URL) is a JDBC URL such as" + " jdbc:postgresql://host:5432/database");
        }
        if (url.matches(".*[?&]password=.*")) {
            throw new IllegalArgumentException(
                    "postgres.url (POSTGRES_URL) must not hold the password: set POSTGRES_PASSWORD");
        }
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "PostgresSettings[" + url + ", " + user + "]";
    }
}
