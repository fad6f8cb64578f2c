package io.touchline.routetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.Endpoint;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.spi.EndpointStrategy;

/**
 * Replaces what is outside of a route. Each endpoint is first made by its real component, with all of its options; what
 * would leave the process then is turned aside, or refused.
 *
 * <ul>
 *   <li>What sets a route off (a timer, a topic) does nothing by itself; the test sets it off.
 *   <li>HTTP clients come to the test's own server.
 *   <li>Kafka's producers are those of {@link CapturedKafka}, a database is that of the test: both through beans.
 *   <li>What stays within the process is left alone.
 * </ul>
 */
final class Edges implements EndpointStrategy {

    private static final Set<String> SET_OFF_BY_TEST =
            Set.of("timer", "quartz", "cron", "scheduler", "kafka-batch", "kafka");
    private static final Set<String> INSIDE = Set.of(
            "direct",
            "seda",
            "log",
            "bean",
            "class",
            "language",
            "dataformat",
            "mock",
            "validator",
            "json-validator",
            "xslt",
            "jslt",
            "sql",
            "jdbc");

    private final AnsweringServer server;
    private final List<String> trespasses = new ArrayList<>();

    Edges(AnsweringServer server) {
        this.server = server;
    }

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        String scheme = endpoint.getEndpointUri().split(":", 2)[0];
        if (endpoint instanceof HttpEndpoint http) {
            var manners = http.getHttpClientConfigurer();
            http.setHttpClientConfigurer(client -> {
                if (manners != null) {
                    manners.configureHttpClient(client);
                }
                server.detour().configureHttpClient(client);
            });
            return http;
        }
        if (SET_OFF_BY_TEST.contains(scheme)) {
            return new Inlet(endpoint);
        }
        return INSIDE.contains(scheme) ? endpoint : new Outside(endpoint, this::trespass);
    }

    /** What a route did since the last call that a test cannot allow. */
    synchronized List<String> takeTrespasses() {
        List<String> taken = List.copyOf(trespasses);
        trespasses.clear();
        return taken;
    }

    private synchronized void trespass(String what) {
        trespasses.add(what);
    }
}
