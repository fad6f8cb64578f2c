package io.touchline.lint;

import io.touchline.lint.Finding.Severity;
import io.touchline.settings.BadSettingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A bad setting as a finding. */
final class SettingsFault {

    static final String RULE = "settings";

    private static final Path SETTINGS = Path.of("config", "application.yaml");
    private static final Pattern ORIGIN = Pattern.compile("\\[([^\\]]*application[^\\]]*)]\\s*-\\s*(\\d+):(\\d+)");

    private static final Pattern WRITTEN_ORIGIN =
            Pattern.compile("\\s*\\((?:URL|file|class path resource|URL resource) \\[[^)]*\\)");

    private SettingsFault() {}

    /** Why a start failed, if the settings are to blame. */
    static Optional<Finding> in(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof BadSettingException bad) {
                return Optional.of(of(bad));
            }
            if (t instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
                return Optional.of(finding(
                        yaml.getProblemMark().getLine() + 1,
                        yaml.getProblemMark().getColumn() + 1,
                        "YAML that cannot be read: " + yaml.getProblem(),
                        "look at the indentation, the quotes and the colons here and in the line above"));
            }
        }
        return Optional.empty();
    }

    /** Where the setting stands and what is wrong; the settings file's first line if it came from elsewhere. */
    private static Finding of(BadSettingException fault) {
        Matcher origin = ORIGIN.matcher(fault.getMessage());
        boolean placed = origin.find();
        return finding(
                placed ? Integer.parseInt(origin.group(2)) : 1,
                placed ? Integer.parseInt(origin.group(3)) : 1,
                WRITTEN_ORIGIN.matcher(fault.getMessage()).replaceAll(""),
                "mend config/application.yaml, the environment or the argument that sets it");
    }

    private static Finding finding(int line, int column, String problem, String remedy) {
        return new Finding(SETTINGS, line, column, Severity.ERROR, RULE, problem, remedy);
    }
}
