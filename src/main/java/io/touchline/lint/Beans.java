package io.touchline.lint;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;

/** The beans of the service that routes may name; none of them is made for it. */
final class Beans {

    private final ApplicationContext service;

    /**
     * @param service null if there is none, since its settings are wrong
     */
    Beans(ApplicationContext service) {
        this.service = service;
    }

    boolean areKnown() {
        return service != null;
    }

    boolean has(String name) {
        return service.containsBean(name);
    }

    /** Names that a person might have meant; Spring's own are none of them. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(Arrays.asList(service.getBeanDefinitionNames()));
        names.removeIf(name -> name.contains(".") || name.contains("$"));
        return names;
    }
}
