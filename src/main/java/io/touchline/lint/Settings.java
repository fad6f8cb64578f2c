package io.touchline.lint;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/** The service's settings, as placeholders in routes see them. */
final class Settings {

    private static final Set<String> NOT_OURS = Set.of("systemEnvironment", "systemProperties");

    private final Environment environment;

    /**
     * @param environment null if the settings cannot be read
     */
    Settings(Environment environment) {
        this.environment = environment;
    }

    boolean areKnown() {
        return environment != null;
    }

    boolean has(String name) {
        return environment != null && environment.containsProperty(name);
    }

    /** The value; empty if there is no such setting, or it stands for another one that is missing. */
    Optional<String> get(String name) {
        if (environment == null || name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(environment.getProperty(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The names of all settings in files and on the command line. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        if (environment instanceof ConfigurableEnvironment sources) {
            sources.getPropertySources().forEach(source -> {
                if (source instanceof EnumerablePropertySource<?> listed && !NOT_OURS.contains(source.getName())) {
                    names.addAll(Set.of(listed.getPropertyNames()));
                }
            });
        }
        return names;
    }
}
