package io.touchline.management;

import io.touchline.settings.GeneratedPassword;
import io.touchline.settings.TouchlineSettings;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may look inside: the user {@code admin}, by HTTP basic. Only the bare state of health is open to all, for those who
 * watch over the process.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(TouchlineSettings.class)
class ManagementSecurity {

    @Bean
    AdminPassword adminPassword(TouchlineSettings settings) {
        return settings.adminPassword().isBlank()
                ? new AdminPassword(
                        new GeneratedPassword(settings.data().resolve("secrets").resolve("admin-password")).get(), true)
                : new AdminPassword(settings.adminPassword(), false);
    }

    @Bean
    UserDetailsService users(AdminPassword password) {
        PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        return new InMemoryUserDetailsManager(User.withUsername("admin")
                .password(encoder.encode(password.value()))
                .roles("ADMIN")
                .build());
    }

    @Bean
    @Order(1)
    SecurityFilterChain managementChain(HttpSecurity http, WebEndpointProperties endpoints) throws Exception {
        return http.securityMatcher(endpoints.getBasePath() + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks())
                        .hasRole("ADMIN")
                        // What is not exposed is refused, and not looked for among what the public port serves.
                        .anyRequest()
                        .denyAll())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable()) // no cookies, no session: nothing for a forged request to ride on
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
