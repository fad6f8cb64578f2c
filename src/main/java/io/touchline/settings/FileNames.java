package io.touchline.settings;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** The names in the settings files and on the command line, against those that some record knows. */
final class FileNames {

    /** First parts of names that belong to the libraries. */
    private static final Set<String> OF_LIBRARIES =
            Set.of("spring", "server", "management", "logging", "camel", "springdoc", "debug", "trace");

    private final ConfigurableEnvironment environment;
    private final List<SettingsRecord> own;

    FileNames(ConfigurableEnvironment environment, List<SettingsRecord> own) {
        this.environment = environment;
        this.own = own;
    }

    /** Throws {@link BadSettingException} for the first name that nobody knows, with its file and line. */
    void check() {
        for (PropertySource<?> source : environment.getPropertySources()) {
            boolean file = source instanceof OriginTrackedMapPropertySource;
            if (file || source instanceof CommandLinePropertySource<?>) {
                check(source);
            }
        }
    }

    private void check(PropertySource<?> source) {
        ConfigurationPropertySources.from(source).forEach(names -> {
            if (names instanceof IterableConfigurationPropertySource all) {
                for (ConfigurationPropertyName name : all) {
                    if (!isKnown(name)) {
                        throw BadSettingException.unknown(all.getConfigurationProperty(name));
                    }
                }
            }
        });
    }

    private boolean isKnown(ConfigurationPropertyName name) {
        return OF_LIBRARIES.contains(name.getElement(0, ConfigurationPropertyName.Form.UNIFORM))
                || own.stream().anyMatch(settings -> settings.knows(name));
    }
}
