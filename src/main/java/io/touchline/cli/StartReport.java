package io.touchline.cli;

import io.touchline.clickhouse.ClickHouseConnectionDetails;
import io.touchline.feed.FootballDataSettings;
import io.touchline.feed.SportsDbSettings;
import io.touchline.management.AdminPassword;
import io.touchline.schedule.Schedules;
import io.touchline.settings.TouchlineSettings;
import io.touchline.topics.KafkaConnection;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The block that a start ends with: what runs where, what is real and what is simulated, and how to look at it. */
@Component
final class StartReport {

    private final Environment environment;
    private final KafkaConnection kafka;
    private final JdbcConnectionDetails postgres;
    private final ClickHouseConnectionDetails clickHouse;
    private final FootballDataSettings footballData;
    private final SportsDbSettings sportsDb;
    private final TouchlineSettings settings;
    private final AdminPassword admin;
    private final Schedules schedules;

    StartReport(
            Environment environment,
            KafkaConnection kafka,
            JdbcConnectionDetails postgres,
            ClickHouseConnectionDetails clickHouse,
            FootballDataSettings footballData,
            SportsDbSettings sportsDb,
            TouchlineSettings settings,
            AdminPassword admin,
            Schedules schedules) {
        this.environment = environment;
        this.kafka = kafka;
        this.postgres = postgres;
        this.clickHouse = clickHouse;
        this.footballData = footballData;
        this.sportsDb = sportsDb;
        this.settings = settings;
        this.admin = admin;
        this.schedules = schedules;
    }

    /** Prints the block to standard output: it is for whoever started the service, not for the log. */
    void print() {
        print(System.out);
    }

    void print(PrintStream out) {
        Duration took = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        List<String> lines = new ArrayList<>();
        lines.add("Touchline runs, %.1f s after its start".formatted(took.toMillis() / 1000.0));
        lines.add("  page        " + url(environment, "server") + "/");
        lines.add("  feed        football-data.org  "
                + (isTrue("touchline.embedded.simulated-football-data")
                        ? simulated()
                        : "real, " + footballData.url() + ", " + tokens()));
        lines.add("              TheSportsDB        " + sportsDb());
        lines.add("  Kafka       " + kafka.servers() + where("touchline.embedded.kafka"));
        lines.add("  PostgreSQL  " + postgres.getJdbcUrl() + where("touchline.embedded.postgres"));
        lines.add("  ClickHouse  " + clickHouse.description());
        lines.add("  management  " + url(environment, "management.server")
                + "/actuator/health, /actuator/prometheus, /actuator/camelroutes");
        if (!schedules.paused().isEmpty()) {
            lines.add(
                    "  paused      " + String.join(", ", schedules.paused()) + "  (/actuator/schedules resumes them)");
        }
        lines.add("  admin       user admin, password "
                + (admin.generated() ? admin.value() + " (generated)" : "as set"));
        lines.add("  look        " + psql() + " -c 'table streaming.vw_current_live_matches'");
        lines.add("  edit        " + settings.routes().toAbsolutePath().normalize() + " and config/application.yaml");
        out.println();
        lines.forEach(out::println);
        out.println();
        out.flush();
    }

    private String simulated() {
        String recordings = environment.getProperty("touchline.simulator.recordings", "");
        return recordings.isBlank()
                ? "SIMULATED at " + footballData.url() + " (set FOOTBALL_DATA_TOKENS for the real one)"
                : "PLAYED BACK at " + footballData.url() + " from " + recordings;
    }

    private String sportsDb() {
        if (!sportsDb.enabled()) {
            return "off (set SPORTSDB_ENABLED to true)";
        }
        return isTrue("touchline.embedded.simulated-sports-db")
                ? "SIMULATED at " + sportsDb.url() + " (set SPORTSDB_API_KEY for the real one)"
                : "real, " + sportsDb.url() + ", leagues " + sportsDb.leagueIds();
    }

    private String tokens() {
        int tokens = footballData.tokenList().size();
        return tokens == 0 ? "without a token" : tokens + " token(s)";
    }

    private String where(String embedded) {
        return isTrue(embedded) ? "  (embedded, data in " + settings.data() + ")" : "  (external)";
    }

    /** Of a server that listens everywhere, the address by which it is reached from here. */
    static String url(Environment environment, String server) {
        String address = environment.getProperty(server + ".address", "127.0.0.1");
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + environment.getProperty(server + ".port");
    }

    private String psql() {
        URI uri = URI.create(postgres.getJdbcUrl().substring("jdbc:".length()).split("\\?")[0]);
        String address = "psql -h " + uri.getHost() + (uri.getPort() > 0 ? " -p " + uri.getPort() : "") + " -U "
                + postgres.getUsername() + " " + uri.getPath().replaceFirst("/", "");
        return isTrue("touchline.embedded.postgres")
                ? "PGPASSWORD=$(cat " + settings.data().resolve("secrets").resolve("postgres-password") + ") " + address
                : address;
    }

    private boolean isTrue(String name) {
        return environment.getProperty(name, Boolean.class, false);
    }
}
