package io.touchline.kafkabatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.UriParam;
import org.junit.jupiter.api.Test;

/** What Camel's catalogue tells editors and checkers about the component is what the component does. */
class CatalogueTest {

    /** Options of every consumer in Camel. */
    private static final Set<String> CAMELS_OWN = Set.of("bridgeErrorHandler", "exceptionHandler", "exchangePattern");

    @Test
    void theCatalogueKnowsEveryOptionWithItsDefault() throws Exception {
        JsonNode properties = catalogue().get("properties");
        Map<String, String> described = new TreeMap<>();
        properties.properties().forEach(option -> {
            if (option.getValue().get("kind").asText().equals("parameter") && !CAMELS_OWN.contains(option.getKey())) {
                described.put(
                        option.getKey(), option.getValue().path("defaultValue").asText());
                assertThat(option.getValue().get("description").asText()).isNotBlank();
            }
        });

        assertThat(described).isEqualTo(declared());
        assertThat(properties.get("groupId").get("required").asBoolean()).isTrue();
    }

    @Test
    void aDeclaredDefaultIsTheRealOne() throws Exception {
        KafkaBatchEndpoint endpoint = new KafkaBatchEndpoint("kafka-batch:t", new KafkaBatchComponent(), "t", null);

        assertThat(endpoint.limits().records())
                .isEqualTo(Integer.parseInt(declared().get("maxRecords")));
        assertThat(endpoint.getMaxBytes()).isEqualTo(declared().get("maxBytes"));
        assertThat(endpoint.getMaxWait()).hasMillis(250);
        assertThat(endpoint.getMaxBackOff()).hasSeconds(30);
        assertThat(endpoint.getConsumersCount()).isEqualTo(1);
        assertThat(new TreeSet<>(declared().values()))
                .containsExactly("", "1", "20000", "250ms", "30s", "4MB", "earliest", "false", "none");
    }

    private static JsonNode catalogue() throws Exception {
        return new ObjectMapper()
                .readTree(new DefaultCamelContext().getComponentParameterJsonSchema(KafkaBatchComponent.SCHEME));
    }

    private static Map<String, String> declared() {
        Map<String, String> declared = new TreeMap<>();
        for (Field field : KafkaBatchEndpoint.class.getDeclaredFields()) {
            UriParam option = field.getAnnotation(UriParam.class);
            if (option != null) {
                declared.put(field.getName(), option.defaultValue());
            }
        }
        return declared;
    }
}
