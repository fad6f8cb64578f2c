package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.touchline.routes.RouteFolders;
import io.touchline.routetest.Coverage;
import io.touchline.routetest.Failure;
import io.touchline.routetest.RouteTestFile;
import io.touchline.routetest.RouteTests;
import io.touchline.routetest.TestFileException;
import io.touchline.routetest.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of tests of routes that are right, wrong, or not to be understood. */
class RouteTestsTest {

    private static final FreshBeans BEANS = ProjectBeans.fresh();

    @TempDir
    private Path folder;

    private Coverage coverage;

    @BeforeEach
    void aRouteThatSendsOneRecord() throws IOException {
        write(
                "tick.camel.yaml",
                """
                - route:
                    id: tick
                    from:
                      uri: timer:tick
                      steps:
                        - setBody: {id: body, constant: '{"id": 1, "name": "a", "list": [1, 2]}'}
                        - setHeader: {id: key, name: kafka.KEY, constant: k}
                        - to: {id: publish, uri: "kafka:things"}
                """);
    }

    @Test
    void aTestPassesWhenAllComesAsExpected() throws IOException {
        assertThat(
                        failures(
                                "tick",
                                """
                        - test: it sends
                          sent:
                            - {topic: things, key: k, value: {name: a, id: <number>}}
                        """))
                .isEmpty();
    }

    @Test
    void aValueThatIsDifferentIsToldWithItsPathAndTheLineOfTheExpectation() throws IOException {
        assertThat(
                        failures(
                                "tick",
                                """
                        - test: it sends
                          sent:
                            - key: k
                              value: {name: b, list: [1, 3]}
                        """))
                .first()
                .satisfies(failure -> {
                    assertThat(failure.where()).endsWith("tick.test.yaml:3:7");
                    assertThat(failure.what()).isEqualTo("record 1 is different");
                    assertThat(failure.details())
                            .containsExactly(
                                    "value/name: expected \"b\", came \"a\"", "value/list/1: expected 3, came 2");
                });
    }

    @Test
    void aTextIsNoNumber() throws IOException {
        assertThat(failures(
                                "tick",
                                """
                        - test: it sends
                          sent: [{value: {id: "1"}}]
                        """)
                        .get(0)
                        .details())
                .containsExactly("value/id: expected \"1\", came 1 (one is a text and the other is not)");
    }

    @Test
    void aRecordMoreOrLessThanExpectedFails() throws IOException {
        assertThat(failures("tick", "- test: nothing is expected\n"))
                .extracting(Failure::what)
                .singleElement()
                .asString()
                .startsWith("a record that is not expected: things key k");
        assertThat(
                        failures(
                                "tick",
                                """
                        - test: too much is expected
                          sent: [{key: k}, {key: k}]
                        """))
                .extracting(Failure::what)
                .contains("record 2 did not come");
    }

    @Test
    void exactlyAllowsNoMoreThanIsThere() throws IOException {
        assertThat(failures(
                                "tick",
                                """
                        - test: it sends
                          sent: [{exactly: {id: 1, list: [1, 2]}}]
                        """)
                        .get(0)
                        .details())
                .containsExactly("value/name: not expected, came \"a\"");
    }

    @Test
    void whatMustNotComeOutFailsWhenItDoes() throws IOException {
        assertThat(
                        failures(
                                "tick",
                                """
                        - test: it keeps quiet about a
                          sent: <any>
                          not-sent: [{value: {name: b}}, {value: {name: a}}]
                        """))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.where()).endsWith("tick.test.yaml:3:34");
                    assertThat(failure.what()).startsWith("a record that must not come out");
                });
    }

    @Test
    void aRouteThatFailsFailsItsTestUnlessThatIsExpected() throws IOException {
        write(
                "bad.camel.yaml",
                """
                - route:
                    id: bad
                    from:
                      uri: timer:bad
                      steps:
                        - throwException: {id: throw, exceptionType: java.lang.IllegalStateException, message: no way}
                """);
        assertThat(failures("bad", "- test: it works\n").get(0).what()).contains("no way");
        assertThat(failures("bad", "- test: it fails\n  failed: no way\n")).isEmpty();
        assertThat(failures("bad", "- test: it fails otherwise\n  failed: some way\n"))
                .extracting(Failure::what)
                .containsExactly("the route failed with something else");
        assertThat(failures("tick", "- test: it fails\n  sent: <any>\n  failed: <any>\n"))
                .extracting(Failure::what)
                .containsExactly("the route should have failed, and did not");
    }

    @Test
    void aStepThatWouldLeaveTheProcessFailsTheTestEvenIfTheRouteSeesToIt() throws IOException {
        Path outside = folder.resolve("outside");
        write(
                "leak.camel.yaml",
                """
                - route:
                    id: leak
                    from:
                      uri: timer:leak
                      steps:
                        - doTry:
                            id: try
                            steps:
                              - setBody: {id: body, constant: secret}
                              - to: {id: write, uri: "file:%s"}
                            doCatch:
                              - exception: [java.lang.Exception]
                                steps:
                                  - log: {id: never-mind, message: never mind}
                """
                        .formatted(outside));
        assertThat(failures("leak", "- test: it stays in\n"))
                .extracting(Failure::what)
                .anySatisfy(what -> assertThat(what).contains("file://", "leaves the process"));
        assertThat(outside).doesNotExist();
    }

    @Test
    void requestsToAnyHostComeToTheTest() throws IOException {
        write(
                "ask.camel.yaml",
                """
                - route:
                    id: ask
                    from:
                      uri: timer:ask
                      steps:
                        - setHeader: {id: elsewhere, name: CamelHttpUri, constant: "https://other.example/path?a=b"}
                        - to: {id: get, uri: "https://api.example"}
                        - convertBodyTo: {id: text, type: java.lang.String}
                        - to: {id: publish, uri: "kafka:answers"}
                """);
        assertThat(
                        failures(
                                "ask",
                                """
                        - test: it asks
                          answer: {text: hello}
                          requests: [{path: /path, query: a=b, headers: {Host: other.example}}]
                          sent: [{text: hello}]
                        - test: it asks when nobody expects it
                          failed: <any>
                        """))
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.what()).startsWith("no answer in the test for GET other.example/path?a=b"));
    }

    @Test
    void anAnswerThatNobodyAskedForIsTold() throws IOException {
        assertThat(failures("tick", "- test: it asks\n  sent: <any>\n  answer: {text: hello}\n"))
                .extracting(Failure::what)
                .singleElement()
                .asString()
                .endsWith("tick.test.yaml:3:11: nobody asked for this answer");
    }

    @Test
    void rowsThatAreDifferentAreToldWithAllThatWasFound() throws IOException {
        assertThat(
                        failures(
                                "tick",
                                """
                        - test: it writes
                          given: create table things (id int, name text); insert into things values (1, 'a'), (2, 'b')
                          sent: <any>
                          rows:
                            - query: select * from things order by id
                              rows: [{id: 1, name: a}, {id: 2, name: c}]
                        """))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.where()).endsWith("tick.test.yaml:5:7");
                    assertThat(failure.details())
                            .containsExactly(
                                    "row 2/name: expected \"c\", came \"b\"",
                                    "found: {\"id\":1,\"name\":\"a\"}",
                                    "found: {\"id\":2,\"name\":\"b\"}");
                });
    }

    @Test
    void stepsThatNoTestReachedAreListedWithTheirLines() throws IOException {
        write(
                "choose.camel.xml",
                """
                <routes xmlns="http://camel.apache.org/schema/spring">
                  <route id="choose">
                    <from uri="timer:choose"/>
                    <choice id="which">
                      <when>
                        <constant>false</constant>
                        <to id="never" uri="direct:called"/>
                      </when>
                      <otherwise>
                        <to id="always" uri="direct:called"/>
                      </otherwise>
                    </choice>
                  </route>
                  <route id="called">
                    <from uri="direct:called"/>
                    <log id="say" message="called"/>
                  </route>
                </routes>
                """);
        assertThat(failures("choose", "- test: it chooses\n")).isEmpty();
        assertThat(coverage.routes())
                .extracting(Coverage.Share::name, Coverage.Share::reached, Coverage.Share::of)
                .containsExactly(tuple("called", 1, 1), tuple("choose", 2, 3));
        assertThat(coverage.routes().get(1).notReached()).singleElement().satisfies(step -> {
            assertThat(step.id()).isEqualTo("never");
            assertThat(step.file()).endsWith("choose.camel.xml");
            assertThat(step.line()).isEqualTo(7);
        });
    }

    @Test
    void aTestFileThatCannotBeMeantIsToldWithItsPlaceAndTheNearestName() {
        assertThatThrownBy(() -> failures("tick", "- test: a\n  snet: []\n"))
                .isInstanceOf(TestFileException.class)
                .hasMessageEndingWith("tick.test.yaml:2:3: there is no key 'snet' here: did you mean 'sent'?");
        assertThatThrownBy(() -> failures("tick", "- test: a\n  sent: [{key: <nubmer>}]\n"))
                .hasMessageContaining("tick.test.yaml:2:16: there is no matcher <nubmer>: did you mean 'number'?");
        assertThatThrownBy(() -> failures("tick", "- test: a\n  sent: {key: k}\n"))
                .hasMessageContaining("tick.test.yaml:2:9: a list is wanted here");
        assertThatThrownBy(() -> failures("tick", "- test: a\n  after: soon\n"))
                .hasMessageContaining("tick.test.yaml:2:10: a time like 20s");
        assertThatThrownBy(() -> failures("tick", "- test: a\n  sent: [\n"))
                .isInstanceOf(TestFileException.class)
                .hasMessageContaining("tick.test.yaml:3:1: ");
        assertThatThrownBy(() -> failures("tick", "# nothing\n")).hasMessageContaining("there is no test in it");
    }

    @Test
    void aRouteOrSettingThatDoesNotExistIsTold() throws IOException {
        assertThat(failures("tick", "- test: a\n  route: tikc\n").get(0).what())
                .contains("there is no route 'tikc': did you mean 'tick'?");
        assertThat(failures("tick", "- test: a\n  settings: {football-data.competitons: PL}\n")
                        .get(0)
                        .what())
                .contains("tick.test.yaml:2:41: there is no setting", "did you mean 'football-data.competitions'?");
        assertThat(failures("tick", "- test: a\n  records: [{key: k}]\n").get(0).what())
                .contains("tick.test.yaml:2:13: records come into a route that begins with kafka-batch:");
    }

    @Test
    void aRouteFileThatDoesNotLoadIsTheFailureOfTheTest() throws IOException {
        write(
                "wrong.camel.yaml",
                """
                - route:
                    id: wrong
                    from:
                      uri: timer:wrong
                      parameters: {perod: 10s}
                      steps:
                        - log: {id: say, message: hello}
                """);
        assertThat(failures("wrong", "- test: it loads\n").get(0).what()).contains("wrong.camel.yaml", "perod");
        assertThat(failures("tick", "- test: others are not touched\n  sent: <any>\n"))
                .isEmpty();
    }

    @Test
    void aRouteThatDoesNotEndFailsItsTest() throws IOException {
        write(
                "slow.camel.yaml",
                """
                - route:
                    id: slow
                    from:
                      uri: timer:slow
                      steps:
                        - delay: {id: wait, expression: {constant: "600000"}}
                """);
        assertThat(failures("slow", "- test: it ends\n  within: 100ms\n").get(0).what())
                .contains("slow.test.yaml:1:3: slow did not end within 100 ms");
    }

    @Test
    void answersCanLieInFilesAndBorrowFromEachOther() throws IOException {
        write(
                "ask.camel.xml",
                """
                <routes xmlns="http://camel.apache.org/schema/spring">
                  <route id="ask">
                    <from uri="timer:ask"/>
                    <to id="get" uri="https://api.example?throwExceptionOnFailure=false"/>
                    <to id="publish" uri="kafka:answers"/>
                  </route>
                </routes>
                """);
        write("answer.json", "{\"from\": \"a file\"}");
        assertThat(
                        failures(
                                "ask",
                                """
                        - test: it asks twice
                          turns:
                            - answer: &first {file: answer.json, headers: {X-From: there}}
                              sent: [{exactly: {from: a file}, headers: {X-From: there}}]
                            - answer: {<<: *first, status: 500}
                              sent: [{exactly: {from: a file}}]
                        """))
                .isEmpty();
    }

    @Test
    void aFileThatIsHalfWrittenIsNoConcernOfOtherRoutes() throws IOException {
        write("half.camel.yaml", "- route:\n    id: half\n    from: {uri: 'timer:x', steps: [\n");
        assertThat(failures("tick", "- test: it sends\n  sent: [{key: k}]\n")).isEmpty();
        assertThat(failures("half", "- test: it sends\n").get(0).what())
                .contains("there is no route 'half'", "half.camel.yaml: ");
    }

    private List<Failure> failures(String routeId, String tests) throws IOException {
        write(routeId + ".test.yaml", tests);
        RouteTestFile file = RouteTestFile.read(folder.resolve(routeId + ".test.yaml"));
        List<Failure> failures = new ArrayList<>();
        QuietLog quiet = new QuietLog();
        try (RouteTests runner = new RouteTests(new RouteFolders(folder, Path.of("config")).read(), BEANS)) {
            for (TestResult result :
                    file.tests().stream().map(test -> runner.run(file, test)).toList()) {
                failures.addAll(result.failures());
            }
            coverage = runner.coverage();
        } finally {
            quiet.end();
        }
        return failures;
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
