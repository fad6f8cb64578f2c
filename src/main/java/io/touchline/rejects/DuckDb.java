package io.touchline.rejects;

import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * DuckDB in this process. Its library is loaded when it is first opened, and not before: the service, and most commands, do
 * without.
 */
final class DuckDb {

    /** Beside Java's heap. It is a bound, not what is used. */
    private static final String MEMORY = "512MB";

    private DuckDb() {}

    /**
     * A database of its own, in memory. What does not fit there is an error: nothing is written but what is asked for, and
     * nothing is fetched from anywhere.
     *
     * @throws RejectsException when there is no library for this machine
     */
    static DuckDBConnection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("threads", "1"); // as many writers' buffers at a time
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings);
        } catch (LinkageError e) {
            throw new RejectsException(
                    "DuckDB's library cannot be loaded here; it is unpacked into "
                            + System.getProperty("java.io.tmpdir")
                            + " (-Djava.io.tmpdir), from where programs may have to be run: " + e.getMessage(),
                    e);
        }
    }

    /** The text as it stands in a statement where no parameter can. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
