package io.touchline.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;

/** Asks PostgreSQL what it thinks of a statement, without running it. */
public final class StatementCheck {

    private final DataSource postgres;

    /** Asks that database. */
    public StatementCheck(DataSource postgres) {
        this.postgres = postgres;
    }

    /**
     * What is wrong with a statement.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Fault(int line, int column, String message) {}

    /**
     * Has the statement parsed and its tables and columns looked up.
     *
     * @return empty when it is right
     * @throws TargetDownException when PostgreSQL cannot be asked
     */
    public Optional<Fault> faultOf(String statement) throws TargetDownException {
        String positional = NamedParameterUtils.substituteNamedParameters(
                NamedParameterUtils.parseSqlStatement(statement), new MapSqlParameterSource());
        Connection connection = null;
        try {
            connection = DataSourceUtils.doGetConnection(postgres);
            try (PreparedStatement prepared = connection.prepareStatement(positional)) {
                prepared.getParameterMetaData();
                return Optional.empty();
            }
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("42")) {
                return Optional.of(fault(positional, e));
            }
            throw new TargetDownException("PostgreSQL", FirstLine.of(e), e);
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }

    private static Fault fault(String statement, SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException said ? said.getServerErrorMessage() : null;
        int position = server == null ? 0 : Math.min(server.getPosition(), statement.length());
        String before = statement.substring(0, Math.max(position - 1, 0));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = position == 0 ? 1 : before.length() - before.lastIndexOf('\n');
        return new Fault(line, column, server == null ? FirstLine.of(e) : server.getMessage());
    }
}
