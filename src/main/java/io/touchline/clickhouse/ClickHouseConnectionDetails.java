package io.touchline.clickhouse;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/** Where ClickHouse is and how to log in, embedded or not. */
public interface ClickHouseConnectionDetails extends ConnectionDetails {

    /** Its HTTP interface, as {@code http://host:port}; blank when there is none. */
    String url();

    /** The user to log in as. */
    String user();

    /** The user's password; blank for none. */
    String password();

    /** What to tell whoever starts the service: where it is, or why there is none and what to do. */
    String description();
}
