package io.touchline.lint;

import static io.touchline.lint.Sample.xml;
import static io.touchline.lint.Sample.xmlSteps;
import static io.touchline.lint.Sample.yaml;
import static io.touchline.lint.Sample.yamlSteps;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Syntax, comments that silence, statements, contracts, and what only Camel itself refuses. */
final class FileSamples {

    private static final String TIMER = "timer:sample";
    private static final String SCHEMA = "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"";

    private static final String KEY = "\"x-key\": [\"a\"], \"properties\": {\"a\": true}";

    private FileSamples() {}

    static Stream<Sample> all() {
        return Stream.of(syntax(), comments(), statements(), contracts(), refused())
                .flatMap(each -> each);
    }

    private static Stream<Sample> syntax() {
        String route = Sample.yamlRoute(TIMER, "- log: a");
        return Stream.of(
                yaml("carriage returns", route.replace("\n", "\r\n")),
                yaml("a byte order mark", "\uFEFF" + route),
                yaml("an empty file", "", "1:1 syntax"),
                yaml("only comments", "# nothing\n# here\n", "1:1 syntax"),
                yaml("no route", "[]\n", "1:1 syntax"),
                yaml("a tab", route.replace("    id", "\tid"), "2:1 syntax"),
                yaml("a quote that is not closed", route.replace("A sample", "\"A sample"), "3:18 syntax"),
                yaml("a second document", route + "---\n" + route, "10:1 syntax"),
                yaml("a key twice", route.replace("    group", "    id: b\n    group"), "4:5 syntax"),
                yaml("an alias", route.replace("id: sample", "id: &a sample").replace("A sample", "*a")),
                yaml("an alias in itself", "- &a\n  route: *a\n", "1:3 syntax"),
                yaml("a control character", route.replace("A sample", "A \u0007"), "3:20 syntax"),
                xml("an empty file", "", "1:1 syntax"),
                xml("no route", "<routes/>", "1:1 syntax"),
                xml("a tag that is not closed", "<routes>\n  <route>\n</routes>\n", "3:8 syntax"),
                xml(
                        "a document type",
                        "<!DOCTYPE routes [<!ENTITY e SYSTEM \"file:/etc/passwd\">]>\n<routes><route>&e;</route></routes>",
                        "1:59 syntax"));
    }

    private static Stream<Sample> comments() {
        return Stream.of(
                yamlSteps(
                        "a comment behind the line",
                        TIMER,
                        "- to: kafka:scores # lint: allow step-id because it is a sample"),
                yamlSteps(
                        "comments before the line",
                        TIMER,
                        "# lint: allow step-id because it is a sample\n# lint: allow known-route because it is a sample\n- to: direct:gone"),
                yamlSteps(
                        "a comment without a reason",
                        TIMER,
                        "- to: kafka:scores # lint: allow step-id",
                        "8:11 step-id",
                        "8:30 lint-comment"),
                yamlSteps(
                        "a comment that silences nothing",
                        TIMER,
                        "# lint: allow step-id because I can\n- log: a",
                        "8:11 lint-comment"),
                yamlSteps(
                        "a comment with an unknown rule",
                        TIMER,
                        "# lint: allow step-ids because I can\n- log: a",
                        "8:11 lint-comment"),
                yamlSteps("a comment in no known form", TIMER, "# lint: ignore\n- log: a", "8:11 lint-comment"),
                yamlSteps(
                        "a comment that would silence Camel",
                        TIMER,
                        "# lint: allow compiles because I can\n- log: a",
                        "8:11 lint-comment"),
                xmlSteps(
                        "a comment before the line",
                        TIMER,
                        "<!-- lint: allow step-id because it is a sample -->\n<to uri=\"kafka:scores\"/>"),
                xmlSteps(
                        "a comment without a reason",
                        TIMER,
                        "<!-- lint: allow step-id -->\n<to uri=\"kafka:scores\"/>",
                        "4:10 lint-comment",
                        "5:5 step-id"),
                statement(
                        "-- lint: allow sql-idempotent because the table is a log\ninsert into t select * from jsonb_to_recordset(:batch)\n"));
    }

    private static Stream<Sample> statements() {
        return Stream.of(
                statement(
                        "insert into t select id::text, ':x' from jsonb_to_recordset(:batch) -- :y\n on conflict do nothing;\n"),
                statement("insert into t select * from jsonb_to_recordset(:batch)", "1:1 sql-idempotent"),
                statement("select f(:batch, :other)", "1:18 sql-structure"),
                statement("\nselect 1", "2:1 sql-structure"),
                statement("select (:batch", "1:8 sql-structure"),
                statement("select :batch)", "1:14 sql-structure"),
                statement("select :batch, 'it", "1:16 sql-structure"),
                statement("select :batch, $a$ it $b$", "1:16 sql-structure"),
                statement("select :batch /* a /* b */", "1:15 sql-structure"),
                statement("select :batch;\nselect 2", "2:1 sql-structure"),
                statement("", "1:1 sql-structure"),
                new Sample(
                        "a statement that nobody names",
                        Map.of(
                                "routes/sample.camel.yaml",
                                Sample.yamlRoute(TIMER, "- log: a"),
                                "config/postgres/s.sql",
                                "select :batch"),
                        List.of("s.sql:1:1 known-file")));
    }

    private static Sample statement(String sql, String... expected) {
        return yamlSteps(
                        "the statement " + sql,
                        TIMER,
                        "- bean:\n    id: store\n    ref: scorer\n    method: \"store(*, 'config/postgres/s.sql')\"")
                .and("config/postgres/s.sql", sql, expected);
    }

    private static Stream<Sample> contracts() {
        return Stream.of(
                contract("{" + SCHEMA + ", " + KEY + ", \"type\": \"object\"}"),
                contract("{" + KEY + ", \"type\": \"object\"}", "1:1 contract"),
                contract("{" + SCHEMA + ", " + KEY + ",\n \"type\": \"objekt\"}", "2:10 contract"),
                contract("{" + SCHEMA + ", \"x-key\": [\"a\"],\n \"properties\": {\"a\": 5}}", "2:22 contract"),
                contract("{" + SCHEMA + ", \"type\": \"object\"}", "1:1 contract"),
                contract("{" + SCHEMA + ", " + KEY + ",\n \"x-sprot\": \"soccer\"}", "2:13 contract"),
                contract("{" + SCHEMA + ", " + KEY + ",\n \"x-sport\": \"\"}", "2:13 contract"),
                contract("{" + SCHEMA + ", " + KEY + ",\n \"x-hash-without\": \"a\"}", "2:20 contract"),
                contract("{" + SCHEMA + ", " + KEY + ",\n \"x-strict-required\": [\"a\", \"b\"]}", "2:29 contract"),
                contract(
                        "{" + SCHEMA + ",\n \"x-key\": [\"a\", [\"b\", \"idEvnt\"], [], 5],"
                                + " \"properties\": {\"a\": true, \"b\": true, \"idEvent\": true}}",
                        "2:23 contract",
                        "2:34 contract",
                        "2:38 contract"),
                contract("{" + SCHEMA + ",\n", "2:1 syntax"),
                contract("", "1:1 contract"));
    }

    private static Sample contract(String json, String... expected) {
        return yamlSteps("the contract " + json, TIMER, "- log: a").and("config/schemas/c.json", json, expected);
    }

    private static Stream<Sample> refused() {
        return Stream.of(
                yamlSteps("a jq program that is none", TIMER, "- setBody:\n    jq: \".a |\"", "9:17 compiles"),
                yamlSteps(
                        "options that nobody can read",
                        TIMER,
                        "- to: {id: a, uri: \"log:x?%=%%&&=&a=&level=%\"}",
                        "8:35 endpoint-options",
                        "8:43 endpoint-options",
                        "8:46 endpoint-options"),
                xmlSteps("a jq program that is none", TIMER, "<setBody><jq>.a |</jq></setBody>", "4:18 compiles"),
                yamlSteps(
                        "a class that is missing",
                        TIMER,
                        "- throwException:\n    exceptionType: no.Such\n    message: a",
                        "9:28 compiles"));
    }
}
