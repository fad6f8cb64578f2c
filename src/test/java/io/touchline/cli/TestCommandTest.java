package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The command as a user runs it. */
class TestCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoRoutesOneOfThemWithTests() throws IOException {
        for (String id : new String[] {"tested", "untested"}) {
            write(
                    id + ".camel.yaml",
                    """
                    - route:
                        id: %s
                        from:
                          uri: timer:tick
                          steps:
                            - setBody: {id: body, constant: hello}
                            - to: {id: publish, uri: "kafka:things"}
                    """
                            .formatted(id));
        }
        write(
                "tested.test.yaml",
                """
                - test: it says hello
                  sent: [{topic: things, text: hello}]
                - test: it says good-bye
                  sent: [{topic: things, text: good-bye}]
                """);
    }

    @Test
    void aTestThatFailsIsToldWithItsLineAndEndsWithOne() throws Exception {
        Path junit = folder.resolve("reports/junit.xml");
        CommandRun run = run("--junit", junit.toString(), "--coverage");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.text())
                .contains("it says hello", "FAILED", "it says good-bye")
                .contains("tested.test.yaml:4:10: record 1 to things is different")
                .contains("text: expected \"good-bye\", came \"hello\"")
                .contains("note: the route untested has no tests")
                .contains("100 %  2 of 2  route tested")
                .contains("2 tests, 1 FAILED");
        Element suite = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(junit.toFile())
                .getElementsByTagName("testsuite")
                .item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("tested.test.yaml:4:10: record 1 to things is different");
    }

    @Test
    void onlyTheTestsThatAreNamedRun() {
        CommandRun run = run("--name", "HELLO");

        assertThat(run.exitCode()).isZero();
        assertThat(run.text()).contains("1 test, all passed").doesNotContain("good-bye");
    }

    @Test
    void aRouteWithoutTestsFailsIfAllAreRequired() {
        assertThat(run("--name", "hello", "--require-all").exitCode()).isEqualTo(1);
    }

    @Test
    void aRouteFileStandsForItsTests() {
        CommandRun run =
                run("--name", "hello", folder.resolve("tested.camel.yaml").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.text()).contains("1 test, all passed").doesNotContain("untested");
    }

    @Test
    void whatCannotBeMeantIsSaidInOneLine() {
        CommandRun untested = run(folder.resolve("untested.camel.yaml").toString());
        assertThat(untested.exitCode()).isEqualTo(1);
        assertThat(untested.err())
                .contains("this route has no tests; they belong into")
                .hasLineCount(1);
        assertThat(run("nowhere").err()).contains("nowhere: there is no such file or folder");
        assertThat(run("--nonsense").exitCode()).isEqualTo(2);
    }

    @Test
    void noTestAtAllIsNoSuccess() {
        CommandRun run = run("--name", "of this name there is none");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.text()).contains("0 tests, none to run");
    }

    private CommandRun run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "test";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 1] = "--touchline.routes=" + folder;
        return CommandRun.of(all);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
