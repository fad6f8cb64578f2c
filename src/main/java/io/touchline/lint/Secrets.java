package io.touchline.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A secret in a route file is in everybody's clone. What it is, no finding says. */
final class Secrets implements Rule {

    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(passw(or)?d|passphrase|secret|token|api-?_?key|authorization|credential).*");

    /** Names that only sound like it. */
    private static final Pattern HARMLESS_NAME =
            Pattern.compile("(?i).*(tokeni|tokenend?point|location|file|ref|class|type|name|url|uri|seconds|header)$");

    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9+/=._~-]{8,}");
    private static final Pattern LOGIN_IN_URI = Pattern.compile("//[^/\\s:@{}]+:([^/\\s@{}]+)@");
    private static final Pattern OPEN = Pattern.compile("(?s)(RAW\\()?\\s*(\\{\\{.*}}|\\$\\{.*}|#.*)\\s*\\)?");
    private static final String REMEDY =
            "put it into the environment or a file in /run/secrets, and write {{the-setting}} here";

    @Override
    public String name() {
        return "no-secrets";
    }

    @Override
    public String asks() {
        return "no password, token or key stands in a route file";
    }

    @Override
    public void check(Project project, Report report) {
        Map<Position, String> found = new LinkedHashMap<>();
        project.elements().forEach(element -> {
            element.values().forEach((name, text) -> named(element, name, text, found));
            header(element, found);
            Stream.concat(element.values().values().stream(), element.text().stream())
                    .forEach(text -> anywhere(text, found));
        });
        Scope scope = project.plainScope();
        project.elements()
                .flatMap(element -> Endpoint.of(element, scope).stream())
                .flatMap(endpoint -> endpoint.options().stream()
                        .filter(option -> project.catalogue().isSecret(endpoint.scheme(), option.name())
                                || isSecretName(option.name()))
                        .filter(option -> isLiteral(option.written())))
                .forEach(option -> found.putIfAbsent(option.valueAt(), "the option '" + option.name() + "' is"));
        found.forEach((at, what) -> report.error(name(), at, what + " a secret in plain text", REMEDY));
    }

    private static void named(Element element, String name, Text text, Map<Position, String> found) {
        boolean parameter = name.equals("value") && isSecretName(element.plain("name"));
        boolean property = element.name().equals("parameters") || element.name().equals("properties");
        if ((parameter || property && isSecretName(name)) && isLiteral(text.value())) {
            String what = parameter ? element.plain("name") : name;
            found.putIfAbsent(text.at(), "'" + what + "' is");
        }
    }

    /** A header, property or variable that is called like a secret and set to a constant. */
    private static void header(Element element, Map<Position, String> found) {
        if (element.name().startsWith("set") && isSecretName(element.plain("name"))) {
            Stream.concat(element.children("constant"), element.children("simple"))
                    .flatMap(each -> each.text().stream())
                    .filter(text -> isLiteral(text.value())
                            && !text.value().contains("{{")
                            && !text.value().contains("${"))
                    .forEach(text -> found.putIfAbsent(text.at(), "'" + element.plain("name") + "' is"));
        }
    }

    private static void anywhere(Text text, Map<Position, String> found) {
        if (BEARER.matcher(text.value()).find()
                || LOGIN_IN_URI.matcher(text.value()).find()) {
            found.putIfAbsent(text.at(), "a login or token stands here, as");
        }
    }

    private static boolean isSecretName(String name) {
        return SECRET_NAME.matcher(name).matches()
                && !HARMLESS_NAME.matcher(name).matches();
    }

    private static boolean isLiteral(String value) {
        return !value.isBlank() && !OPEN.matcher(value).matches();
    }
}
