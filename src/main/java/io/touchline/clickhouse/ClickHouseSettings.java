package io.touchline.clickhouse;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ClickHouse is.
 *
 * @param url its HTTP interface, {@code http://host:8123} or {@code https://host:8443}; blank for the embedded one
 * @param tables what the engines of the warehouse's tables are made of
 */
@ConfigurationProperties(prefix = "clickhouse", ignoreUnknownFields = false)
record ClickHouseSettings(
        @DefaultValue("") String url,
        @DefaultValue("default") String user,
        @DefaultValue("") String password,
        @DefaultValue("plain") TableFamily tables) {

    ClickHouseSettings {
        if (!url.isBlank() && !url.matches("https?://[^/?#@\\s]+/?")) {
            throw new IllegalArgumentException(
                    "clickhouse.url (CLICKHOUSE_URL) is the HTTP interface's address, such as"
                            + " http://host:8123, with nothing after the port: user and password have settings of their own");
        }
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "ClickHouseSettings[" + url + ", " + user + ", " + tables + "]";
    }
}
