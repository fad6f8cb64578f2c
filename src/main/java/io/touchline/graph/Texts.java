package io.touchline.graph;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.PropertiesComponent;

/** What the placeholders in the texts of one route stand for, the parameters of its template included. */
final class Texts {

    private static final Pattern FIRST_PLACEHOLDER =
            Pattern.compile("^(?:https?:/*)?\\{\\{\\??([^{}:]+)(?::[^{}]*)?}}", Pattern.CASE_INSENSITIVE);

    private final CamelContext context;
    private final Map<String, Object> parameters;

    Texts(CamelContext context, RouteDefinition route) {
        this.context = context;
        this.parameters = route.getTemplateParameters() == null ? Map.of() : route.getTemplateParameters();
    }

    /** The text with all placeholders replaced. */
    String resolve(String text) {
        PropertiesComponent settings = context.getPropertiesComponent();
        Properties local = new Properties();
        parameters.forEach((name, value) -> local.setProperty(name, String.valueOf(value)));
        settings.setLocalProperties(local);
        try {
            return context.resolvePropertyPlaceholders(text);
        } finally {
            settings.setLocalProperties(null);
        }
    }

    /** The setting that a URL begins with, if it does, however many parameters of templates lie between. */
    Optional<String> settingOfUrl(String url) {
        Matcher placeholder = FIRST_PLACEHOLDER.matcher(url);
        if (!placeholder.find()) {
            return Optional.empty();
        }
        String name = placeholder.group(1);
        Object value = parameters.get(name);
        return value == null ? Optional.of(name) : settingOfUrl(value.toString());
    }
}
