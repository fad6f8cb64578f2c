package io.touchline.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/** A setting that is unknown or malformed; the message is one line that names it and, where known, its file and line. */
public final class BadSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSettingException(String message) {
        super(message);
    }

    private BadSettingException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says in one line what Spring's binder says in many. */
    static BadSettingException of(RuntimeException failure) {
        Throwable root = failure;
        ConfigurationProperty property = null;
        Class<?> type = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            root = t;
            if (t instanceof BindException bind && bind.getProperty() != null) {
                property = bind.getProperty();
                type = bind.getTarget().getType().resolve();
            }
        }
        String reason = type != null && type.isEnum()
                ? "it is one of " + words(type)
                : String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return property == null
                ? new BadSettingException(reason, failure)
                : new BadSettingException("bad setting " + located(property) + ": " + reason, failure);
    }

    static BadSettingException unknown(ConfigurationProperty property) {
        return new BadSettingException(
                "unknown setting " + located(property) + ": config/application.yaml lists them all");
    }

    private static String words(Class<?> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice ->
                        ((Enum<?>) choice).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    private static String located(ConfigurationProperty property) {
        return property.getName() + (property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")");
    }
}
