package io.touchline.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An endpoint that a step names, with placeholders resolved as far as they are known.
 *
 * @param step what names it
 * @param uri as written
 * @param scheme the component, for example kafka
 * @param path what follows the scheme, without options
 * @param options from the URI and from {@code parameters}
 */
record Endpoint(Element step, Text uri, String scheme, String path, List<Option> options) {

    private static final Pattern OPTION = Pattern.compile("([^=&?]+)=(RAW\\([^)]*\\)|RAW\\{[^}]*}|[^&]*)");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][\\w+.-]*)(?::(.*))?", Pattern.DOTALL);
    private static final Map<String, String> NAMED_BY = Map.of("deadLetterChannel", "deadLetterUri");
    private static final Set<String> BY_EXPRESSION = Set.of("enrich", "pollEnrich", "wireTap", "toD");

    /**
     * An option.
     *
     * @param at where its name stands
     * @param valueAt where its value stands, which may be where a template is used
     * @param written its value as written
     */
    record Option(String name, String value, Position at, Position valueAt, String written) {

        /** Whether its value is not known before the service runs. */
        boolean isOpen() {
            return value.contains("{{") || value.contains("${");
        }
    }

    /** The endpoint that the element names, if it names one that can be told beforehand. */
    static Optional<Endpoint> of(Element element, Scope scope) {
        return uri(element).flatMap(uri -> {
            String resolved = scope.resolve(uri.value()).strip();
            int query = resolved.indexOf('?');
            String head = query < 0 ? resolved : resolved.substring(0, query);
            Matcher scheme = SCHEME.matcher(head);
            if (!scheme.matches()) {
                return Optional.empty();
            }
            List<Option> options = new ArrayList<>();
            if (query >= 0) {
                options.addAll(queried(uri, resolved.substring(query + 1)));
            }
            element.children("parameters").forEach(parameters -> parameters
                    .values()
                    .forEach((name, text) -> options.add(new Option(
                            name,
                            scope.resolve(text.value()),
                            parameters.keyPlace(name),
                            scope.origin(text),
                            text.value()))));
            String path = scheme.group(2) == null ? pathOption(scheme.group(1), options) : scheme.group(2);
            return Optional.of(new Endpoint(
                    element, uri, scheme.group(1), path.startsWith("//") ? path.substring(2) : path, options));
        });
    }

    private static List<Option> queried(Text uri, String query) {
        Map<String, String> written = new HashMap<>();
        OPTION.matcher(uri.value().substring(uri.value().indexOf('?') + 1))
                .results()
                .forEach(option -> written.put(option.group(1), option.group(2)));
        return OPTION.matcher(query)
                .results()
                .map(option -> {
                    String name = option.group(1);
                    Position at = uri.locate(name + "=");
                    return new Option(name, option.group(2), at, at, written.getOrDefault(name, option.group(2)));
                })
                .toList();
    }

    private static Optional<Text> uri(Element element) {
        Optional<Text> uri = element.value(NAMED_BY.getOrDefault(element.name(), "uri"));
        if (uri.isPresent() || !BY_EXPRESSION.contains(element.name())) {
            return uri;
        }
        return element.child("constant")
                .or(() -> element.child("simple"))
                .flatMap(Element::text)
                .filter(text -> !text.value().contains("${"));
    }

    /** With {@code uri: direct} the name stands among the parameters. */
    private static String pathOption(String scheme, List<Option> options) {
        List<String> names = List.of("name", "topic", "timerName", "query", "httpUri", "loggerName");
        return options.stream()
                .filter(option -> names.contains(option.name()))
                .findFirst()
                .map(Option::value)
                .orElse("");
    }

    Optional<Option> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** Whether the option is set to exactly that. */
    boolean is(String name, String value) {
        return option(name)
                .filter(option -> option.value().equalsIgnoreCase(value))
                .isPresent();
    }

    /** Whether records come from it rather than go to it. */
    boolean isSource() {
        return Set.of("from", "poll", "pollEnrich").contains(step.name());
    }

    /** Where it is named. */
    Position at() {
        return uri.at();
    }
}
