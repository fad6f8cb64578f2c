package io.touchline.lint;

import static io.touchline.lint.Sample.xml;
import static io.touchline.lint.Sample.xmlSteps;
import static io.touchline.lint.Sample.yaml;
import static io.touchline.lint.Sample.yamlSteps;

import java.util.stream.Stream;

/** For every rule about routes something that keeps it and something that breaks it, in both languages. */
final class RouteSamples {

    private static final String TIMER = "timer:sample";
    private static final String STORE = "kafka-batch:scores?groupId=g";
    private static final String XML_STORE = "kafka-batch:scores?groupId=g";

    private RouteSamples() {}

    static Stream<Sample> all() {
        return Stream.of(words(), endpoints(), ids(), kafka(), failures(), names(), secrets(), data())
                .flatMap(each -> each);
    }

    private static Stream<Sample> words() {
        return Stream.of(
                yamlSteps("steps that exist", TIMER, "- log: hello\n- stop: {}\n- setBody:\n    constant: x"),
                yamlSteps("an unknown step", TIMER, "- logg: hello", "8:11 camel-schema"),
                yamlSteps("an unknown option of a step", TIMER, "- setBody:\n    simpel: x", "9:13 camel-schema"),
                yamlSteps("two steps in one", TIMER, "- log: a\n  stop: {}", "9:11 camel-schema"),
                yamlSteps(
                        "a level that is none",
                        TIMER,
                        "- log:\n    message: a\n    loggingLevel: LOUD",
                        "10:27 camel-schema"),
                yamlSteps(
                        "a flag that is none",
                        TIMER,
                        "- split:\n    constant: a\n    streaming: yess",
                        "10:24 camel-schema"),
                yaml(
                        "a route without a beginning",
                        "- route:\n    id: sample\n",
                        "2:5 camel-schema",
                        "1:3 described",
                        "1:3 described"),
                xmlSteps(
                        "steps that exist",
                        TIMER,
                        "<log message=\"hello\"/>\n<stop/>\n<setBody><constant>x</constant></setBody>"),
                xmlSteps("an unknown step", TIMER, "<logg message=\"hello\"/>", "4:5 camel-schema"),
                xmlSteps("an unknown option of a step", TIMER, "<log mesage=\"hello\"/>", "4:10 camel-schema"),
                xmlSteps("an unknown language", TIMER, "<setBody><simpel>x</simpel></setBody>", "4:14 camel-schema"),
                xmlSteps(
                        "a level that is none",
                        TIMER,
                        "<log message=\"a\" loggingLevel=\"LOUD\"/>",
                        "4:36 camel-schema"),
                xmlSteps(
                        "a flag that is none",
                        TIMER,
                        "<split streaming=\"yess\"><constant>a</constant></split>",
                        "4:23 camel-schema"));
    }

    private static Stream<Sample> endpoints() {
        return Stream.of(
                yamlSteps("options that exist", "timer:sample?period={{sample.period}}&delay=250ms", "- log: a"),
                yamlSteps(
                        "times that are none",
                        "timer:sample?period=1h30m&delay=soon&fixedRate=10s",
                        "- log: a",
                        "6:38 endpoint-options",
                        "6:49 endpoint-options"),
                yamlSteps("an unknown option", "timer:sample?perod=10s", "- log: a", "6:25 endpoint-options"),
                yamlSteps("an unknown component", "timr:sample", "- log: a", "6:12 endpoint-options"),
                yamlSteps("a component that is not here", "amqp:sample", "- log: a", "6:12 endpoint-options"),
                yamlSteps(
                        "a wrong number, and an unknown option among parameters",
                        TIMER,
                        "- to:\n    id: send\n    uri: kafka:scores\n    parameters:\n      lingerMs: long\n      lingerMz: 5",
                        "12:25 endpoint-options",
                        "13:15 endpoint-options"),
                yamlSteps(
                        "a near miss of an option of http",
                        TIMER,
                        "- to:\n    id: get\n    uri: http://x/y?userAgnt=me&season=5",
                        "10:29 endpoint-options"),
                yamlSteps(
                        "time-outs of http",
                        TIMER,
                        "- to:\n    id: get\n    uri: http://x/y?responseTimeout=5000&connectTimeout=0",
                        "10:50 http-timeout"),
                xmlSteps(
                        "options that exist",
                        "timer:sample?period={{sample.period}}&amp;delay=250ms",
                        "<log message=\"a\"/>"),
                xmlSteps(
                        "an unknown option", "timer:sample?perod=10s", "<log message=\"a\"/>", "3:29 endpoint-options"),
                xmlSteps("an unknown component", "timr:sample", "<log message=\"a\"/>", "3:16 endpoint-options"),
                xmlSteps(
                        "a component that is not here", "amqp:sample", "<log message=\"a\"/>", "3:16 endpoint-options"),
                xmlSteps(
                        "time-outs of http",
                        TIMER,
                        "<to id=\"get\" uri=\"http://x/y?responseTimeout=3s&amp;connectTimeout=10\"/>",
                        "4:34 http-timeout"));
    }

    private static Stream<Sample> ids() {
        return Stream.of(
                yaml(
                        "a file with another name",
                        "- route:\n    id: other\n    description: A sample\n    group: s\n    from:\n      uri: timer:x\n      steps:\n        - log: a\n",
                        "2:9 file-name"),
                yaml(
                        "no description, no group, no id",
                        "- route:\n    from:\n      uri: timer:x\n      steps:\n        - log: a\n",
                        "1:3 file-name",
                        "1:3 described",
                        "1:3 described"),
                yamlSteps("a step that calls without an id", TIMER, "- to: kafka:scores", "8:11 step-id"),
                yamlSteps(
                        "two steps with one id",
                        TIMER,
                        "- log:\n    id: a\n    message: a\n- log:\n    id: a\n    message: b",
                        "12:17 unique-id"),
                yamlSteps("two routes with one id", TIMER, "- log: a")
                        .and(
                                "routes/sample.camel.xml",
                                Sample.xmlRoute(TIMER, "<log message=\"a\"/>"),
                                "2:14 unique-id"),
                xml(
                        "no description, no group, another name",
                        "<routes>\n  <route id=\"other\">\n    <from uri=\"timer:x\"/>\n    <log message=\"a\"/>\n  </route>\n</routes>\n",
                        "2:3 described",
                        "2:3 described",
                        "2:14 file-name"),
                xmlSteps("a step that calls without an id", TIMER, "<to uri=\"kafka:scores\"/>", "4:5 step-id"),
                xmlSteps(
                        "two steps with one id",
                        TIMER,
                        "<log id=\"a\" message=\"a\"/>\n<log id=\"a\" message=\"b\"/>",
                        "5:14 unique-id"));
    }

    private static Stream<Sample> kafka() {
        return Stream.of(
                yamlSteps("a consumer of ours", STORE, "- bean:\n    id: store\n    ref: scorer"),
                yamlSteps(
                        "Camel's consumer as it comes",
                        "kafka:scores?groupId=g",
                        "- log: a",
                        "6:12 commit-after-write"),
                yamlSteps(
                        "Camel's consumer without a group",
                        "kafka:scores",
                        "- log: a",
                        "6:12 commit-after-write",
                        "6:12 commit-after-write"),
                yamlSteps(
                        "manual commits that go past a failure",
                        "kafka:scores?groupId=g&autoCommitEnable=false&allowManualCommit=true",
                        "- log: a",
                        "6:12 commit-after-write"),
                yamlSteps(
                        "manual commits that stop at a failure",
                        "kafka:scores?groupId=g&autoCommitEnable=false&allowManualCommit=true&breakOnFirstError=true",
                        "- log: a"),
                yamlSteps(
                        "an aggregate behind a consumer",
                        STORE,
                        "- aggregate:\n    aggregationStrategy: \"#bean:scorer\"\n    correlationExpression:\n      constant: a\n    completionSize: 2\n    steps:\n      - log: a",
                        "8:11 commit-after-write"),
                yamlSteps(
                        "a wire tap behind a consumer",
                        STORE,
                        "- wireTap:\n    id: tap\n    uri: log:a",
                        "8:11 commit-after-write"),
                yamlSteps("threads behind a timer", TIMER, "- threads:\n    poolSize: 2"),
                yamlSteps(
                                "threads in a route that a consumer calls",
                                STORE,
                                "- to:\n    id: call\n    uri: direct:called")
                        .and(
                                "routes/called.camel.yaml",
                                "- route:\n    id: called\n    description: A sample\n    group: s\n    from:\n      uri: direct:called\n      steps:\n        - threads:\n            poolSize: 2\n",
                                "8:11 commit-after-write"),
                xmlSteps("a consumer of ours", XML_STORE, "<bean id=\"store\" ref=\"scorer\"/>"),
                xmlSteps(
                        "Camel's consumer as it comes",
                        "kafka:scores?groupId=g",
                        "<log message=\"a\"/>",
                        "3:16 commit-after-write"),
                xmlSteps(
                        "an auto-commit that is written down",
                        "kafka:scores?groupId=g&amp;autoCommitEnable=true",
                        "<log message=\"a\"/>",
                        "3:43 commit-after-write"),
                xmlSteps(
                        "a delay behind a consumer",
                        XML_STORE,
                        "<delay><constant>5</constant></delay>",
                        "4:5 commit-after-write"),
                xmlSteps(
                        "a delay that waits behind a consumer",
                        XML_STORE,
                        "<delay asyncDelayed=\"false\"><constant>5</constant></delay>"));
    }

    private static Stream<Sample> failures() {
        String channel =
                "- routeConfiguration:\n    id: sample\n    errorHandler:\n      deadLetterChannel:\n        deadLetterUri: log:dead\n%s";
        String handled =
                "- routeConfiguration:\n    id: swallow\n    onException:\n      - onException:\n          exception:\n            - java.lang.Exception\n          handled:\n            constant: \"%s\"\n";
        String reader =
                "- route:\n    id: sample\n    description: A sample\n    group: s\n    routeConfigurationId: swallow\n    from:\n      uri: kafka-batch:scores?groupId=g\n      steps:\n        - log: a\n";
        String xmlChannel =
                "<routes>\n  <route id=\"sample\" description=\"A sample\" group=\"s\">\n    <errorHandler><deadLetterChannel deadLetterUri=\"log:dead\"%s/></errorHandler>\n    <from uri=\"%s\"/>\n    <log message=\"a\"/>\n  </route>\n</routes>\n";
        return Stream.of(
                yaml(
                        "a dead letter channel that tells",
                        channel.formatted("        deadLetterHandleNewException: false\n")),
                yaml("a dead letter channel that may lose", channel.formatted(""), "4:7 dead-letter-path"),
                yaml(
                        "a dead letter channel that does lose",
                        channel.formatted("        deadLetterHandleNewException: true\n"),
                        "6:39 dead-letter-path"),
                yaml("a consumer whose failures are handled", reader)
                        .and("routes/errors.camel.yaml", handled.formatted("true"), "7:11 dead-letter-path"),
                yaml("a consumer whose failures are not handled", reader)
                        .and("routes/errors.camel.yaml", handled.formatted("false")),
                xml(
                        "a dead letter channel that tells",
                        xmlChannel.formatted(" deadLetterHandleNewException=\"false\"", "timer:x")),
                xml(
                        "a dead letter channel that may lose",
                        xmlChannel.formatted("", "timer:x"),
                        "3:19 dead-letter-path"),
                xml(
                        "a dead letter channel behind a consumer",
                        xmlChannel.formatted(" deadLetterHandleNewException=\"false\"", "kafka-batch:scores?groupId=g"),
                        "3:19 dead-letter-path"));
    }

    private static Stream<Sample> names() {
        return Stream.of(
                yamlSteps(
                        "a route that is called and missing",
                        TIMER,
                        "- to:\n    id: call\n    uri: direct:gone",
                        "10:18 known-route"),
                yamlSteps(
                        "a placeholder that is missing",
                        TIMER,
                        "- to:\n    id: send\n    uri: kafka:{{sample.topc}}.x",
                        "10:24 known-placeholder"),
                yamlSteps(
                        "placeholders that may be missing",
                        "timer:sample?delay={{?gone}}",
                        "- log: \"{{gone:default}} ${header.x} {code}\""),
                yamlSteps(
                        "a bean that is missing", TIMER, "- bean:\n    id: score\n    ref: scorr", "10:18 known-bean"),
                yamlSteps(
                        "a file that is missing",
                        TIMER,
                        "- setBody:\n    constant: resource:file:config/gone.sql",
                        "9:37 known-file"),
                yaml(
                        "a template that is missing",
                        "- templatedRoute:\n    routeTemplateRef: gone\n    routeId: sample\n",
                        "2:23 known-template"),
                yaml(
                        "a configuration that is missing",
                        Sample.yamlRoute(TIMER, "- log: a")
                                .replace("group: samples", "group: s\n    routeConfigurationId: gone"),
                        "5:27 known-template"),
                template("- name: topic\n  value: a"),
                template("- name: topik\n  value: a", "2:23 template-parameters", "5:15 template-parameters"),
                yaml(
                        "a parameter that the template does not use",
                        "- routeTemplate:\n    id: sample\n    parameters:\n      - name: topic\n        description: d\n    route:\n      description: A sample\n      group: s\n      from:\n        uri: timer:x\n        steps:\n          - log: a\n",
                        "4:15 template-parameters"),
                xml(
                        "a parameter that the template does not use",
                        "<routeTemplates>\n  <routeTemplate id=\"sample\">\n    <templateParameter name=\"topic\" description=\"d\"/>\n    <route description=\"A sample\" group=\"s\">\n      <from uri=\"timer:x\"/>\n      <log message=\"a\"/>\n    </route>\n  </routeTemplate>\n</routeTemplates>\n",
                        "3:30 template-parameters"),
                xmlSteps(
                        "a route that is called and missing",
                        TIMER,
                        "<to id=\"call\" uri=\"direct:gone\"/>",
                        "4:24 known-route"),
                xmlSteps(
                        "a placeholder that is missing",
                        TIMER,
                        "<to id=\"send\" uri=\"kafka:{{sample.topc}}.x\"/>",
                        "4:30 known-placeholder"),
                xmlSteps("a bean that is missing", TIMER, "<bean id=\"score\" ref=\"scorr\"/>", "4:27 known-bean"),
                xmlSteps(
                        "a file that is missing",
                        TIMER,
                        "<setBody><constant>resource:file:config/gone.sql</constant></setBody>",
                        "4:38 known-file"),
                xml(
                        "a template that is missing",
                        "<templatedRoutes>\n  <templatedRoute routeTemplateRef=\"gone\" routeId=\"sample\"/>\n</templatedRoutes>\n",
                        "2:37 known-template"));
    }

    private static Sample template(String parameters, String... expected) {
        return yaml(
                        "a template's parameters",
                        "- templatedRoute:\n    routeTemplateRef: make\n    routeId: sample\n    parameters:\n"
                                + parameters.indent(6),
                        expected)
                .and(
                        "routes/templates/make.camel.yaml",
                        "- routeTemplate:\n    id: make\n    parameters:\n      - name: topic\n        description: d\n    route:\n      description: A sample\n      group: s\n      from:\n        uri: \"timer:{{topic}}\"\n        steps:\n          - log: a\n");
    }

    private static Stream<Sample> secrets() {
        return Stream.of(
                yamlSteps(
                        "a password from the settings",
                        TIMER,
                        "- to:\n    id: get\n    uri: http://x\n    parameters:\n      authPassword: \"{{sample.topic}}\""),
                yamlSteps(
                        "a password in the file",
                        TIMER,
                        "- to:\n    id: get\n    uri: http://x\n    parameters:\n      authPassword: s3cr3t",
                        "12:29 no-secrets"),
                yamlSteps(
                        "a token in a header",
                        TIMER,
                        "- setHeader:\n    name: Authorization\n    constant: Bearer abcdefgh12345",
                        "10:23 no-secrets"),
                xmlSteps("a login in a URL", TIMER, "<to id=\"get\" uri=\"http://me:s3cr3t@x\"/>", "4:23 no-secrets"),
                xmlSteps(
                        "a password from the settings",
                        TIMER,
                        "<to id=\"get\" uri=\"http://x?authPassword={{sample.topic}}\"/>"));
    }

    private static Stream<Sample> data() {
        return Stream.of(
                yamlSteps(
                        "an endpoint from the settings",
                        TIMER,
                        "- toD:\n    id: send\n    uri: kafka:{{sample.topic}}"),
                yamlSteps(
                        "an endpoint from a header",
                        TIMER,
                        "- toD:\n    id: send\n    uri: kafka:${header.to}",
                        "10:18 data-never-steers"),
                yamlSteps(
                        "recipients from the body",
                        TIMER,
                        "- recipientList:\n    id: send\n    simple: ${body}",
                        "10:13 data-never-steers"),
                yamlSteps(
                        "a topic from the body",
                        TIMER,
                        "- setHeader:\n    name: kafka.OVERRIDE_TOPIC\n    expression:\n      jq: .topic",
                        "8:11 data-never-steers"),
                yamlSteps(
                        "SQL with a parameter",
                        TIMER,
                        "- to:\n    id: ask\n    uri: \"sql:select 1 where 'a' = :#${body}\""),
                yamlSteps(
                        "SQL with a message in it",
                        TIMER,
                        "- to:\n    id: ask\n    uri: \"sql:select 1 where 'a' = '${body}'\"",
                        "10:45 no-sql-from-data"),
                xmlSteps(
                        "an endpoint from a header",
                        TIMER,
                        "<toD id=\"send\" uri=\"kafka:${header.to}\"/>",
                        "4:25 data-never-steers"),
                xmlSteps(
                        "a topic from the body",
                        TIMER,
                        "<setHeader name=\"kafka.OVERRIDE_TOPIC\"><simple>${body}</simple></setHeader>",
                        "4:5 data-never-steers"),
                xmlSteps(
                        "SQL with a message in it",
                        TIMER,
                        "<to id=\"ask\" uri=\"sql:select 1 where 'a' = '${body}'\"/>",
                        "4:49 no-sql-from-data"));
    }
}
