package io.touchline.routetest;

import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.PropertySource;

/**
 * Makes the service's beans anew for each test, since they remember things: what was sent already, how many requests are
 * left.
 */
public interface BeanContexts {

    /**
     * A context of the beans that routes may name, each made when it is asked for. Whoever asked for it closes it. Its
     * settings are those of the project's files: what the environment of the process says does not count.
     *
     * @param settings go before all others
     * @param replacements takes the context before it begins, and registers beans that stand in place of the service's own
     */
    ConfigurableApplicationContext create(PropertySource<?> settings, Consumer<GenericApplicationContext> replacements);

    /** The names that a setting can have. */
    Set<String> settingNames();
}
