package io.touchline.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One row of an answer of PostgreSQL, whose columns may all be null. */
final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    String text(String column) throws SQLException {
        return row.getString(column);
    }

    Long number(String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    Integer small(String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    LocalDate date(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    Instant time(String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
