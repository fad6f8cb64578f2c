package io.touchline.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.PollEnrichDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RecipientListDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RoutingSlipDefinition;
import org.apache.camel.model.SendDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.errorhandler.DeadLetterChannelDefinition;

/** Reads where one route takes its data from and where it puts it. */
final class RouteReader {

    private static final Set<String> KAFKA = Set.of("kafka", "kafka-batch");
    private static final Set<String> HTTP = Set.of("http", "https");
    private static final String SQL = "sql";
    private static final String REJECTED = "rejected.";
    /** Where the records of a topic go when they are checked. */
    private static final List<String> MIRRORS = List.of("validated.", REJECTED);
    /** The step that writes a batch and sends what is bad in it to the dead letters. */
    /** Beans that write a batch by the statement that they are given. */
    private static final Set<String> STORING = Set.of("delivery", "matches");

    private static final Pattern STORE = Pattern.compile("^store\\s*\\(.*?['\"]([^'\"]+)['\"]\\s*\\)$", Pattern.DOTALL);

    private final CamelContext context;
    private final RouteDefinition definition;
    private final Node route;
    private final Draft draft;
    private final Entrances entrances;
    private final Tables tables;
    private final Texts texts;
    private final Address input;

    RouteReader(
            CamelContext context,
            RouteDefinition definition,
            Node route,
            Draft draft,
            Entrances entrances,
            Tables tables) {
        this.context = context;
        this.definition = definition;
        this.route = route;
        this.draft = draft;
        this.entrances = entrances;
        this.tables = tables;
        this.texts = new Texts(context, definition);
        this.input = Address.of(texts.resolve(definition.getInput().getEndpointUri()));
    }

    void read() {
        draft.route(route);
        if (!Entrances.isInside(input)) {
            takes(definition.getInput().getEndpointUri());
        }
        if (definition.getErrorHandlerFactory() instanceof DeadLetterChannelDefinition channel) {
            puts(channel.getDeadLetterUri());
        }
        Steps.of(definition, texts).forEach(this::step);
    }

    private void step(ProcessorDefinition<?> step) {
        if (step instanceof SendDefinition<?> send) {
            puts(send.getEndpointUri());
        } else if (step instanceof ToDynamicDefinition send) {
            puts(send.getUri());
        } else if (step instanceof BeanDefinition bean) {
            bean(bean.getRef(), bean.getMethod());
        } else if (step instanceof PollEnrichDefinition poll) {
            uris(poll).forEach(this::takes);
        } else if (step instanceof EnrichDefinition
                || step instanceof RecipientListDefinition
                || step instanceof RoutingSlipDefinition) {
            uris((ExpressionNode) step).forEach(this::puts);
        }
    }

    private void takes(String uri) {
        Address address = Address.of(texts.resolve(uri));
        if (KAFKA.contains(address.scheme())) {
            topics(address).forEach(topic -> draft.reads(route, Draft.topic(topic)));
        } else if (HTTP.contains(address.scheme())) {
            draft.reads(route, feed(uri, address));
        } else if (SQL.equals(address.scheme())) {
            tables.ofQuery(address.path(), route, draft);
        } else if (isOutside(uri, address)) {
            draft.reads(route, Node.of(Node.Kind.ENDPOINT, address.scheme()));
        }
    }

    private void puts(String uri) {
        Address address = Address.of(texts.resolve(uri));
        if (KAFKA.contains(address.scheme())) {
            topics(address).forEach(topic -> draft.writes(route, Draft.topic(topic)));
        } else if (HTTP.contains(address.scheme())) {
            // Who has records already tells others of them; everybody else asks.
            if (KAFKA.contains(input.scheme())) {
                draft.writes(
                        route, Node.of(Node.Kind.ENDPOINT, feed(uri, address).name()));
            } else {
                draft.reads(route, feed(uri, address));
            }
        } else if (SQL.equals(address.scheme())) {
            tables.ofQuery(address.path(), route, draft);
        } else if (Entrances.isInside(address)) {
            entrances.of(address).ifPresent(called -> draft.calls(route, called));
        } else if (address.scheme().equals("bean")) {
            Matcher method = Pattern.compile("[?&]method=(?:RAW\\()?([^&]+)").matcher(texts.resolve(uri));
            bean(address.path(), method.find() ? method.group(1) : null);
        } else if (isOutside(uri, address)) {
            draft.writes(route, Node.of(Node.Kind.ENDPOINT, address.scheme()));
        }
    }

    private void bean(String ref, String method) {
        if (ref == null || method == null) {
            return;
        }
        if (texts.resolve(ref).equals("validation")) {
            topics(input).forEach(topic -> MIRRORS.forEach(mirror -> draft.writes(route, Draft.topic(mirror + topic))));
        }
        if (texts.resolve(ref).equals("rejectArchive")) {
            TopicNames.of(texts.resolve("{{contracts.topics:soccer[.].*}}"))
                    .forEach(topic -> draft.reads(route, Draft.topic(REJECTED + topic)));
            draft.writes(route, Node.of(Node.Kind.FILES, "rejects/date=*/*.parquet"));
        }
        if (texts.resolve(ref).equals("rawDelivery")) {
            draft.writes(route, Node.of(Node.Kind.TABLE, "dw.raw_*"));
            topics(input).forEach(topic -> draft.writes(route, Draft.deadLettersOf(topic)));
        }
        if (!STORING.contains(texts.resolve(ref))) {
            return;
        }
        Matcher store = STORE.matcher(texts.resolve(method).strip());
        if (store.find()) {
            tables.ofStatement(store.group(1), route, draft);
            if (KAFKA.contains(input.scheme())) {
                topics(input).forEach(topic -> draft.writes(route, Draft.deadLettersOf(topic)));
            }
        }
    }

    /** Named after its setting, so that the picture is the same wherever the setting leads. */
    private Node feed(String uri, Address address) {
        String name = texts.settingOfUrl(uri)
                .map(setting -> setting.replaceFirst("\\.[^.]*$", ""))
                .orElseGet(address::host);
        return Node.of(Node.Kind.FEED, name);
    }

    /** What such a step names, unless it finds out from the data. */
    private List<String> uris(ExpressionNode step) {
        String uris = step.getExpression() == null ? null : step.getExpression().getExpression();
        if (uris == null || uris.contains("${")) {
            return List.of();
        }
        return step instanceof RecipientListDefinition || step instanceof RoutingSlipDefinition
                ? Arrays.stream(uris.split(",")).map(String::strip).toList()
                : List.of(uris);
    }

    /** A pattern is shown as people write one. */
    private static List<String> topics(Address address) {
        return TopicNames.of(address.path());
    }

    /** Timers, loggers and the like neither bring data nor take it away. */
    private boolean isOutside(String uri, Address address) {
        try {
            Endpoint endpoint = context.getEndpoint(texts.resolve(uri));
            return endpoint == null || endpoint.isRemote();
        } catch (RuntimeException e) {
            return true; // not before a message says where
        }
    }
}
