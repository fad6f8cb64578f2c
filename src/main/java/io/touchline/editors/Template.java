package io.touchline.editors;

import java.util.List;

/**
 * A route template as one who uses it sees it.
 *
 * @param description what its routes do; may be empty
 */
public record Template(String id, String description, List<Parameter> parameters) {

    /** Copies the list. */
    public Template {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter of a template.
     *
     * @param description what it is for; may be empty
     * @param isRequired whether it has no default
     */
    public record Parameter(String name, String description, boolean isRequired) {}
}
