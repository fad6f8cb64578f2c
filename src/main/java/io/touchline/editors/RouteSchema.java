package io.touchline.editors;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The JSON schema (draft 4) of route files in YAML, by which an editor completes and checks them.
 *
 * <p>It is Camel's own, and knows the project's templates besides. A template that it does not know is no fault: somebody
 * may just be writing one.
 */
public final class RouteSchema {

    private static final String OF_CAMEL = "/schema/camelYamlDsl.json";
    private static final String OF_KAFKA_BATCH = "/META-INF/io/touchline/kafkabatch/kafka-batch.json";
    private static final String MODEL = "org.apache.camel.model.";

    private final ObjectMapper json = new ObjectMapper();
    private final String camelVersion;
    private final List<Template> templates;

    /** Knows these templates, in the order of their ids. */
    public RouteSchema(String camelVersion, List<Template> templates) {
        this.camelVersion = camelVersion;
        this.templates =
                templates.stream().sorted(Comparator.comparing(Template::id)).toList();
    }

    /** The schema's text, indented, so that a change shows as the lines that it changes. */
    public String text() {
        JsonNode camels = read(OF_CAMEL);
        ObjectNode schema = json.createObjectNode();
        schema.set("$schema", camels.get("$schema"));
        schema.put("title", "Routes of Touchline");
        schema.put(
                "description",
                "The schema for YAML routes of Apache Camel " + camelVersion
                        + " (camel-yaml-dsl, Apache License 2.0, https://camel.apache.org), with the templates of"
                        + " this project. Made by: touchline schema");
        schema.setAll((ObjectNode) camels);
        ObjectNode definitions = (ObjectNode) schema.at("/items/definitions");
        nameTemplates((ObjectNode) definitions.get(MODEL + "TemplatedRouteDefinition"));
        nameParameters((ObjectNode) definitions.at(path("TemplatedRouteParameterDefinition")));
        describeKafkaBatch((ObjectNode) definitions.at(path("FromDefinition")));
        allowSetting((ObjectNode) definitions.at(path("RouteDefinition") + "/autoStartup"));
        return written(schema);
    }

    /** Camel takes a placeholder wherever it takes a yes or no; its schema does not say so. */
    private static void allowSetting(ObjectNode property) {
        property.putArray("type").add("boolean").add("string");
    }

    private void nameTemplates(ObjectNode templatedRoute) {
        Map<String, String> ids = new TreeMap<>();
        templates.forEach(template -> ids.put(template.id(), template.description()));
        ((ObjectNode) templatedRoute.get("properties"))
                .set("routeTemplateRef", suggestion("Id of a template: one of the project's, or your own", ids));
        ArrayNode snippets = templatedRoute.putArray("defaultSnippets");
        templates.forEach(template -> snippets.add(snippet(template)));
    }

    /** What an editor writes when the template is chosen: all that has no default, to be filled in. */
    private ObjectNode snippet(Template template) {
        ObjectNode snippet = json.createObjectNode();
        snippet.put("label", template.id()).put("description", template.description());
        ObjectNode body = snippet.putObject("body");
        body.put("routeTemplateRef", template.id()).put("routeId", "${1:name-of-this-file}");
        ArrayNode parameters = body.putArray("parameters");
        int place = 2;
        for (Template.Parameter parameter : template.parameters()) {
            if (parameter.isRequired()) {
                parameters
                        .addObject()
                        .put("name", parameter.name())
                        .put("value", "${" + place++ + ":" + parameter.name() + "}");
            }
        }
        return snippet;
    }

    private void nameParameters(ObjectNode properties) {
        Map<String, String> descriptions = new TreeMap<>();
        for (Template template : templates) {
            for (Template.Parameter parameter : template.parameters()) {
                descriptions.merge(
                        parameter.name(),
                        template.id() + ": " + parameter.description(),
                        (known, another) -> known + "\n\n" + another);
            }
        }
        properties.set("name", suggestion("Name of a parameter of the template", descriptions));
    }

    private void describeKafkaBatch(ObjectNode properties) {
        JsonNode component = read(OF_KAFKA_BATCH);
        StringJoiner options =
                new StringJoiner("\n\n", "Options of the endpoint. Those of kafka-batch:TOPIC are\n\n", "");
        component.get("properties").properties().forEach(option -> {
            JsonNode about = option.getValue();
            boolean everyday = !about.get("group").asText().contains("advanced");
            if (everyday && about.get("kind").asText().equals("parameter")) {
                options.add(option.getKey()
                        + (about.get("required").asBoolean() ? " (required)" : "")
                        + ": "
                        + about.get("description").asText());
            }
        });
        ((ObjectNode) properties.get("parameters")).put("description", options.toString());
        ((ObjectNode) properties.get("uri"))
                .put(
                        "description",
                        "Where the data comes from, as timer:name or kafka-batch:TOPIC. kafka-batch: "
                                + component.at("/component/description").asText());
    }

    private ObjectNode suggestion(String description, Map<String, String> values) {
        ObjectNode suggestion = json.createObjectNode().put("description", description);
        ArrayNode forms = suggestion.putArray("anyOf");
        if (!values.isEmpty()) {
            ObjectNode known = forms.addObject();
            ArrayNode names = known.putArray("enum");
            ArrayNode descriptions = known.putArray("enumDescriptions");
            values.forEach((name, about) -> {
                names.add(name);
                descriptions.add(about);
            });
        }
        forms.addObject().put("type", "string");
        return suggestion;
    }

    private static String path(String definition) {
        return "/" + MODEL + definition + "/properties";
    }

    private JsonNode read(String resource) {
        try (InputStream stream = RouteSchema.class.getResourceAsStream(resource)) {
            return json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private String written(JsonNode schema) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            return json.writer(printer).writeValueAsString(schema) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("a schema is always JSON", e);
        }
    }
}
