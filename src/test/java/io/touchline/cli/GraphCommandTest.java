package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {

    @TempDir
    Path folder;

    @Test
    void thePictureInTheReadmeIsCurrent() {
        CommandRun run = CommandRun.of("graph", "--check", "README.md");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aPictureThatIsNotCurrentIsNamedAndDrawnAgain() throws IOException {
        Path text = folder.resolve("notes.md");
        Files.writeString(text, "# Notes\n<!-- made by: touchline graph -->\n<!-- end -->\nMine.\n");

        CommandRun old = CommandRun.of("graph", "--check", text.toString());
        CommandRun update = CommandRun.of("graph", "--update", text.toString());

        assertThat(old.exitCode()).isEqualTo(1);
        assertThat(old.err()).contains(text + ": the picture is not current: touchline graph --update " + text);
        assertThat(update.exitCode()).isZero();
        assertThat(Files.readString(text))
                .startsWith("# Notes\n<!-- made by: touchline graph -->\n```mermaid\nflowchart LR\n")
                .contains("store-matches -->")
                .endsWith("```\n<!-- end -->\nMine.\n");
    }

    @Test
    void aRouteThatSomebodyAddedShowsUp() throws IOException {
        Path mine = folder.resolve("follow-goals.camel.xml");
        Files.writeString(
                mine,
                """
                <templatedRoutes>
                  <templatedRoute routeTemplateRef="store-topic" routeId="follow-goals">
                    <parameter name="topic" value="goals"/>
                    <parameter name="statement" value="config/postgres/upserts/matches.sql"/>
                  </templatedRoute>
                </templatedRoutes>
                """);
        Path output = folder.resolve("graph.json");

        CommandRun run = CommandRun.of("graph", mine.toString(), "--format", "json", "--output", output.toString());

        assertThat(run.err()).isEmpty();
        JsonNode graph = new ObjectMapper().readTree(output.toFile());
        assertThat(graph.at("/nodes").findValuesAsText("id"))
                .containsExactly(
                        "route:follow-goals",
                        "topic:goals",
                        "dead-letters:goals.dlq",
                        "table:football_matches",
                        "table:match_decisions",
                        "table:match_history",
                        "table:match_state");
        assertThat(graph.at("/nodes/0/file").asText()).endsWith("follow-goals.camel.xml");
        assertThat(graph.at("/edges").findValuesAsText("kind"))
                .containsExactly("dead-letters", "writes", "writes", "writes", "writes", "reads");
    }

    @Test
    void aRouteFileThatIsWrongIsNamed() throws IOException {
        Path bad = folder.resolve("bad.camel.yaml");
        Files.writeString(bad, "- route:\n    id: bad\n    from:\n      uri: tymer:x\n      steps: []\n");

        CommandRun wrong = CommandRun.of("graph", bad.toString());
        CommandRun other = CommandRun.of("graph", "README.md");
        CommandRun missing = CommandRun.of("graph", folder.resolve("none").toString());

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains(bad + ": ").contains("tymer");
        assertThat(wrong.text()).isEmpty();
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("README.md: a route file is named *.camel.yaml or *.camel.xml");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("none: there is no such file or folder");
    }
}
