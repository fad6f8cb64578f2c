package io.touchline.lint;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What placeholders stand for at one use of a template, or in a route of its own.
 *
 * @param given the template's parameters as its user gives them
 * @param defaults its parameters' defaults
 */
record Scope(Map<String, Text> given, Map<String, Text> defaults, Settings settings) {

    /** A placeholder with no other in it. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    private static final int DEEPEST = 5;

    /** The text with every placeholder replaced whose value is known; the others stay. */
    String resolve(String text) {
        String resolved = text;
        for (int i = 0; i < DEEPEST && resolved.contains("{{"); i++) {
            String next = PLACEHOLDER
                    .matcher(resolved)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(value(found.group(1)).orElse(found.group())));
            if (next.equals(resolved)) {
                break;
            }
            resolved = next;
        }
        return resolved;
    }

    /** Where the text that counts was written: where the template is used, if it is just one of its parameters. */
    Position origin(Text text) {
        Matcher placeholder = PLACEHOLDER.matcher(text.value());
        return placeholder.matches() && given.containsKey(placeholder.group(1))
                ? given.get(placeholder.group(1)).at()
                : text.at();
    }

    private Optional<String> value(String placeholder) {
        Text parameter = given.getOrDefault(placeholder, defaults.get(placeholder));
        if (parameter != null) {
            return Optional.of(parameter.value());
        }
        String name = placeholder.startsWith("?") ? placeholder.substring(1) : placeholder;
        int colon = name.indexOf(':');
        return settings.get(colon < 0 ? name : name.substring(0, colon))
                .or(() -> colon < 0 ? Optional.empty() : fallback(name, colon));
    }

    private static Optional<String> fallback(String name, int colon) {
        return name.substring(0, colon).matches("env|sys|service|bean|boolean|secret")
                ? Optional.empty()
                : Optional.of(name.substring(colon + 1));
    }
}
