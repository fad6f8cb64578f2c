package io.touchline.cli;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine;

/** The service's beans with the settings of this project, for tests that run routes without a command. */
final class ProjectBeans {

    private ProjectBeans() {}

    static FreshBeans fresh() {
        AtomicReference<ConfigurableEnvironment> settings = new AtomicReference<>();
        new ServiceSettings(new CommandLine(new TestCommand())).withRouteBeans(context -> {
            settings.set((ConfigurableEnvironment) context.getEnvironment());
            return 0;
        });
        return new FreshBeans(settings.get());
    }
}
