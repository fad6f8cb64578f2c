package io.touchline.lint;

import io.touchline.lint.Finding.Severity;
import io.touchline.settings.BadSettingException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bad setting as a finding. */
final class SettingsFault {

    static final String RULE = "settings";

    private static final Path SETTINGS = Path.of("config", "application.yaml");
    private static final Pattern ORIGIN = Pattern.compile("\\[([^\\]]*application[^\\]]*)]\\s*-\\s*(\\d+):(\\d+)");

    private SettingsFault() {}

    /** Where the setting stands and what is wrong; the settings file's first line if it came from elsewhere. */
    static Finding of(BadSettingException fault) {
        String message = fault.getMessage();
        Matcher origin = ORIGIN.matcher(message);
        boolean placed = origin.find();
        String problem = message.replaceAll("\\s*\\((?:URL|file|class path resource|URL resource) \\[[^)]*\\)", "");
        return new Finding(
                SETTINGS,
                placed ? Integer.parseInt(origin.group(2)) : 1,
                placed ? Integer.parseInt(origin.group(3)) : 1,
                Severity.ERROR,
                RULE,
                problem,
                "mend config/application.yaml, the environment or the argument that sets it");
    }
}
