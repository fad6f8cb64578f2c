package io.touchline.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Who may do what on the public port, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Pictures come from the source's own servers; everything else is ours. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' https: data:",
            "connect-src 'self' ws: wss:",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'");

    /** What only the admin may even read. */
    static final List<String> ADMIN_READS = List.of("/api/replays/**", "/api/generator/**", "/api/login");

    @Bean
    @Order(2)
    SecurityFilterChain webChain(HttpSecurity http) throws Exception {
        LoginDemand demand = new LoginDemand();
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll() // what was decided on before
                                .requestMatchers(ADMIN_READS.toArray(String[]::new))
                                .hasRole("ADMIN")
                                .requestMatchers(HttpMethod.GET)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD)
                                .permitAll()
                                .anyRequest()
                                .hasRole("ADMIN"))
                .httpBasic(basic -> basic.authenticationEntryPoint(demand))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(demand))
                .addFilterBefore(new OwnPagesOnly(), AuthorizationFilter.class)
                // No cookies and no session; what a browser remembers of a login is of no use to others: OwnPagesOnly.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .servletApi(api -> api.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                        // Answers have an ETag of their own, and are asked for again each time.
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    /** Otherwise each filter of each request is observed for itself, which takes longer than to answer. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** For the page, and what is read from PostgreSQL: an answer that is the same as the last one is not sent again. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        ShallowEtagHeaderFilter etags = new ShallowEtagHeaderFilter();
        etags.setWriteWeakETag(true); // what has a strong one is not sent compressed
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(etags);
        filter.addUrlPatterns(
                "/",
                "/index.html",
                "/favicon.svg",
                "/js/*",
                "/css/*",
                "/webjars/*",
                "/api/openapi",
                "/api/swagger-ui/*",
                "/api/competitions",
                "/api/standings/*",
                "/api/matches",
                "/api/replays");
        return filter;
    }
}
