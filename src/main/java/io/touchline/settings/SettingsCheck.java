package io.touchline.settings;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads every setting once before anything starts, so that a mistake costs a line and not a half-started service.
 *
 * <p>Each settings record of the service is bound as its owner will bind it later. Names that no record knows, in a
 * settings file or among the environment variables, are faults as well.
 */
final class SettingsCheck implements EnvironmentPostProcessor, Ordered {

    private static final List<SettingsRecord> SPRINGS_OWN =
            List.of(SettingsRecord.of(ServerProperties.class), SettingsRecord.of(ManagementServerProperties.class));

    /** Throws {@link BadSettingException}, which names the first bad setting. */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<SettingsRecord> own = SettingsRecord.allOfTouchline();
        new EnvironmentNames(environment).check();
        new FileNames(environment, own).check();
        Binder binder = Binder.get(environment);
        own.forEach(settings -> bind(binder, settings));
        SPRINGS_OWN.forEach(settings -> bind(binder, settings));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10; // after the files were read, before anything is decided from them
    }

    private static void bind(Binder binder, SettingsRecord settings) {
        try {
            binder.bindOrCreate(settings.prefix(), Bindable.of(settings.type()), BindHandler.DEFAULT);
        } catch (RuntimeException e) {
            throw BadSettingException.of(e);
        }
    }
}
