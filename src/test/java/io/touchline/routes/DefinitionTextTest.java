package io.touchline.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;

/** A change that is not noticed would be an edit without effect. */
class DefinitionTextTest {

    private static final GenericApplicationContext BEANS = new GenericApplicationContext();

    private static final String ROUTE =
            """
            - onException:
                exception: [java.io.IOException]
                redeliveryPolicy: { maximumRedeliveries: 1 }
                handled: { constant: { expression: "true" } }
                steps: [{ log: { id: l, message: inner } }]
            - routeConfiguration:
                id: shared
                interceptFrom:
                  - interceptFrom:
                      steps: [{ log: { id: seen, message: intercepted } }]
                onCompletion:
                  - onCompletion:
                      mode: AfterConsumer
                      steps: [{ log: { id: done, message: completed } }]
            - route:
                id: everything
                description: Does everything
                group: test
                routeConfigurationId: shared
                autoStartup: true
                startupOrder: 5
                streamCache: "true"
                logMask: "false"
                shutdownRunningTask: CompleteCurrentTaskOnly
                errorHandler:
                  deadLetterChannel:
                    deadLetterUri: direct:dead
                    deadLetterHandleNewException: false
                    useOriginalMessage: false
                    redeliveryPolicy: { maximumRedeliveries: 2, redeliveryDelay: 150 }
                from:
                  uri: timer
                  parameters: { timerName: t, period: 7000, delay: 3 }
                  steps:
                    - setHeader: { id: h, name: h-name, expression: { simple: { expression: "${body}", trim: true, resultType: java.lang.String } } }
                    - setProperty: { id: p, name: p-name, expression: { constant: { expression: p-value } } }
                    - setVariable: { id: v, name: v-name, expression: { jq: { expression: ".a", source: "header:h-name" } } }
                    - removeHeaders: { id: r, pattern: "x-*", excludePattern: "x-y" }
                    - filter: { id: f, expression: { simple: { expression: "${header.h-name} == 1" } }, statusPropertyName: kept, steps: [{ stop: { id: s } }] }
                    - choice:
                        id: c
                        when: [{ id: w, expression: { simple: { expression: "${body} == 2" } }, steps: [{ log: { id: in-when, message: first-case } }] }]
                        otherwise: { id: o, steps: [{ log: { id: in-otherwise, message: other-case, loggingLevel: WARN } }] }
                    - split: { id: sp, delimiter: ";", streaming: true, stopOnException: true, parallelProcessing: false, expression: { simple: { expression: "${body}" } }, steps: [{ log: { id: part, message: part } }] }
                    - loop: { id: lo, copy: true, expression: { constant: { expression: "3" } }, steps: [{ log: { id: again, message: again } }] }
                    - doTry:
                        id: t
                        steps: [{ log: { id: tried, message: tried } }]
                        doCatch: [{ id: ca, exception: [java.lang.RuntimeException], steps: [{ log: { id: caught, message: caught } }] }]
                        doFinally: { id: fi, steps: [{ log: { id: finally, message: in-the-end } }] }
                    - multicast: { id: m, parallelProcessing: true, timeout: "400", steps: [{ to: { id: m1, uri: "direct:one" } }] }
                    - wireTap: { id: wt, uri: "direct:tap", copy: true }
                    - enrich: { id: e, expression: { constant: { expression: "direct:enriched" } }, cacheSize: 11 }
                    - throttle: { id: th, timePeriodMillis: "1234", expression: { constant: { expression: "9" } } }
                    - delay: { id: de, asyncDelayed: false, expression: { constant: { expression: "21" } } }
                    - script: { id: sc, expression: { simple: { expression: "${body} script" } } }
                    - setBody: { id: sb, expression: { method: { beanType: java.lang.Math, method: "abs(-1)" } } }
                    - toD: { id: td, uri: "direct:to-d", allowOptimisedComponents: true }
                    - to: { id: to, uri: direct, parameters: { name: target, timeout: 800 } }
                    - throwException: { id: te, exceptionType: java.lang.IllegalStateException, message: thrown }
            """;

    @BeforeAll
    static void start() {
        BEANS.refresh();
    }

    @AfterAll
    static void stop() {
        BEANS.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.io.IOException | java.io.EOFException",
                "maximumRedeliveries: 1 | maximumRedeliveries: 4",
                "message: inner | message: other",
                "message: intercepted | message: other",
                "message: completed | message: other",
                "mode: AfterConsumer | mode: BeforeConsumer",
                "group: test | group: other",
                "autoStartup: true | autoStartup: false",
                "startupOrder: 5 | startupOrder: 6",
                "streamCache: \"true\" | streamCache: \"false\"",
                "logMask: \"false\" | logMask: \"true\"",
                "CompleteCurrentTaskOnly | CompleteAllTasks",
                "direct:dead | direct:else",
                "deadLetterHandleNewException: false | deadLetterHandleNewException: true",
                "useOriginalMessage: false | useOriginalMessage: true",
                "maximumRedeliveries: 2 | maximumRedeliveries: 3",
                "redeliveryDelay: 150 | redeliveryDelay: 250",
                "period: 7000 | period: 8000",
                "delay: 3 | delay: 4",
                "name: h-name | name: other",
                "trim: true | trim: false",
                "resultType: java.lang.String | resultType: java.lang.Object",
                "p-value | other",
                "\".a\", | \".b\",",
                "source: \"header:h-name\" | source: \"header:other\"",
                "pattern: \"x-*\" | pattern: \"y-*\"",
                "excludePattern: \"x-y\" | excludePattern: \"x-z\"",
                "== 1 | == 11",
                "statusPropertyName: kept | statusPropertyName: other",
                "== 2 | == 22",
                "first-case | other",
                "loggingLevel: WARN | loggingLevel: ERROR",
                "delimiter: \";\" | delimiter: \",\"",
                "streaming: true | streaming: false",
                "stopOnException: true | stopOnException: false",
                "stopOnException: true, parallelProcessing: false | stopOnException: true, parallelProcessing: true",
                "lo, copy: true | lo, copy: false",
                "expression: \"3\" | expression: \"4\"",
                "message: tried | message: other",
                "java.lang.RuntimeException | java.lang.ArithmeticException",
                "message: caught | message: other",
                "in-the-end | other",
                "timeout: \"400\" | timeout: \"401\"",
                "timeout: \"400\" | timeout: \"500\"",
                "direct:one | direct:two",
                "direct:tap | direct:tip",
                "tap\", copy: true | tap\", copy: false",
                "direct:enriched | direct:other",
                "cacheSize: 11 | cacheSize: 12",
                "\"1234\" | \"4321\"",
                "expression: \"9\" | expression: \"8\"",
                "asyncDelayed: false | asyncDelayed: true",
                "expression: \"21\" | expression: \"22\"",
                "${body} script | ${body} other",
                "abs(-1) | abs(-2)",
                "direct:to-d | direct:to-e",
                "allowOptimisedComponents: true | allowOptimisedComponents: false",
                "name: target | name: other",
                "timeout: 800 | timeout: 900",
                "IllegalStateException | IllegalArgumentException",
                "message: thrown | message: other",
                "id: sb | id: sbb",
            })
    void aChangeOfAnythingIsSeen(String old, String now) {
        assertThat(ROUTE).contains(old);
        assertThat(text(ROUTE.replace(old, now))).isNotEqualTo(text(ROUTE));
    }

    @Test
    void twoReadingsOfOneFileAreEqual() {
        assertThat(text(ROUTE)).isEqualTo(text("# read again\r\n" + ROUTE.replace("\n", "\r\n")));
    }

    private static String text(String yaml) {
        SourceFile file = new SourceFile(Path.of("everything.camel.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
        Compilation compiled = new RouteCompiler(new ScratchContexts(BEANS))
                .compile(new RouteSet(List.of(file), List.of(), List.of()));
        assertThat(compiled.failures()).isEmpty();
        return compiled.routes().get("everything").definition();
    }
}
