package io.touchline.settings;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A class that settings are bound to.
 *
 * @param prefix what the names of its settings begin with
 */
record SettingsRecord(Class<?> type, String prefix) {

    static SettingsRecord of(Class<?> type) {
        return new SettingsRecord(
                type,
                MergedAnnotations.from(type).get(ConfigurationProperties.class).getString("prefix"));
    }

    /** All that the service's own packages hold, wherever they are. */
    static List<SettingsRecord> allOfTouchline() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("io.touchline").stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .map(name -> of(ClassUtils.resolveClassName(name, null)))
                .toList();
    }

    /** Whether a setting of this name ends up in the record. */
    boolean knows(ConfigurationPropertyName name) {
        ConfigurationPropertyName start = ConfigurationPropertyName.of(prefix);
        return start.isAncestorOf(name) && knows(type, name.subName(start.getNumberOfElements()));
    }

    private static boolean knows(Class<?> type, ConfigurationPropertyName rest) {
        if (rest.isEmpty()) {
            return !type.isRecord(); // a record is made of its members, a value is not
        }
        if (!type.isRecord()) {
            return false;
        }
        String first = rest.getElement(0, ConfigurationPropertyName.Form.UNIFORM);
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equalsIgnoreCase(first))
                .anyMatch(component -> knows(component, rest.subName(1)));
    }

    private static boolean knows(RecordComponent component, ConfigurationPropertyName rest) {
        if (Map.class.isAssignableFrom(component.getType())) {
            var valueType =
                    ((java.lang.reflect.ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
            return !rest.isEmpty() && knows((Class<?>) valueType, rest.subName(1));
        }
        return knows(component.getType(), rest);
    }
}
