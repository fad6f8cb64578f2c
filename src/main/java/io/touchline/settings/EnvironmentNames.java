package io.touchline.settings;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The environment variables that the settings files refer to, against those that are set.
 *
 * <p>A variable that looks like one of ours and is not is most likely a typing error, and one that silently does nothing
 * sends data to the wrong place. Names that other software sets for its own purposes are left alone.
 */
final class EnvironmentNames {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");
    private static final Pattern OURS =
            Pattern.compile("(TOUCHLINE|KAFKA|POSTGRES|CLICKHOUSE|FOOTBALL_DATA|STATSBOMB)_.+");
    /** What Kafka's scripts, the images of PostgreSQL and ClickHouse and Kubernetes' service links set. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("KAFKA_(HOME|OPTS|DEBUG|HEAP_OPTS|JMX_OPTS|GC_LOG_OPTS|LOG4J_OPTS"
                    + "|LOG4J_LOGGERS|JVM_PERFORMANCE_OPTS|VERSION)|CLICKHOUSE_(DB|CONFIG|VERSION|DEFAULT_ACCESS_MANAGEMENT|SKIP_USER_SETUP|DO_NOT_CHOWN)|POSTGRES_(DB|INITDB_ARGS|INITDB_WALDIR|HOST_AUTH_METHOD|VERSION)"
                    + "|.+_(SERVICE_HOST|SERVICE_PORT|SERVICE_PORT_.+|PORT|PORT_\\d+_(TCP|UDP).*)");

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private final ConfigurableEnvironment environment;

    EnvironmentNames(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Throws {@link BadSettingException} for the first variable that looks like ours and is not. */
    void check() {
        Set<String> known = known();
        for (String name : new TreeSet<>(environment.getSystemEnvironment().keySet())) {
            boolean looksLikeOurs =
                    OURS.matcher(name).matches() && !OF_OTHERS.matcher(name).matches();
            if (!known.contains(name) && (looksLikeOurs || isOneLetterOff(name, known))) {
                throw new BadSettingException("the environment variable " + name + " is not a setting: did you mean "
                        + nearest(name, known) + "? config/application.yaml lists them all");
            }
        }
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            boolean variables = source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
            if (source instanceof EnumerablePropertySource<?> file
                    && !variables
                    && file.getSource() instanceof Map<?, ?>) {
                for (String name : file.getPropertyNames()) {
                    Matcher reference = REFERENCE.matcher(String.valueOf(file.getProperty(name)));
                    while (reference.find()) {
                        known.add(reference.group(1));
                    }
                }
            }
        }
        return known;
    }

    private static String nearest(String name, Set<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> DISTANCE.apply(name, candidate)))
                .orElse("one of config/application.yaml's");
    }

    private static boolean isOneLetterOff(String name, Set<String> known) {
        return known.stream().anyMatch(candidate -> DISTANCE.apply(name, candidate) == 1);
    }
}
