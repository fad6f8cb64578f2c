package io.touchline.cli;

import io.touchline.routetest.BeanContexts;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.boot.type.classreading.ConcurrentReferenceCachingMetadataReaderFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The beans that routes may name, anew each time. The settings files were read once and are shared; variables of the
 * environment and secrets are left out, since a test has to come to the same end everywhere and to reach nothing.
 */
final class FreshBeans implements BeanContexts {

    private static final Set<String> OF_THIS_PROCESS = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            "configurationProperties",
            "random",
            Nowhere.NAME);

    private final ConfigurableEnvironment service;
    /** What was read of class files once need not be read for each context. */
    private final ConcurrentReferenceCachingMetadataReaderFactory classes =
            new ConcurrentReferenceCachingMetadataReaderFactory();

    /** @param service the settings as the service reads them */
    FreshBeans(ConfigurableEnvironment service) {
        this.service = service;
    }

    @Override
    public ConfigurableApplicationContext create(
            PropertySource<?> settings, Consumer<GenericApplicationContext> replacements) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getBeanDefinition(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME)
                .getPropertyValues()
                .add("metadataReaderFactory", classes);
        ConfigurableEnvironment environment = new NoEnvironment();
        for (PropertySource<?> source : service.getPropertySources()) {
            if (isOfTheProject(source)) {
                environment.getPropertySources().addLast(source);
            }
        }
        context.setEnvironment(environment);
        new Nowhere().initialize(context);
        environment.getPropertySources().addFirst(settings);
        ConfigurationPropertySources.attach(environment);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        replacements.accept(context);
        context.register(RouteBeans.class);
        context.refresh();
        return context;
    }

    @Override
    public Set<String> settingNames() {
        Set<String> names = new TreeSet<>();
        for (PropertySource<?> source : service.getPropertySources()) {
            if (isOfTheProject(source) && source instanceof EnumerablePropertySource<?> known) {
                names.addAll(Arrays.asList(known.getPropertyNames()));
            }
        }
        return names;
    }

    private static boolean isOfTheProject(PropertySource<?> source) {
        return !OF_THIS_PROCESS.contains(source.getName()) && !(source instanceof ConfigTreePropertySource);
    }

    /** Settings that come from nowhere but where they are put. */
    private static final class NoEnvironment extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // none
        }
    }
}
