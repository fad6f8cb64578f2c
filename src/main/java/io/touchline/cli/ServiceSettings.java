package io.touchline.cli;

import io.touchline.settings.TouchlineSettings;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The service's settings for a command that works on what the service works on, read and checked as the service does:
 * from config/application.yaml, the environment, and {@code --name=value} among the arguments that the
 * command does not know.
 */
final class ServiceSettings {

    /** What the help of such a command ends with. */
    static final String HELP = "A setting of config/application.yaml can be given as --name=value, too.";

    private static final Pattern SETTING = Pattern.compile("--[A-Za-z][^=.]*\\.[^=]*=.*", Pattern.DOTALL);

    private final CommandLine command;

    ServiceSettings(CommandLine command) {
        this.command = command;
    }

    /**
     * Makes the beans that talk to Kafka, starting nothing, and hands them to the work.
     *
     * @return what the work returns
     * @throws UnmatchedArgumentException for an argument that is neither an option nor a setting
     */
    int withKafka(ToIntFunction<ApplicationContext> work) {
        return withKafka(List.of(), work);
    }

    /**
     * The same with settings of the command's own.
     *
     * @param own each as {@code --name=value}; they go before all others
     */
    int withKafka(List<String> own, ToIntFunction<ApplicationContext> work) {
        return with(KafkaOnly.class, new BrokerOfRunningService(), own, work);
    }

    /**
     * Makes the same beans for work that needs no broker: nobody looks for one.
     *
     * @return what the work returns
     * @throws UnmatchedArgumentException for an argument that is neither an option nor a setting
     */
    int withoutKafka(ToIntFunction<ApplicationContext> work) {
        return with(KafkaOnly.class, context -> {}, List.of(), work);
    }

    /**
     * Makes those beans that routes may name and that the work asks for, starting nothing, and hands them to the work.
     *
     * @return what the work returns
     * @throws UnmatchedArgumentException for an argument that is neither an option nor a setting
     */
    int withRouteBeans(ToIntFunction<ApplicationContext> work) {
        return with(RouteBeans.class, new Nowhere(), List.of(), work);
    }

    /**
     * Makes the beans that talk to ClickHouse, starting nothing, and hands them to the work.
     *
     * @return what the work returns
     * @throws UnmatchedArgumentException for an argument that is neither an option nor a setting
     */
    int withClickHouse(ToIntFunction<ApplicationContext> work) {
        return with(ClickHouseOnly.class, new ClickHouseOfRunningService(), List.of(), work);
    }

    /**
     * Makes no bean at all: for work that needs settings and nothing else.
     *
     * @return what the work returns
     * @throws UnmatchedArgumentException for an argument that is neither an option nor a setting
     */
    int alone(ToIntFunction<ApplicationContext> work) {
        return with(NoBeans.class, context -> {}, List.of(), work);
    }

    private int with(
            Class<?> beans,
            ApplicationContextInitializer<ConfigurableApplicationContext> addresses,
            List<String> own,
            ToIntFunction<ApplicationContext> work) {
        List<String> arguments = command.getUnmatchedArguments();
        List<String> unknown = arguments.stream()
                .filter(argument -> !SETTING.matcher(argument).matches())
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnmatchedArgumentException(command, unknown);
        }
        ProjectFolder.problem().ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(beans)
                .lazyInitialization(true)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        TouchlineSettings.STARTS_NOTHING, true, "logging.config", "classpath:logback-commands.xml"))
                .initializers(addresses)
                .run(Stream.concat(arguments.stream(), own.stream()).toArray(String[]::new))) {
            return work.applyAsInt(context);
        }
    }

    /** Something that Spring can be started with. */
    private static final class NoBeans {}
}
