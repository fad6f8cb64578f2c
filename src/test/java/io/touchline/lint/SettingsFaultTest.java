package io.touchline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** A service that cannot start because of its settings says in which line. */
class SettingsFaultTest {

    @Test
    void aSettingsFileThatCannotBeReadIsAFindingAtTheLineThatIsWrong() {
        assertThat(Linter.badSetting(new IllegalStateException(failure("a: 1\nb: 2: 3\n"))))
                .get()
                .returns(2, Finding::line)
                .returns(5, Finding::column)
                .returns("settings", Finding::rule)
                .returns("YAML that cannot be read: mapping values are not allowed here", Finding::problem);
    }

    @Test
    void anyOtherFailureIsNotTheSettingsFault() {
        assertThat(Linter.badSetting(new IllegalStateException(new RuntimeException("full disk"))))
                .isEmpty();
    }

    private static RuntimeException failure(String yaml) {
        try {
            new Yaml().load(yaml);
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("that is no broken YAML");
    }
}
