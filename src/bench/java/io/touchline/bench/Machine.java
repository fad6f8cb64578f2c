package io.touchline.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * What the figures were measured on.
 *
 * @param load how many threads wanted a processor in the minute before, which should be next to none
 */
record Machine(
        String time,
        int cores,
        long memoryBytes,
        String system,
        String java,
        String kafka,
        String postgres,
        double load) {

    static Machine of(Servers servers) throws SQLException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (Connection connection = servers.connect()) {
            return new Machine(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    system.getAvailableProcessors(),
                    system.getTotalMemorySize(),
                    system.getName() + " " + system.getArch(),
                    System.getProperty("java.version"),
                    AppInfoParser.getVersion(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    system.getSystemLoadAverage());
        }
    }
}
