package io.touchline.routes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.model.Model;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.RouteDefinition;
import org.springframework.util.ReflectionUtils;

/**
 * Writes routes down so that two texts are equal exactly when the routes do the same: whatever the file's language,
 * layout and comments, and with what they take from templates, configurations and the rest of their file, which Camel has
 * made part of them by then.
 *
 * <p>It reads Camel's model field by field. Camel's own way to write a route down leaves out what is below
 * {@code otherwise}, {@code doCatch} and {@code doFinally}, and an edit there would be one without effect.
 */
final class DefinitionText {

    private static final String MODEL = RouteDefinition.class.getPackageName();

    /** Where something is, and its number among others: both change with the lines and files above. */
    private static final Set<String> PLACES = Set.of("parent", "location", "lineNumber", "nodePrefixId", "index");

    private final String beans;

    DefinitionText(Model model) {
        // Who uses them cannot be seen, so with other beans all routes are other ones.
        Writer writer = new Writer();
        writer.write(model.getCustomBeans());
        model.getRouteTemplateDefinitions().forEach(template -> writer.write(template.getTemplateBeans()));
        this.beans = writer.text.toString();
    }

    String of(RouteDefinition route) {
        Writer writer = new Writer();
        writer.write(route);
        return writer.text + beans;
    }

    /** Writes one thing and all that is in it. */
    private static final class Writer {

        private final StringBuilder text = new StringBuilder();
        /** What the present thing is part of: a definition that refers back is not entered again. */
        private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());

        void write(Object value) {
            if (value instanceof Collection<?> items) {
                text.append('[');
                items.forEach(this::write);
                text.append(']');
            } else if (value instanceof Map<?, ?> entries) {
                Map<String, Object> sorted = new TreeMap<>();
                entries.forEach((key, entry) -> sorted.put(String.valueOf(key), entry));
                sorted.forEach(this::writeNamed);
            } else if (!isModel(value)) {
                text.append('\'').append(value).append('\'');
            } else if (above.add(value)) {
                text.append('\n').append(value.getClass().getSimpleName()).append('{');
                ReflectionUtils.doWithFields(value.getClass(), field -> writeField(value, field), DefinitionText::says);
                text.append('}');
                above.remove(value);
            }
        }

        private void writeField(Object definition, Field field) {
            ReflectionUtils.makeAccessible(field);
            boolean generatedId = field.getName().equals("id")
                    && definition instanceof OptionalIdentifiedDefinition<?> identified
                    && !identified.hasCustomIdAssigned();
            if (!generatedId) {
                writeNamed(field.getName(), ReflectionUtils.getField(field, definition));
            }
        }

        private void writeNamed(String name, Object value) {
            if (isSaid(value)) {
                text.append(name).append('=');
                write(value);
                text.append(' ');
            }
        }
    }

    private static boolean says(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !PLACES.contains(field.getName());
    }

    /** Whether it comes from a file; all else is Camel's own business. */
    private static boolean isSaid(Object value) {
        return isModel(value)
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof Class<?>
                || value instanceof Collection<?> items && !items.isEmpty()
                || value instanceof Map<?, ?> entries && !entries.isEmpty();
    }

    private static boolean isModel(Object value) {
        return value != null && value.getClass().getName().startsWith(MODEL) && !(value instanceof Enum<?>);
    }
}
