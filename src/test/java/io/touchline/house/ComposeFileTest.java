package io.touchline.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said of docker-compose.yml and the Dockerfile without running them. */
class ComposeFileTest {

    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:\\d+\\.\\d+[A-Za-z0-9._-]*");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|TOKEN|SECRET).*");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");
    private static final Pattern EMPTY_UNLESS_SET = Pattern.compile("\\$\\{[A-Z_]+:-}");

    private static Map<?, ?> compose;
    private static Set<String> settings;
    private static List<String> image;

    @BeforeAll
    static void read() throws IOException {
        compose = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("docker-compose.yml")));
        settings = variables(Files.readString(Path.of("config", "application.yaml")));
        image = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void thereIsTheServiceItsKafkaAndItsDatabases() {
        assertThat(services().keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder("touchline", "kafka", "postgres", "clickhouse");
    }

    @Test
    void touchlineIsBuiltFromThisFolder() {
        assertThat(service("touchline").get("build")).isEqualTo(".");
        assertThat(service("touchline").get("image")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgres", "clickhouse"})
    void anImageIsPinnedToOneRelease(String name) {
        assertThat(String.valueOf(service(name).get("image"))).matches(PINNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"touchline", "kafka", "postgres"})
    void aServiceIsPublishedOnLoopbackOnly(String name) {
        assertThat(strings(service(name).get("ports")))
                .isNotEmpty()
                .allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+"));
        assertThat(service(name).get("network_mode")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"touchline", "kafka", "postgres"})
    void aServiceTellsWhetherItIsWell(String name) {
        Map<?, ?> check = map(service(name).get("healthcheck"));
        assertThat(strings(check.get("test"))).hasSizeGreaterThan(1).startsWith("CMD");
        assertThat(check.get("disable")).isNull();
        assertThat(strings(check.keySet())).contains("interval", "timeout", "retries", "start_period");
    }

    @Test
    void touchlineIsAskedForItsReadiness() {
        assertThat(strings(map(service("touchline").get("healthcheck")).get("test"))
                        .get(3))
                .contains("127.0.0.1/8081", "GET /actuator/health/readiness ");
    }

    @Test
    void touchlineStartsWhenTheOthersAreWell() {
        Map<?, ?> waitsFor = map(service("touchline").get("depends_on"));
        assertThat(strings(waitsFor.keySet())).containsExactlyInAnyOrder("kafka", "postgres", "clickhouse");
        assertThat(waitsFor.values())
                .allSatisfy(each -> assertThat(map(each).get("condition")).isEqualTo("service_healthy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"touchline", "kafka", "postgres"})
    void whatAServiceKeepsIsInAVolumeWithAName(String name) {
        assertThat(volumes(name).filter(volume -> !volume.startsWith(".")).map(volume -> volume.split(":")[0]))
                .isNotEmpty()
                .allMatch(volume -> map(compose.get("volumes")).containsKey(volume));
    }

    @Test
    void everyVolumeIsUsed() {
        Set<String> used = new TreeSet<>();
        services().keySet().forEach(name -> volumes(String.valueOf(name))
                .forEach(volume -> used.add(volume.split(":")[0])));
        assertThat(used).containsAll(strings(map(compose.get("volumes")).keySet()));
    }

    @Test
    void routesAndSettingsAreThoseOfThisFolderAndCannotBeChangedFromInside() {
        assertThat(volumes("touchline").filter(volume -> volume.startsWith(".")))
                .containsExactlyInAnyOrder("./config:/touchline/config:ro", "./routes:/touchline/routes:ro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"touchline", "kafka", "postgres"})
    void aSecretIsNeverInTheFile(String name) {
        environment(name).forEach((variable, value) -> {
            assertThat(value).doesNotContainIgnoringCase("password=");
            if (SECRET.matcher(variable).matches()) {
                assertThat(List.of(REQUIRED, EMPTY_UNLESS_SET))
                        .as(variable + ": " + value)
                        .anyMatch(allowed -> allowed.matcher(value).matches());
            }
        });
    }

    @Test
    void aPasswordHasToBeChosen() {
        assertThat(environment("touchline").get("ADMIN_PASSWORD")).matches(REQUIRED);
        assertThat(environment("touchline").get("POSTGRES_PASSWORD"))
                .matches(REQUIRED)
                .isEqualTo(environment("postgres").get("POSTGRES_PASSWORD"));
    }

    @Test
    void aTokenIsPassedOnIfThereIsOne() {
        assertThat(environment("touchline").get("FOOTBALL_DATA_TOKENS")).isEqualTo("${FOOTBALL_DATA_TOKENS:-}");
    }

    @Test
    void everyVariableOfTouchlineIsASetting() {
        assertThat(settings).containsAll(environment("touchline").keySet());
    }

    @Test
    void everyVariableThatTheFileTakesIsASetting() throws IOException {
        assertThat(variables(Files.readString(Path.of("docker-compose.yml"))))
                .isNotEmpty()
                .isSubsetOf(settings);
    }

    @Test
    void touchlineIsToldWhereTheOthersAreAndThatItIsInAContainer() {
        assertThat(environment("touchline"))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:19092")
                .containsEntry("POSTGRES_URL", "jdbc:postgresql://postgres:5432/touchline")
                .containsEntry("SERVER_ADDRESS", "0.0.0.0")
                .containsEntry("MANAGEMENT_ADDRESS", "0.0.0.0");
        assertThat(environment("kafka").get("KAFKA_ADVERTISED_LISTENERS")).contains("://kafka:19092");
    }

    @Test
    void theImageEndsAsAUserWhoIsNotRoot() {
        List<String> users = instructions("USER ").toList();
        assertThat(users).isNotEmpty();
        assertThat(users.get(users.size() - 1)).doesNotMatch("(root|0)(:.*)?");
        assertThat(image.lastIndexOf("USER " + users.get(users.size() - 1)))
                .isGreaterThan(lastIndexOf("FROM "))
                .isLessThan(lastIndexOf("ENTRYPOINT "));
    }

    @Test
    void theImageStandsOnOneReleaseOfJava() {
        assertThat(instructions("ARG JRE=")).hasSize(1).allMatch(base -> PINNED.matcher(base)
                .matches());
        assertThat(instructions("FROM ")).hasSize(2).allMatch(from -> from.matches("\\$\\{JRE}( AS [a-z]+)?"));
    }

    @Test
    void theImageStartsJavaItselfSoThatItIsToldToStop() {
        assertThat(instructions("ENTRYPOINT ")).singleElement().asString().startsWith("[\"java\"");
    }

    private static Set<String> variables(String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .forEach(found::add);
        return found;
    }

    private static Stream<String> instructions(String keyword) {
        return image.stream().filter(line -> line.startsWith(keyword)).map(line -> line.substring(keyword.length()));
    }

    private static int lastIndexOf(String keyword) {
        return image.lastIndexOf(keyword
                + instructions(keyword).reduce((first, second) -> second).orElseThrow());
    }

    private static Map<?, ?> services() {
        return map(compose.get("services"));
    }

    private static Map<?, ?> service(String name) {
        return map(services().get(name));
    }

    private static Map<String, String> environment(String service) {
        Map<String, String> all = new TreeMap<>();
        map(service(service).get("environment"))
                .forEach((name, value) -> all.put(String.valueOf(name), String.valueOf(value)));
        return all;
    }

    private static Stream<String> volumes(String service) {
        return strings(service(service).get("volumes")).stream();
    }

    private static Map<?, ?> map(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<?, ?>) value;
    }

    private static List<String> strings(Object value) {
        assertThat(value).isInstanceOf(Collection.class);
        return ((Collection<?>) value).stream().map(String::valueOf).toList();
    }
}
