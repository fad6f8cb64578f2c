package io.touchline.routes;

import io.touchline.settings.TouchlineSettings;
import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The route files and their way into Camel. */
@Configuration(proxyBeanMethods = false)
class RoutesConfiguration {

    @Bean
    RouteLoader routeLoader(CamelContext camel, TouchlineSettings settings) {
        return new RouteLoader(camel, settings.routes());
    }
}
