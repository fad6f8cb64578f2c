package io.touchline.routes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.ModelToXMLDumper;
import org.apache.camel.support.PluginHelper;

/**
 * Writes routes down so that two texts are equal exactly when the routes do the same: whatever the file's language,
 * layout and comments, and with what they take from templates, configurations and the rest of their file, which Camel has
 * made part of them by then.
 */
final class DefinitionText {

    /** Counts routes from templates, so it changes when a file comes before this one. */
    private static final Pattern NUMBER = Pattern.compile(" nodePrefixId=\"[^\"]*\"");

    private final CamelContext context;
    private final String beans;
    private final ModelToXMLDumper dumper;

    DefinitionText(CamelContext context, Model model) {
        this.context = context;
        this.dumper = PluginHelper.getModelToXMLDumper(context);
        // Who uses them cannot be seen, so with other beans all routes are other ones.
        this.beans = beans(List.copyOf(model.getCustomBeans()));
    }

    String of(RouteDefinition route) {
        Map<String, Object> parameters = route.getTemplateParameters();
        return NUMBER.matcher(dump(route)).replaceFirst("")
                + '\n'
                + (parameters == null ? "" : new TreeMap<>(parameters))
                + beans;
    }

    private String dump(RouteDefinition route) {
        try {
            return dumper.dumpModelAsXml(context, route, false, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("Camel cannot write down " + route.getRouteId() + ", which it has read", e);
        }
    }

    private String beans(List<Object> definitions) {
        try {
            return definitions.isEmpty() ? "" : dumper.dumpBeansAsXml(context, definitions);
        } catch (Exception e) {
            throw new IllegalStateException("Camel cannot write down beans that it has read", e);
        }
    }
}
