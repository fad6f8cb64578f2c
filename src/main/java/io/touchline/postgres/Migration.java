package io.touchline.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema {@code streaming} to the state that the files in {@code config/postgres/migrations} describe. */
public final class Migration {

    private static final Logger log = LoggerFactory.getLogger(Migration.class);
    private static final String FILES = "filesystem:config/postgres/migrations";

    private final DataSource dataSource;

    Migration(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Applies what is missing; does nothing when all is there.
     *
     * @throws org.flywaydb.core.api.FlywayException when the database is away, or a file does not apply
     */
    public void run() {
        MigrateResult result = Flyway.configure()
                .dataSource(dataSource)
                .locations(FILES)
                .defaultSchema("streaming")
                .failOnMissingLocations(true)
                // A user's own migrations and those of a later version of ours do not know of each other's numbers.
                .outOfOrder(true)
                .load()
                .migrate();
        if (result.migrationsExecuted > 0) {
            log.info(
                    "PostgreSQL: applied {} migration(s), schema streaming is at version {}",
                    result.migrationsExecuted,
                    result.targetSchemaVersion);
        }
    }
}
