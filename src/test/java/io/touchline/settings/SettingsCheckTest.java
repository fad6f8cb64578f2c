package io.touchline.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

    /** The names below 'server' are Spring's, those of topics are the user's. */
    private static final Set<String> NAMES_OF_LIBRARIES_AND_TOPICS =
            Set.of("server", "port", "address", "standings", "raw-events", "live-football-events");

    private static final Pattern NAME = Pattern.compile("(?m)^ +([a-z-]+):");

    @Test
    void everyLineOfTheSettingsFileIsKnown() {
        assertAccepted(new Start());
    }

    @ParameterizedTest
    @MethodSource("namesInTheSettingsFile")
    void everyNameInTheSettingsFileMatters(String name) throws IOException {
        assertRefused(new Start().replaced(" " + name + ":", " " + name + "x:")).withMessageContaining(name + "x");
    }

    static List<String> namesInTheSettingsFile() throws IOException {
        return NAME.matcher(Files.readString(Start.SETTINGS))
                .results()
                .map(name -> name.group(1))
                .filter(name -> !NAMES_OF_LIBRARIES_AND_TOPICS.contains(name) && !name.startsWith("soccer-"))
                .distinct()
                .toList();
    }

    @Test
    void aWordThatIsNoChoiceIsRefusedWithThoseThatAre() {
        assertRefused(new Start().variable("MAIL_TLS", "ssl"))
                .withMessageStartingWith("bad setting mail.tls")
                .withMessageEndingWith("it is one of none, starttls, tls");
    }

    @Test
    void mailsNeedASenderAndSomebodyWhoReadsThem() {
        assertRefused(new Start().variable("MAIL_HOST", "mail.example")).withMessageContaining("MAIL_FROM");
        assertAccepted(new Start()
                .variable("MAIL_HOST", "mail.example")
                .variable("MAIL_FROM", "touchline@club.example")
                .variable("MAIL_TO", "one@club.example, two@club.example"));
    }

    @Test
    void anUnknownNameIsNamedWithFileAndLine() throws IOException {
        int line = Files.readAllLines(Start.SETTINGS).size() + 2;

        assertRefused(new Start().lines("kafkaa:", "  topic: x"))
                .withMessageStartingWith("unknown setting kafkaa.topic (")
                .withMessageEndingWith(
                        "[config/application.yaml] - " + line + ":10): config/application.yaml lists them all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kafka.bootstrap-server=a:1", "--football-data.matches=5s", "--perod=5s"})
    void anUnknownNameOnTheCommandLineIsNamed(String argument) {
        assertRefused(new Start().arguments(argument))
                .withMessageStartingWith("unknown setting " + argument.substring(2, argument.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--kafka.bootstrap-servers=a:1",
                "--footballData.matches.period=5s",
                "--football_data.url=http://localhost",
                "--spring.main.lazy-initialization=true",
                "--logging.level.io.touchline=debug",
                "--kafka.topics.matches.name=my-matches",
                "--debug"
            })
    void settingsAndThoseOfTheLibrariesMayBeGivenOnTheCommandLine(String argument) {
        assertAccepted(new Start().arguments(argument));
    }

    @ParameterizedTest
    @CsvSource({
        "KAFKA_BOOTSTRAP_SERVER,  KAFKA_BOOTSTRAP_SERVERS",
        "KAFKA_USER,              KAFKA_USERNAME",
        "POSTGRES_USERNAME,       POSTGRES_USER",
        "FOOTBALL_DATA_TOKEN,     FOOTBALL_DATA_TOKENS",
        "TOUCHLINE_DATA_DIR,      TOUCHLINE_DATA",
        "SERVER_PORTS,            SERVER_PORT",
        "ADMIN_PASWORD,           ADMIN_PASSWORD"
    })
    void aVariableThatIsNearlyOursIsNamedWithTheRightOne(String wrong, String right) {
        assertRefused(new Start().variable(wrong, "a-value"))
                .withMessageContaining("the environment variable " + wrong + " is not a setting")
                .withMessageContaining("did you mean " + right + "?")
                .matches(e -> !e.getMessage().contains("a-value"), "does not show the value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KAFKA_HEAP_OPTS",
                "KAFKA_OPTS",
                "KAFKA_SERVICE_HOST",
                "KAFKA_SERVICE_PORT",
                "KAFKA_SERVICE_PORT_BROKER",
                "KAFKA_PORT",
                "KAFKA_PORT_9092_TCP",
                "KAFKA_PORT_9092_TCP_ADDR",
                "POSTGRES_DB",
                "POSTGRES_INITDB_ARGS",
                "POSTGRES_SERVICE_HOST",
                "PATH",
                "HOME",
                "SERVER",
                "PASSWORD",
                "JAVA_TOOL_OPTIONS"
            })
    void whatOthersSetForThemselvesIsLeftAlone(String name) {
        assertAccepted(new Start().variable(name, "tcp://10.0.0.1:9092"));
    }

    @ParameterizedTest
    @CsvSource({
        "FOOTBALL_DATA_MATCHES_PERIOD,      soon,            football-data.matches.period",
        "FOOTBALL_DATA_MATCHES_PERIOD,      10 parsecs,      football-data.matches.period",
        "FOOTBALL_DATA_MATCHES_PERIOD,      -5s,             football-data.matches.period",
        "FOOTBALL_DATA_REQUESTS_PER_MINUTE, many,            football-data.requests-per-minute",
        "SERVER_PORT,                       http,            server.port",
        "MANAGEMENT_PORT,                   8O81,            management.server.port",
        "SERVER_ADDRESS,                    not an address,  server.address",
        "KAFKA_SECURITY_PROTOCOL,           TLS,             kafka.security-protocol",
        "KAFKA_REPLICATION_FACTOR,          three,           kafka.replication-factor",
        "KAFKA_BOOTSTRAP_SERVERS,           localhost,       KAFKA_BOOTSTRAP_SERVERS",
        "POSTGRES_URL,                      localhost:5432,  POSTGRES_URL",
        "FOOTBALL_DATA_URL,                 localhost,       FOOTBALL_DATA_URL"
    })
    void aMalformedValueIsNamedByItsSettingInOneLine(String variable, String value, String named) {
        assertRefused(new Start().variable(variable, value))
                .withMessageContaining(named)
                .matches(e -> e.getMessage().lines().count() == 1, "is one line");
    }

    @Test
    void aMalformedLineOfTheFileIsNamedWithItsPlace() throws IOException {
        assertRefused(new Start().replaced("batch-size: 2000", "batch-size: two thousand"))
                .withMessageStartingWith("bad setting delivery.batch-size (")
                .withMessageContaining("[config/application.yaml] - ");
    }

    @Test
    void aTokenWithALineBreakIsRefusedAndNotShown() {
        assertRefused(new Start().variable("FOOTBALL_DATA_TOKENS", "good,sec\nret"))
                .withMessageContaining("FOOTBALL_DATA_TOKENS")
                .matches(e -> !e.getMessage().contains("sec"), "does not show the token");
    }

    private static void assertAccepted(Start start) {
        assertThatCode(start::check).doesNotThrowAnyException();
    }

    private static ThrowableAssertAlternative<BadSettingException> assertRefused(Start start) {
        return assertThatExceptionOfType(BadSettingException.class).isThrownBy(start::check);
    }
}
