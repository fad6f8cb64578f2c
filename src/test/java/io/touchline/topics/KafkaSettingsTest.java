package io.touchline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KafkaSettingsTest {

    private static final Map<String, String> SASL =
            Map.of("security-protocol", "SASL_SSL", "sasl-mechanism", "PLAIN", "username", "key", "password", "sesame");

    @TempDir
    private Path folder;

    @Test
    void withoutALoginAClientNeedsOnlyTheAddress() {
        assertThat(settings(Map.of()).clientProperties("localhost:9092"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("bootstrap.servers", "localhost:9092", "security.protocol", "PLAINTEXT"));
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN,         org.apache.kafka.common.security.plain.PlainLoginModule",
        "SCRAM-SHA-256, org.apache.kafka.common.security.scram.ScramLoginModule",
        "SCRAM-SHA-512, org.apache.kafka.common.security.scram.ScramLoginModule"
    })
    void eachMechanismHasItsLoginModule(String mechanism, String module) {
        Map<String, Object> properties =
                settings(SASL, "sasl-mechanism", mechanism).clientProperties("broker:9093");

        assertThat(properties)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", mechanism);
        assertThat(login(properties).getLoginModuleName()).isEqualTo(module);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sesame",
                "with \"quotes\"",
                "\\",
                "\\\"; org.example.Evil required x=\"",
                "a\\nb",
                "semi;colon",
                "equals=",
                " spaces ",
                "/* no comment */",
                "Tür语"
            })
    void kafkaReadsTheUserAndThePasswordAsTheyWereGiven(String text) {
        Map<String, Object> properties =
                settings(SASL, "username", text, "password", text).clientProperties("broker:9093");

        assertThat(login(properties).getOptions()).isEqualTo(Map.of("username", text, "password", text));
    }

    @Test
    void theAuthorityOfTheBrokersIsTrustedFromItsFile() throws IOException {
        Path authority = Files.createFile(folder.resolve("ca.pem"));

        assertThat(settings(SASL, "ca-file", authority.toString()).clientProperties("broker:9093"))
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.location", authority.toString());
    }

    @Test
    void anAuthorityThatIsNotThereIsNamed() {
        String missing = folder.resolve("missing.pem").toString();

        assertRefused("KAFKA_CA_FILE", Map.of("ca-file", missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:1", "a:1,b:2", "a:1, b:2", "[::1]:9092", "10.0.0.1:9092,"})
    void serversAreAListOfAddresses(String servers) {
        assertThatCode(() -> settings(Map.of("bootstrap-servers", servers))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:", ":9092", "a:1;b:2", "a:1,,b:2", "http://a:1", "a b:1", "a:123456"})
    void whatIsNoListOfAddressesIsRefused(String servers) {
        assertRefused("KAFKA_BOOTSTRAP_SERVERS", Map.of("bootstrap-servers", servers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GSSAPI", "plain", "OAUTHBEARER"})
    void aMechanismThatIsNotOfferedIsNamed(String mechanism) {
        assertRefused("KAFKA_SASL_MECHANISM", changed(SASL, "sasl-mechanism", mechanism));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password"})
    void aLoginNeedsUserAndPassword(String missing) {
        assertRefused("KAFKA_USERNAME, KAFKA_PASSWORD", changed(SASL, missing, " "));
    }

    @ParameterizedTest
    @CsvSource({
        "replication-factor, 0, KAFKA_REPLICATION_FACTOR",
        "replication-factor, -2, KAFKA_REPLICATION_FACTOR",
        "dead-letter-retention, 0s, kafka.dead-letter-retention",
        "dead-letter-retention, -1d, kafka.dead-letter-retention",
        "topics.matches.partitions, 0, topic matches",
        "topics.matches.retention, 0s, topic matches",
        "topics.matches.name, two words, two words"
    })
    void whatNoTopicCanHaveIsRefused(String name, String value, String named) {
        Map<String, String> topic = Map.of(
                "topics.matches.name", "matches", "topics.matches.partitions", "3", "topics.matches.retention", "24h");
        assertThat(settings(topic).topics()).containsOnlyKeys("matches");

        assertRefused(named, changed(topic, name, value));
    }

    @Test
    void aTopicWithoutARetentionIsRefused() {
        assertRefused(
                "topic matches needs a retention",
                Map.of("topics.matches.name", "matches", "topics.matches.partitions", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "ä", "a b"})
    void aNameThatKafkaWouldRefuseIsRefused(String name) {
        assertThatThrownBy(() -> topic(name)).hasMessageContaining("'" + name + "'");
    }

    @Test
    void aNameLeavesRoomForThatOfItsDeadLetters() {
        String longest = "x".repeat(245);
        assertThatCode(() -> topic(longest)).doesNotThrowAnyException();

        assertThatThrownBy(() -> topic(longest + "x")).isInstanceOf(IllegalArgumentException.class);
    }

    /** What Kafka's own client makes of the login. */
    private static AppConfigurationEntry login(Map<String, Object> properties) {
        Password config = new Password((String) properties.get(SaslConfigs.SASL_JAAS_CONFIG));
        return JaasContext.loadClientContext(Map.of(SaslConfigs.SASL_JAAS_CONFIG, config))
                .configurationEntries()
                .get(0);
    }

    private static void assertRefused(String named, Map<String, String> values) {
        assertThatThrownBy(() -> settings(values))
                .rootCause()
                .hasMessageContaining(named)
                .hasMessageNotContaining("sesame");
    }

    private static Map<String, String> changed(Map<String, String> values, String name, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(name, value);
        return changed;
    }

    private static KafkaSettings settings(Map<String, String> values, String... changed) {
        var source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put("kafka." + name, value));
        for (int i = 0; i < changed.length; i += 2) {
            source.put("kafka." + changed[i], changed[i + 1]);
        }
        return new Binder(source).bindOrCreate("kafka", KafkaSettings.class);
    }

    private static TopicSettings topic(String name) {
        return new TopicSettings(name, 1, Duration.ofDays(1), CleanupPolicy.DELETE, false);
    }
}
