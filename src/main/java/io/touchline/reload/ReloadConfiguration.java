package io.touchline.reload;

import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.contract.Contracts;
import io.touchline.delivery.StatementCheck;
import io.touchline.delivery.Statements;
import io.touchline.lint.Linter;
import io.touchline.routes.LiveRoutes;
import io.touchline.routes.RouteCompiler;
import io.touchline.routes.RouteFolders;
import io.touchline.routes.ScratchContexts;
import io.touchline.settings.TouchlineSettings;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The route files and their way into Camel, at the start and later. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReloadSettings.class)
class ReloadConfiguration {

    @Bean
    RouteFolders routeFolders(TouchlineSettings settings) {
        return new RouteFolders(settings.routes(), Path.of("config"));
    }

    @Bean
    ReloadHistory reloadHistory(MeterRegistry meters) {
        return new ReloadHistory(meters);
    }

    @Bean
    Reloader reloader(
            ApplicationContext service,
            CamelContext camel,
            Statements statements,
            StatementCheck check,
            Contracts contracts,
            ReloadHistory history,
            Clock clock) {
        return new Reloader(
                new RouteCompiler(new ScratchContexts(service)),
                new Linter(service),
                new StatementFiles(statements, check),
                new ContractFiles(contracts),
                new LiveRoutes(camel),
                history,
                clock);
    }

    @Bean
    FolderWatch folderWatch(RouteFolders folders, Reloader reloader, ReloadSettings settings) {
        return new FolderWatch(folders, reloader, settings.quiet());
    }

    @Bean
    RouteStart routeStart(RouteFolders folders, Reloader reloader, FolderWatch watch, ReloadSettings settings) {
        return new RouteStart(folders, reloader, watch, settings);
    }

    @Bean
    ReloadHealth routesHealthIndicator(ReloadHistory history) {
        return new ReloadHealth(history);
    }

    @Bean
    ReloadsEndpoint reloadsEndpoint(ReloadHistory history, Reloader reloader) {
        return new ReloadsEndpoint(history, reloader);
    }
}
