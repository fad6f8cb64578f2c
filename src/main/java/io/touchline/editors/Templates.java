package io.touchline.editors;

import io.touchline.routes.RouteLoader;
import io.touchline.routes.RouteSet;
import io.touchline.routes.ScratchContexts;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.RouteTemplateParameterDefinition;

/** The templates of a set of route files. */
public final class Templates {

    private final ScratchContexts contexts;

    /** Loads the files in contexts of that kind. */
    public Templates(ScratchContexts contexts) {
        this.contexts = contexts;
    }

    /**
     * The schema that knows the templates of a set.
     *
     * @throws io.touchline.routes.RouteFileException for the first file that Camel cannot load
     */
    public RouteSchema schema(RouteSet set) {
        CamelContext scratch = contexts.create();
        try {
            new RouteLoader(scratch).load(set);
            List<Template> templates = ((ModelCamelContext) scratch)
                    .getRouteTemplateDefinitions().stream()
                            .map(Templates::template)
                            .toList();
            return new RouteSchema(scratch.getVersion(), templates);
        } finally {
            scratch.stop();
        }
    }

    private static Template template(RouteTemplateDefinition definition) {
        String own = definition.getDescriptionText();
        String description = own != null ? own : definition.getRoute().getDescriptionText();
        List<RouteTemplateParameterDefinition> parameters = definition.getTemplateParameters();
        return new Template(
                definition.getId(),
                Objects.requireNonNullElse(description, ""),
                parameters == null
                        ? List.of()
                        : parameters.stream().map(Templates::parameter).toList());
    }

    private static Template.Parameter parameter(RouteTemplateParameterDefinition definition) {
        boolean isOptional = definition.getDefaultValue() != null || Boolean.FALSE.equals(definition.getRequired());
        return new Template.Parameter(
                definition.getName(), Objects.requireNonNullElse(definition.getDescription(), ""), !isOptional);
    }
}
