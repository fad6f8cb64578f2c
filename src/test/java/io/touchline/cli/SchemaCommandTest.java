package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // reads the schema once
class SchemaCommandTest {

    private static final Path SCHEMA = Path.of("config", "editors", "camel-routes.schema.json");

    private final ObjectMapper json = new ObjectMapper();
    private JsonSchema schema;

    @BeforeAll
    void read() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(Files.readString(SCHEMA));
    }

    @Test
    void theSchemaThatEditorsFindIsCurrent() throws IOException {
        CommandRun run = CommandRun.of("schema");

        assertThat(run.err()).isEmpty();
        assertThat(run.text())
                .withFailMessage(SCHEMA + " is not current: touchline schema --output " + SCHEMA)
                .isEqualTo(Files.readString(SCHEMA));
    }

    @ParameterizedTest
    @MethodSource("routeFiles")
    void ourRouteFilesAreAsTheSchemaSays(Path file) throws IOException {
        assertThat(faults(Files.readString(file))).isEmpty();
    }

    @Test
    void aWrongWordIsFoundAndATemplateOfOnesOwnIsNone() {
        String route =
                "- templatedRoute:\n    routeTemplateRef: my-own\n    parameters:\n      - {name: mine, value: x}\n";

        assertThat(faults(route)).isEmpty();
        assertThat(faults(route.replace("routeTemplateRef", "routeTemplatRef"))).isNotEmpty();
        assertThat(faults("- route:\n    from:\n      uri: timer:x\n      steps:\n        - logg: x\n"))
                .isNotEmpty();
    }

    @Test
    void theTemplatesAreOffered() throws IOException {
        JsonNode templatedRoute =
                json.readTree(SCHEMA.toFile()).at("/items/definitions/org.apache.camel.model.TemplatedRouteDefinition");

        assertThat(templatedRoute.at("/properties/routeTemplateRef/anyOf/0/enum"))
                .extracting(JsonNode::asText)
                .contains("poll-football-data", "store-topic");
        assertThat(templatedRoute.get("defaultSnippets").findValuesAsText("name"))
                .contains("statement")
                .doesNotContain("consumers");
    }

    private static List<Path> routeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("routes"))) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private Set<ValidationMessage> faults(String yaml) {
        return schema.validate(json.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)));
    }
}
