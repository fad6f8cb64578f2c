package io.touchline.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A start of the service as far as its settings go: the real settings file, and what a user adds to it. */
final class Start {

    static final Path SETTINGS = Path.of("config", "application.yaml");

    private final Map<String, Object> variables = new HashMap<>();
    private Resource file = new FileSystemResource(SETTINGS);
    private String[] arguments = {};

    /** With an environment variable. */
    Start variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** With arguments of the command line. */
    Start arguments(String... given) {
        arguments = given;
        return this;
    }

    /** With lines added at the end of the settings file. */
    Start lines(String... added) throws IOException {
        return file(Files.readString(SETTINGS) + String.join("\n", added));
    }

    /** With a settings file in which one text takes another's place. */
    Start replaced(String text, String by) throws IOException {
        return file(Files.readString(SETTINGS).replace(text, by));
    }

    /** Checks the settings. */
    void check() throws IOException {
        new SettingsCheck().postProcessEnvironment(environment(), null);
    }

    private Start file(String text) {
        file = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "config/application.yaml");
        return this;
    }

    private StandardEnvironment environment() throws IOException {
        StandardEnvironment environment = new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addLast(new SystemEnvironmentPropertySource(
                        SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));
            }

            @Override
            public Map<String, Object> getSystemEnvironment() {
                return variables;
            }
        };
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        new YamlPropertySourceLoader().load("settings", file).forEach(environment.getPropertySources()::addLast);
        return environment;
    }
}
