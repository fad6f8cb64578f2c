package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedDefaultsTest {

    private static final List<String> PORTS = List.of(
            "server.port",
            "management.server.port",
            "touchline.embedded.kafka-port",
            "touchline.embedded.postgres-port",
            "touchline.embedded.simulator-port",
            "touchline.embedded.clickhouse-port");

    /** As the settings file leaves it where nobody sets anything, but for the ports: any that are free. */
    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("kafka.bootstrap-servers", "")
            .withProperty("postgres.url", " ")
            .withProperty("clickhouse.url", "")
            .withProperty("touchline.embedded.clickhouse", "auto")
            .withProperty("football-data.url", "")
            .withProperty("football-data.tokens", "");

    {
        PORTS.forEach(port -> environment.setProperty(port, "0"));
    }

    @Test
    void withNothingNamedEverythingIsStarted() {
        decide();

        assertThat(value("touchline.embedded.kafka")).isEqualTo("true");
        assertThat(value("touchline.embedded.postgres")).isEqualTo("true");
        assertThat(value("touchline.embedded.simulator")).isEqualTo("true");
        assertThat(value("touchline.embedded.starts-clickhouse")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "clickhouse.url, http://localhost:8123",
        "touchline.embedded.clickhouse, off",
        "touchline.embedded.clickhouse, false"
    })
    void aClickHouseThatIsNamedOrSwitchedOffIsNotStarted(String setting, String value) {
        environment.setProperty(setting, value);
        decide();

        assertThat(value("touchline.embedded.starts-clickhouse")).isEqualTo("false");
    }

    @Test
    void forACommandNothingIsStartedAndNoPortIsSettled() {
        environment.setProperty("touchline.starts-nothing", "true");
        decide();

        assertThat(value("touchline.embedded.kafka")).isNull();
        assertThat(value("football-data.url")).isEmpty();
        assertThat(PORTS).allSatisfy(port -> assertThat(value(port)).isEqualTo("0"));
    }

    @Test
    void whatIsStartedGetsAPortOfItsOwn() {
        decide();

        Set<String> given = new HashSet<>(PORTS.stream().map(this::value).toList());
        given.add(value("touchline.embedded.controller-port"));
        assertThat(given).hasSize(PORTS.size() + 1).doesNotContain("0");
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.bootstrap-servers, broker:9092, touchline.embedded.kafka",
        "postgres.url, jdbc:postgresql://host/db, touchline.embedded.postgres",
        "football-data.url, http://localhost:1, touchline.embedded.simulator",
        "football-data.tokens, a-token, touchline.embedded.simulator"
    })
    void whatIsNamedIsNotStartedAndAllElseIs(String setting, String value, String embedded) {
        environment.setProperty("thesportsdb.enabled", "false");
        environment.setProperty(setting, value);
        decide();

        assertThat(value(setting)).isEqualTo(value);
        assertThat(List.of("kafka", "postgres", "simulator"))
                .allSatisfy(service -> assertThat(value("touchline.embedded." + service))
                        .isEqualTo(String.valueOf(!embedded.endsWith("." + service))));
    }

    @Test
    void theFeedIsPointedAtTheSimulator() {
        decide();

        assertThat(value("football-data.url"))
                .isEqualTo("http://127.0.0.1:" + value("touchline.embedded.simulator-port"));
        assertThat(value("football-data.tokens")).isEqualTo(EmbeddedDefaults.SIMULATED_TOKEN);
    }

    @Test
    void theOtherFeedIsPointedAtItTooAndFollowsItsLeagues() {
        environment.setProperty("football-data.tokens", "a-token");
        decide();

        assertThat(value("touchline.embedded.simulator")).isEqualTo("true");
        assertThat(value("touchline.embedded.simulated-football-data")).isEqualTo("false");
        assertThat(value("thesportsdb.url"))
                .isEqualTo("http://127.0.0.1:" + value("touchline.embedded.simulator-port"));
        assertThat(value("thesportsdb.api-key")).isEqualTo(EmbeddedDefaults.SIMULATED_TOKEN);
        assertThat(value("thesportsdb.league-ids")).isEqualTo("9001,9002,9003,9004");
    }

    @Test
    void aKeyIsForTheRealApiAndItsLeagues() {
        environment.setProperty("thesportsdb.api-key", "a-key");
        decide();

        assertThat(value("thesportsdb.url")).isEqualTo("https://www.thesportsdb.com");
        assertThat(value("thesportsdb.league-ids")).isEqualTo("4328");
        assertThat(value("touchline.embedded.simulated-sports-db")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.example", "https://api.example/", "https://api.example/api/v2/json/"})
    void theBasePathOfTheSportsDbIsNotAskedForTwice(String url) {
        environment.setProperty("thesportsdb.url", url);
        environment.setProperty("thesportsdb.league-ids", "4335");
        decide();

        assertThat(value("thesportsdb.url")).isEqualTo("https://api.example");
        assertThat(value("thesportsdb.league-ids")).isEqualTo("4335");
    }

    @Test
    void aTokenIsForTheRealApi() {
        environment.setProperty("football-data.tokens", "a-token");
        decide();

        assertThat(value("football-data.url")).isEqualTo("https://api.football-data.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example",
                "https://api.example/",
                "https://api.example/v4",
                "https://api.example/v4/"
            })
    void theVersionInABaseUrlIsNotAskedForTwice(String url) {
        environment.setProperty("football-data.url", url);
        decide();

        assertThat(value("football-data.url")).isEqualTo("https://api.example");
    }

    @Test
    void aTokenNeverGoesToTheSimulatorAndRecordingsNeverToTheRealApi() {
        environment.setProperty("football-data.tokens", "a-token");
        environment.setProperty("football-data.url", "https://api.football-data.org");
        environment.setProperty("touchline.simulator.recordings", "recordings");
        decide();

        assertThat(value("touchline.embedded.simulator")).isEqualTo("true");
        assertThat(value("football-data.url")).startsWith("http://127.0.0.1:");
        assertThat(value("football-data.tokens")).isEqualTo(EmbeddedDefaults.SIMULATED_TOKEN);
    }

    @Test
    void aPlaybackIsPolledAtOnePaceWhateverOurCalendarSays() {
        environment.setProperty("touchline.simulator.recordings", "recordings");
        environment.setProperty("football-data.matches.period", "3s");
        decide();

        assertThat(value("football-data.matches.match-day-period")).isEqualTo("3s");
        assertThat(value("football-data.matches.idle-period")).isEqualTo("3s");
        assertThat(value("football-data.requests-per-minute")).isNull();
    }

    @Test
    void aPlaybackAtFullSpeedIsHeldBackByNothing() {
        environment.setProperty("touchline.simulator.recordings", "recordings");
        environment.setProperty("touchline.simulator.speed", "0");
        decide();

        assertThat(value("football-data.matches.idle-period")).isEqualTo("5ms");
        assertThat(value("football-data.requests-per-minute")).isEqualTo("1000000");
    }

    @Test
    void aTakenPortGivesWayToTheNextFreeOne() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            PORTS.forEach(port -> environment.setProperty(port, String.valueOf(taken.getLocalPort())));
            decide();

            assertThat(PORTS.stream().map(this::value).map(Integer::valueOf))
                    .doesNotHaveDuplicates()
                    .allMatch(port -> port > taken.getLocalPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void aPortThatThereIsNotIsNamed(String port) {
        environment.setProperty("server.port", port);

        assertThatThrownBy(this::decide).hasMessage("server.port is a port from 0 to 65535, not " + port);
    }

    private void decide() {
        DeferredLogFactory atOnce = Supplier::get;
        new EmbeddedDefaults(atOnce).postProcessEnvironment(environment, null);
    }

    private String value(String name) {
        return environment.getProperty(name);
    }
}
