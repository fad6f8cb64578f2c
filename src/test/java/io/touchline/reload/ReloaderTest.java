package io.touchline.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchline.routes.RouteFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;

class ReloaderTest {

    @TempDir
    Path folder;

    private EditedService service;

    @BeforeEach
    void start() throws IOException {
        service = new EditedService(folder);
        service.write(
                "shared.camel.yaml",
                """
            - routeTemplate:
                id: greet
                parameters:
                  - name: word
                  - name: tone
                    defaultValue: warm
                route:
                  routeConfigurationId: careful
                  from:
                    uri: "direct:{{word}}"
                    steps:
                      - setBody: { simple: { expression: "{{word}} {{tone}}" } }
            - routeConfiguration:
                id: careful
                onException:
                  - onException:
                      exception: [java.lang.Exception]
                      handled: { constant: { expression: "true" } }
                      steps: [{ setBody: { constant: { expression: "careful" } } }]
            """);
        service.write("greet-a.camel.yaml", EditedService.templated("greet-a", "a"));
        service.write("greet-b.camel.yaml", EditedService.templated("greet-b", "b"));
        service.write("plain.camel.yaml", EditedService.plain("plain", "one"));
        service.write(
                "in-xml.camel.xml",
                """
            <routes xmlns="http://camel.apache.org/schema/spring">
              <route id="in-xml" routeConfigurationId="careful">
                <from uri="direct:in-xml"/><setBody><constant>xml</constant></setBody>
              </route>
            </routes>
            """);
        service.reloader.start(service.folders().read());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aRouteThatChangesIsExchangedAndNoOtherIsTouched() throws IOException {
        Map<String, Route> before = service.routes();

        service.write("plain.camel.yaml", EditedService.plain("plain", "two"));
        service.reload();

        assertThat(service.answer("plain")).isEqualTo("two");
        assertThat(service.touched(before)).containsOnlyKeys("plain");
        assertThat(service.newest().line()).contains("changed plain").contains("plain.camel.yaml");
    }

    @Test
    void commentsAndLayoutTouchNothing() throws IOException {
        Map<String, Route> before = service.routes();

        service.write(
                "plain.camel.yaml",
                "# why\r\n" + EditedService.plain("plain", "one").replace("\n", "\r\n"));
        service.reload();

        assertThat(service.touched(before)).isEmpty();
        assertThat(service.newest().result()).isEqualTo(Outcome.Result.RELOADED);
    }

    @Test
    void theUsersOfATemplateAreBuiltAnew() throws IOException {
        Map<String, Route> before = service.routes();

        service.edit("shared.camel.yaml", "warm", "cold");
        service.reload();

        assertThat(service.answer("a")).isEqualTo("a cold");
        assertThat(service.answer("b")).isEqualTo("b cold");
        assertThat(service.touched(before)).containsOnlyKeys("greet-a", "greet-b");
    }

    @Test
    void theUsersOfAConfigurationAreBuiltAnew() throws IOException {
        Map<String, Route> before = service.routes();

        service.edit("shared.camel.yaml", "\"careful\" } }", "\"very careful\" } }");
        service.reload();

        assertThat(service.touched(before)).containsOnlyKeys("greet-a", "greet-b", "in-xml");
    }

    @Test
    void aNewFileAddsItsRouteAndADeletedOneStopsIt() throws IOException {
        service.write("more.camel.yaml", EditedService.plain("more", "more"));
        service.reload();
        assertThat(service.answer("more")).isEqualTo("more");

        Files.delete(folder.resolve("more.camel.yaml"));
        Files.delete(folder.resolve("greet-b.camel.yaml"));
        service.reload();

        assertThat(service.routes()).containsOnlyKeys("greet-a", "plain", "in-xml");
        assertThat(service.camel.getEndpoints())
                .noneMatch(endpoint -> endpoint.getEndpointUri().contains("more"));
    }

    @Test
    void aRenamedRouteDoesNotRunTwice() throws IOException {
        service.write("plain.camel.yaml", EditedService.plain("renamed", "one"));
        service.reload();

        assertThat(service.routes()).containsOnlyKeys("greet-a", "greet-b", "renamed", "in-xml");
    }

    @Test
    void theSameRouteInAnotherFileIsNotTouched() throws IOException {
        Map<String, Route> before = service.routes();

        Files.move(folder.resolve("plain.camel.yaml"), folder.resolve("z-last.camel.yaml"));
        service.reload();

        assertThat(service.touched(before)).isEmpty();
    }

    @Test
    void aTemplateMayMoveToAFileThatComesLast() throws IOException {
        Files.move(folder.resolve("shared.camel.yaml"), folder.resolve("z-last.camel.yaml"));
        service.reload();

        assertThat(service.newest().result()).isEqualTo(Outcome.Result.RELOADED);
        assertThat(service.answer("a")).isEqualTo("a warm");
    }

    @Test
    void twoRoutesWithOneIdAreRejected() throws IOException {
        Map<String, Route> before = service.routes();

        service.write("twin.camel.yaml", EditedService.plain("plain", "two"));
        service.reload();

        assertThat(service.newest().result()).isEqualTo(Outcome.Result.REJECTED);
        assertThat(service.touched(before)).isEmpty();
        assertThat(service.answer("plain")).isEqualTo("one");
    }

    @Test
    void whatDoesNotCompileIsRejectedAndSaidEverywhere() throws IOException {
        Map<String, Route> before = service.routes();

        service.write(
                "plain.camel.yaml", EditedService.plain("plain", "two").replace("direct:plain", "timer:x?perod=5"));
        service.reload();

        assertThat(service.touched(before)).isEmpty();
        assertThat(service.newest().line())
                .contains("plain.camel.yaml")
                .contains("perod")
                .contains("go on");
        assertThat(new ReloadHealth(service.history).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(service.meters
                        .get("touchline.routes.reloads")
                        .tag("outcome", "rejected")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(service.newest().differences().values())
                .singleElement()
                .asString()
                .contains("-", "+", "perod");
    }

    @Test
    void aFileThatIsMadeToBreakItsReaderIsRejected() throws IOException {
        service.write("plain.camel.yaml", "- route: " + "[".repeat(100_000));
        service.reload();

        assertThat(service.newest().result()).isEqualTo(Outcome.Result.REJECTED);
        assertThat(service.newest().line()).contains("plain.camel.yaml");
        assertThat(service.answer("plain")).isEqualTo("one");
    }

    @Test
    void goingBackToWhatRunsEndsTheComplaint() throws IOException {
        service.write("plain.camel.yaml", "- rout");
        service.reload();
        assertThat(new ReloadHealth(service.history).health().getStatus()).isEqualTo(Status.DOWN);

        service.write("plain.camel.yaml", EditedService.plain("plain", "one"));
        service.reload();

        assertThat(new ReloadHealth(service.history).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aRouteThatDoesNotStartPutsEverythingBack() throws IOException {
        service.edit("shared.camel.yaml", "warm", "cold");
        // Compiles, but two routes cannot both listen to one direct name.
        service.write(
                "z-clash.camel.yaml",
                EditedService.plain("z-clash", "clash").replace("direct:z-clash", "direct:plain"));
        service.reload();

        assertThat(service.newest().result()).isEqualTo(Outcome.Result.ROLLED_BACK);
        assertThat(service.routes()).containsOnlyKeys("greet-a", "greet-b", "plain", "in-xml");
        assertThat(service.answer("plain")).isEqualTo("one");
        assertThat(service.answer("a")).isEqualTo("a warm");
    }

    @Test
    void twoRoutesMaySwapWhatOnlyOneCanHave() throws IOException {
        service.write("other.camel.yaml", EditedService.plain("other", "other"));
        service.reload();

        service.write("plain.camel.yaml", EditedService.plain("plain", "one").replace("direct:plain", "direct:other"));
        service.write(
                "other.camel.yaml", EditedService.plain("other", "other").replace("direct:other", "direct:plain"));
        service.reload();

        assertThat(service.newest().result()).isEqualTo(Outcome.Result.RELOADED);
        assertThat(service.answer("plain")).isEqualTo("other");
        assertThat(service.answer("other")).isEqualTo("one");
    }

    @Test
    void aGoodEditAfterAFailedOneWorks() throws IOException {
        aRouteThatDoesNotStartPutsEverythingBack();

        Files.delete(folder.resolve("z-clash.camel.yaml"));
        service.reload();

        assertThat(service.answer("b")).isEqualTo("b cold");
        assertThat(service.newest().result()).isEqualTo(Outcome.Result.RELOADED);
    }

    @Test
    void beansOfTheServiceAreFound() throws IOException {
        service.write(
                "plain.camel.yaml",
                EditedService.plain("plain", "one")
                        .replace("setBody: { constant: { expression: one } }", "bean: { ref: greeting }"));
        service.reload();
        assertThat(service.answer("plain")).isEqualTo("hello");

        service.edit("plain.camel.yaml", "ref: greeting", "ref: greting");
        service.reload();

        assertThat(service.newest().line()).contains("greting");
        assertThat(service.answer("plain")).isEqualTo("hello");
    }

    @Test
    void aContractTakesEffectWhileItRunsAndABadOneDoesNot() throws IOException {
        byte[] number = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        String contract =
                """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "x-key": ["a"],
             "properties": {"a": {"type": "string"}}}
            """;
        Files.createDirectories(folder.resolve("config/schemas"));
        service.write("config/schemas/t.json", contract);
        service.reload();
        assertThat(service.contracts().of("t").orElseThrow().check(number).isGood())
                .isFalse();

        service.edit("config/schemas/t.json", "string", "number");
        service.reload();
        assertThat(service.contracts().of("t").orElseThrow().check(number).isGood())
                .isTrue();

        service.edit("config/schemas/t.json", "\"x-key\"", "\"x-sprot\": \"a\", \"x-key\"");
        service.reload();
        assertThat(service.newest().result()).isEqualTo(Outcome.Result.REJECTED);
        assertThat(service.newest().line()).contains("unknown keyword 'x-sprot': did you mean 'x-sport'?");
        assertThat(service.contracts().of("t").orElseThrow().check(number).isGood())
                .isTrue();
    }

    @Test
    void onlyTheLastTwentyAreKept() throws IOException {
        for (int i = 1; i <= 22; i++) {
            service.write("plain.camel.yaml", EditedService.plain("plain", "n" + i));
            service.reload();
        }

        assertThat(service.history.newestFirst()).hasSize(20).first().isSameAs(service.newest());
        assertThat(service.camel.getRouteDefinitions()).hasSize(4);
    }

    @Test
    void aStartWithAnErrorSaysWhich() throws IOException {
        service.write("plain.camel.yaml", "- rout");
        try (EditedService other = new EditedService(folder)) {
            assertThatThrownBy(() -> other.reloader.start(other.folders().read()))
                    .isInstanceOf(RouteFileException.class)
                    .hasMessageContaining("plain.camel.yaml");
        }
    }
}
