package io.touchline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule finds what breaks it, at its very place, and nothing else. */
class RulesTest {

    private static final LintBench BENCH = new LintBench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    static Stream<Sample> samples() {
        return Stream.concat(RouteSamples.all(), FileSamples.all());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleBreaksTheRulesThatItIsSaidToBreak(Sample sample) {
        assertThat(BENCH.places(sample.files()))
                .as(() -> BENCH.check(sample.files()).toString())
                .containsExactlyInAnyOrderElementsOf(sample.expected());
    }

    @Test
    void everyRuleHasASample() {
        Set<String> shown = samples()
                .flatMap(sample -> sample.expected().stream())
                .map(place -> place.substring(place.indexOf(' ') + 1))
                .collect(Collectors.toSet());
        Set<String> rules = new TreeSet<>(Linter.rules().keySet());
        rules.remove("settings"); // comes from the start, not from a file of routes: LintCommandTest

        assertThat(shown).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void everyRuleAboutRoutesHasASampleInXmlAsWell() {
        Set<String> shown = RouteSamples.all()
                .flatMap(sample -> sample.expected().stream())
                .filter(place -> place.startsWith(Sample.XML))
                .map(place -> place.substring(place.indexOf(' ') + 1))
                .collect(Collectors.toSet());

        assertThat(shown)
                .containsAll(Rules.FOR_ROUTES.stream().map(Rule::name).toList())
                .contains("camel-schema");
    }

    @Test
    void noFindingRepeatsASecret() {
        assertThat(samples().flatMap(sample -> BENCH.check(sample.files()).stream()))
                .anyMatch(finding -> finding.rule().equals("no-secrets"))
                .noneMatch(finding -> finding.toString().contains("s3cr3t"))
                .noneMatch(finding -> finding.toString().contains("abcdefgh12345"));
    }
}
