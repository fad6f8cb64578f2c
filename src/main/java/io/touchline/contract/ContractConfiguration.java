package io.touchline.contract;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contracts that the whole service shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContractSettings.class)
class ContractConfiguration {

    @Bean
    Contracts contracts(ContractSettings settings) {
        return new Contracts(settings.strict());
    }
}
