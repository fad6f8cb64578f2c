package io.touchline.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.EipModel;

/** What Camel and we ourselves tell about components and steps. Kept, since reading it takes longer than any check. */
final class Catalogue {

    private static final String OURS = "kafka-batch";
    private static final String OUR_CLASS = "io.touchline.kafkabatch.KafkaBatchComponent";
    private static final String OUR_DESCRIPTION = "/META-INF/io/touchline/kafkabatch/kafka-batch.json";

    private final CamelCatalog catalog = new DefaultCamelCatalog(true);
    private final Map<String, Optional<ComponentModel>> components = new HashMap<>();
    private final Map<String, Optional<EipModel>> steps = new HashMap<>();
    private final Map<String, Boolean> present = new HashMap<>();
    private Map<String, String> stepsByType;

    Catalogue() {
        try (InputStream description = Catalogue.class.getResourceAsStream(OUR_DESCRIPTION)) {
            catalog.addComponent(OURS, OUR_CLASS, new String(description.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CamelCatalog camel() {
        return catalog;
    }

    /** The component of that scheme, whether it is on the class path or not. */
    Optional<ComponentModel> component(String scheme) {
        return components.computeIfAbsent(scheme, key -> Optional.ofNullable(catalog.componentModel(key)));
    }

    /** Whether routes can use the component here. */
    boolean isPresent(String scheme) {
        return present.computeIfAbsent(
                scheme,
                key -> Catalogue.class.getResource("/META-INF/services/org/apache/camel/component/" + key) != null);
    }

    /** Schemes of all components that routes can use here. */
    List<String> presentComponents() {
        return catalog.findComponentNames().stream().filter(this::isPresent).toList();
    }

    /** A step, or another part of a route, by its name. */
    Optional<EipModel> step(String name) {
        return steps.computeIfAbsent(name, key -> Optional.ofNullable(catalog.eipModel(key)));
    }

    /**
     * The same by the Java class that stands for it.
     *
     * @param likely its name in most cases; only if that fails all have to be read
     */
    Optional<EipModel> stepOfType(String javaType, String likely) {
        Optional<EipModel> named = step(likely).filter(model -> javaType.equals(model.getJavaType()));
        if (named.isPresent() || !javaType.startsWith("org.apache.camel.model.")) {
            return named;
        }
        if (stepsByType == null) {
            stepsByType = new HashMap<>();
            for (String name : new TreeSet<>(catalog.findModelNames())) {
                step(name).map(EipModel::getJavaType).ifPresent(type -> stepsByType.putIfAbsent(type, name));
            }
        }
        return Optional.ofNullable(stepsByType.get(javaType)).flatMap(this::step);
    }

    /** Whether an option holds a secret. */
    boolean isSecret(String scheme, String option) {
        return component(scheme).stream()
                .flatMap(model -> model.getEndpointOptions().stream())
                .filter(model -> model.getName().equals(option))
                .anyMatch(BaseOptionModel::isSecret);
    }
}
