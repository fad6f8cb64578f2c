package io.touchline.lint;

import io.touchline.lint.Endpoint.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;

/** Holds endpoints against Camel's catalogue: the component, the names of its options, their values. */
final class EndpointOptions implements Rule {

    /** What needs no escaping; of any other path only that it is there matters for its options. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.:/-]+");

    /** The catalogue does not know of milliseconds; Camel does. */
    private static final Pattern TIME = Pattern.compile(
            "(?i)(\\d+\\s*(d|h|m|s|ms|days?|hours?|min(ute)?s?|sec(ond)?s?|milli(second)?s?)\\s*)+|\\d+");

    /** An unknown option of http becomes a query parameter; only one that is almost an option was meant as one. */
    private static final int SLIP = 2;

    /** Options that an endpoint takes and the catalogue lists for the component only. */
    private static final Map<String, List<String>> UNDESCRIBED =
            Map.of("http", List.of("connectTimeout", "responseTimeout", "soTimeout", "connectionRequestTimeout"));

    @Override
    public String name() {
        return "endpoint-options";
    }

    @Override
    public String asks() {
        return "components, their options and the options' values are Camel's, and the component is on the class path";
    }

    @Override
    public void check(Project project, Report report) {
        for (Flow flow : project.flows()) {
            flow.endpoints().forEach(endpoint -> check(endpoint, project.catalogue(), report));
        }
        project.definitions("routeConfiguration")
                .flatMap(Element::all)
                .flatMap(element -> Endpoint.of(element, project.plainScope()).stream())
                .forEach(endpoint -> check(endpoint, project.catalogue(), report));
    }

    private void check(Endpoint endpoint, Catalogue catalogue, Report report) {
        String scheme = endpoint.scheme();
        Optional<ComponentModel> model = catalogue.component(scheme);
        if (!catalogue.isPresent(scheme)) {
            report.error(
                    name(),
                    endpoint.at(),
                    model.isPresent()
                            ? "the component '" + scheme + "' is Camel's, but not part of Touchline"
                            : "unknown component '" + scheme + "'",
                    model.isPresent()
                            ? "add " + model.get().getArtifactId() + " to the class path, or use another component"
                            : new Nearest(catalogue.presentComponents())
                                    .question(scheme, "there are " + String.join(", ", catalogue.presentComponents())));
            return;
        }
        if (model.isPresent() && !endpoint.uri().value().contains("${")) {
            validate(endpoint, model.get(), catalogue, report);
        }
    }

    private void validate(Endpoint endpoint, ComponentModel model, Catalogue catalogue, Report report) {
        List<String> names = names(model);
        EndpointValidationResult result;
        try {
            result = catalogue
                    .camel()
                    .validateEndpointProperties(
                            uri(endpoint, model, names), false, endpoint.isSource(), !endpoint.isSource());
        } catch (IllegalArgumentException e) {
            report.error(
                    name(),
                    endpoint.at(),
                    "options that cannot be read: " + e.getMessage(),
                    "write a '%' in a value as RAW(50%), or as %25");
            return;
        }
        for (Option option : endpoint.options()) {
            if (!isKnown(option.name(), model, names)) {
                unknown(option, endpoint, model, names, report);
            } else if (result != null && isDescribed(option.name(), endpoint)) {
                value(option, endpoint, result, report);
            }
        }
        if (result != null && result.getRequired() != null) {
            result.getRequired().stream()
                    .filter(name -> endpoint.option(name).isEmpty()
                                    && endpoint.path().isEmpty()
                            || isParameter(model, name) && endpoint.option(name).isEmpty())
                    .forEach(name -> report.error(
                            name(),
                            endpoint.at(),
                            "'" + endpoint.scheme() + "' needs '" + name + "'",
                            "add it to the URI or to 'parameters'"));
        }
    }

    private static String uri(Endpoint endpoint, ComponentModel model, List<String> names) {
        StringBuilder uri = new StringBuilder(endpoint.scheme()).append(':');
        uri.append(PLAIN.matcher(endpoint.path()).matches() ? endpoint.path() : "unknown");
        char separator = '?';
        for (Option option : endpoint.options()) {
            if (!option.isOpen() && isKnown(option.name(), model, names)) {
                uri.append(separator)
                        .append(option.name())
                        .append('=')
                        .append(URLEncoder.encode(option.value(), StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return uri.toString();
    }

    private static boolean isParameter(ComponentModel model, String name) {
        return model.getEndpointParameterOptions().stream()
                .anyMatch(option -> option.getName().equals(name));
    }

    /** The time-outs of HTTP have a rule of their own. */
    private static boolean isDescribed(String name, Endpoint endpoint) {
        return !UNDESCRIBED
                .getOrDefault(endpoint.scheme().replaceFirst("https", "http"), List.of())
                .contains(name);
    }

    private static List<String> names(ComponentModel model) {
        return Stream.concat(
                        model.getEndpointOptions().stream().map(BaseOptionModel::getName),
                        UNDESCRIBED.getOrDefault(model.getScheme(), List.of()).stream())
                .toList();
    }

    private static boolean isKnown(String name, ComponentModel model, List<String> names) {
        return names.contains(name)
                || model.getEndpointOptions().stream()
                        .anyMatch(option -> option.getPrefix() != null && name.startsWith(option.getPrefix())
                                || option.getOptionalPrefix() != null
                                        && name.startsWith(option.getOptionalPrefix())
                                        && names.contains(name.substring(
                                                option.getOptionalPrefix().length())));
    }

    private void unknown(Option option, Endpoint endpoint, ComponentModel model, List<String> names, Report report) {
        String problem = "unknown option '" + option.name() + "' of " + endpoint.scheme();
        if (!model.isLenientProperties()) {
            report.error(
                    name(),
                    option.at(),
                    problem,
                    new Nearest(names).question(option.name(), "see Camel's documentation of " + endpoint.scheme()));
        } else {
            new Nearest(names)
                    .within(option.name(), SLIP)
                    .ifPresent(meant -> report.warning(
                            name(),
                            option.at(),
                            problem + ", so it is sent to the server",
                            "did you mean '" + meant + "'?"));
        }
    }

    private void value(Option option, Endpoint endpoint, EndpointValidationResult result, Report report) {
        String wrong = null;
        String remedy = null;
        String name = option.name();
        if (has(result.getInvalidBoolean(), name)) {
            wrong = "is not true or false";
            remedy = "write true or false";
        } else if (has(result.getInvalidInteger(), name) || has(result.getInvalidNumber(), name)) {
            wrong = "is not a number";
            remedy = "write a number";
        } else if (has(result.getInvalidDuration(), name)
                && !TIME.matcher(option.value()).matches()) {
            wrong = "is not a time";
            remedy = "write it as 500ms, 10s or 5m";
        } else if (has(result.getInvalidEnum(), name)) {
            wrong = "is none of its values";
            List<String> choices = List.copyOf(result.getEnumChoices(name));
            remedy = new Nearest(choices).question(option.value(), "one of " + String.join(", ", choices));
        }
        if (wrong != null) {
            report.error(
                    name(),
                    option.valueAt(),
                    "'" + shown(option) + "' for '" + name + "' of " + endpoint.scheme() + " " + wrong,
                    remedy);
        } else if (result.getNotConsumerOnly() != null
                        && result.getNotConsumerOnly().contains(name)
                || result.getNotProducerOnly() != null
                        && result.getNotProducerOnly().contains(name)) {
            report.error(
                    name(),
                    option.at(),
                    "'" + name + "' of " + endpoint.scheme() + " does nothing "
                            + (endpoint.isSource() ? "where records are read" : "where records are sent"),
                    "take it out");
        }
    }

    private static String shown(Option option) {
        return option.written().contains("{{") && !option.written().equals(option.value())
                ? option.written()
                : option.value();
    }

    private static boolean has(Map<?, ?> invalid, String name) {
        return invalid != null && invalid.containsKey(name);
    }
}
