package io.touchline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.routes.RouteFolders;
import io.touchline.routes.RouteSet;
import io.touchline.routes.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file, the linter tells where it is wrong and does not fall over. */
class HostileFilesTest {

    private static final RouteSet OURS = new RouteFolders(Path.of("routes"), Path.of("config")).read();

    static Stream<SourceFile> ourFiles() {
        return OURS.files();
    }

    @ParameterizedTest
    @MethodSource("ourFiles")
    void aHalfWrittenFileIsReportedAndNoOtherFileIsBlamedForItsSyntax(SourceFile file) {
        Linter linter = Linter.withoutService();
        for (int end = 0; end < file.bytes().length; end++) {
            boolean lineEnds = end == 0 || file.bytes()[end - 1] == '\n' || file.bytes()[end] == '\n';
            if (lineEnds) {
                SourceFile half = new SourceFile(file.path(), Arrays.copyOf(file.bytes(), end));
                List<Finding> findings = linter.check(with(half));

                assertThat(findings)
                        .filteredOn(finding -> finding.rule().equals("syntax"))
                        .allSatisfy(finding -> assertThat(finding.file()).isEqualTo(file.path()));
            }
        }
    }

    @Test
    void anEmptyFileIsAnErrorInItsFirstLine() {
        for (SourceFile file : OURS.files().toList()) {
            assertThat(Linter.withoutService().check(with(new SourceFile(file.path(), new byte[0]))))
                    .anySatisfy(finding -> assertThat(finding)
                            .returns(file.path(), Finding::file)
                            .returns(1, Finding::line)
                            .returns(Finding.Severity.ERROR, Finding::severity));
        }
    }

    @Test
    void aBinaryFileIsAnErrorAndNothingElse() {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        for (String name : List.of("a.camel.yaml", "a.camel.xml", "a.sql", "a.json")) {
            try (LintBench bench = new LintBench()) {
                assertThat(bench.checkBytes(Map.of(name, bytes)))
                        .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                        .singleElement()
                        .returns("syntax", Finding::rule);
            }
        }
    }

    @Test
    void bombsAreRefused() {
        StringBuilder aliases = new StringBuilder("- a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            aliases.append("- a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        for (String bomb : List.of(aliases.toString(), "[".repeat(20_000), "- a: ".repeat(20_000))) {
            assertThat(syntax("bomb.camel.yaml", bomb)).isNotEmpty();
        }
        assertThat(syntax("bomb.camel.xml", "<a>".repeat(20_000))).isNotEmpty();
    }

    private static List<Finding> syntax(String name, String text) {
        SourceFile file = new SourceFile(Path.of(name), text.getBytes(StandardCharsets.UTF_8));
        return Linter.withoutService().check(new RouteSet(List.of(file), List.of(), List.of())).stream()
                .filter(finding -> finding.rule().equals("syntax"))
                .toList();
    }

    private static RouteSet with(SourceFile changed) {
        return new RouteSet(
                with(OURS.routes(), changed), with(OURS.statements(), changed), with(OURS.schemas(), changed));
    }

    private static List<SourceFile> with(List<SourceFile> files, SourceFile changed) {
        return files.stream()
                .map(file -> file.path().equals(changed.path()) ? changed : file)
                .toList();
    }
}
