package io.touchline.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/** Makes random edits, each of a kind that people make. */
final class Edits {

    private static final String TEMPLATE = "routes/templates/probe.camel.yaml";
    private static final String STORE_TEMPLATE = "routes/templates/store-topic.camel.yaml";
    private static final String A = "routes/probe/probe-a.camel.yaml";
    private static final String B = "routes/probe/probe-b.camel.yaml";
    private static final String XML = "routes/probe/probe-xml.camel.xml";
    private static final String FAIL = "routes/probe/fail.camel.yaml";
    private static final String CONFIGURATION = "routes/probing.camel.yaml";
    private static final String MATCHES = "routes/football-data/poll-matches.camel.yaml";
    private static final String STATEMENT = "config/postgres/upserts/marks.sql";
    private static final String CONTRACT = "config/schemas/marks.json";

    private final EditedProject project;
    private final Random random;
    /** Ids of the routes that edits have added. */
    private final List<String> extras = new ArrayList<>();

    private final List<Kind> kinds = List.of(
            this::period,
            this::filter,
            this::template,
            this::storeTemplate,
            this::configuration,
            this::contract,
            this::statement,
            this::word,
            this::xml,
            this::add,
            this::add,
            this::delete,
            this::rename,
            this::twins,
            this::yamlSyntax,
            this::unknownStep,
            this::unknownComponent,
            this::unknownOption,
            this::unknownParameter,
            this::missingBean,
            this::missingPlaceholder,
            this::missingTemplate,
            this::halfWritten,
            this::empty,
            this::binary,
            this::xmlNotWellFormed,
            this::xmlUnknownOption,
            this::statementSyntax,
            this::contractSyntax);

    private int number;

    private interface Kind {
        Edit make();
    }

    Edits(EditedProject project, Random random) {
        this.project = project;
        this.random = random;
    }

    /** Each kind comes once before the random ones begin, so that none is left out. */
    Edit next() {
        Kind kind = number < kinds.size() ? kinds.get(number) : kinds.get(random.nextInt(kinds.size()));
        number++;
        return kind.make();
    }

    private Edit period() {
        return right("period", A, "value: \\d+ms", "value: " + (40 + number % 20) + "ms", Set.of("probe-a"), null);
    }

    private Edit filter() {
        return right(
                "filter",
                MATCHES,
                "(?s)(?<=- name: where\n        value: ).*?(?=\n      - name)",
                "'.id != " + number + "'",
                Set.of("poll-matches"),
                null);
    }

    private Edit template() {
        Set<String> users = new TreeSet<>(extras);
        users.addAll(Set.of("probe-a", "probe-b"));
        return right("template", TEMPLATE, "\"T\\d+\"", "\"T" + number + "\"", users, "T" + number);
    }

    private Edit storeTemplate() {
        return right(
                "template of the storing routes",
                STORE_TEMPLATE,
                "maxWait: .*",
                "maxWait: " + (200 + number % 100) + "ms",
                Set.of("store-competitions", "store-marks", "store-matches", "store-standings"),
                null);
    }

    private Edit configuration() {
        return right(
                "route configuration", CONFIGURATION, "\"C\\d+\"", "\"C" + number + "\"", Set.of("fail"), "C" + number);
    }

    private Edit contract() {
        return right("contract", CONTRACT, "\"D\\d+\"", "\"D" + number + "\"", Set.of(), null);
    }

    private Edit statement() {
        return right("SQL", STATEMENT, "'S\\d+'", "'S" + number + "'", Set.of(), "S" + number);
    }

    private Edit word() {
        return right("parameter", B, "value: W\\d+", "value: W" + number, Set.of("probe-b"), "W" + number);
    }

    private Edit xml() {
        return right("XML", XML, "\"W\\d+\"", "\"W" + number + "\"", Set.of("probe-xml"), "W" + number);
    }

    private Edit add() {
        String id = "extra-" + number;
        extras.add(id);
        return Edit.right(
                "new route",
                () -> project.write(file(id), extra(id, number)),
                Set.of(),
                Set.of(id),
                Set.of(),
                "W" + number);
    }

    private Edit delete() {
        if (extras.isEmpty()) {
            return add();
        }
        String id = extras.remove(random.nextInt(extras.size()));
        return Edit.right("deleted route", () -> project.delete(file(id)), Set.of(), Set.of(), Set.of(id), null);
    }

    private Edit rename() {
        if (extras.isEmpty()) {
            return add();
        }
        String old = extras.remove(random.nextInt(extras.size()));
        String id = "extra-" + number;
        extras.add(id);
        return Edit.right(
                "renamed route",
                () -> {
                    project.write(file(id), extra(id, number));
                    project.delete(file(old));
                },
                Set.of(),
                Set.of(id),
                Set.of(old),
                "W" + number);
    }

    private Edit twins() {
        String twin = "routes/probe/twin.camel.yaml";
        return Edit.wrong(
                "two routes with one id",
                () -> project.write(twin, project.read(B)),
                () -> project.delete(twin),
                twin + ":4:");
    }

    private Edit yamlSyntax() {
        return wrong("YAML syntax", A, "    routeId: probe-a", "    routeId: 'probe-a");
    }

    private Edit unknownStep() {
        return wrong("unknown step", TEMPLATE, "          - setBody:", "          - setBdy:");
    }

    private Edit unknownComponent() {
        return wrong("unknown component", TEMPLATE, "uri: kafka:edit-marks", "uri: kafkaa:edit-marks");
    }

    private Edit unknownOption() {
        return wrong("unknown option", TEMPLATE, "          period:", "          perod:");
    }

    private Edit unknownParameter() {
        return wrong("unknown parameter", B, "- name: word", "- name: wrd");
    }

    private Edit missingBean() {
        return wrong(
                "missing bean",
                FAIL,
                "        - throwException:",
                "        - bean: { id: say, ref: nobody }\n        - throwException:");
    }

    private Edit missingPlaceholder() {
        return wrong("missing placeholder", B, "value: 50ms", "value: \"{{probe.perod}}\"");
    }

    private Edit missingTemplate() {
        return wrong("missing template", B, "routeTemplateRef: probe", "routeTemplateRef: prob");
    }

    private Edit halfWritten() {
        String before = project.read(B);
        String half = before.substring(0, before.indexOf("      - name: word") + "      - name: word".length() - 2);
        return Edit.wrong("half-written file", () -> project.write(B, half), () -> project.write(B, before), B + ":");
    }

    private Edit empty() {
        String before = project.read(A);
        return Edit.wrong("empty file", () -> project.write(A, ""), () -> project.write(A, before), A + ":1");
    }

    private Edit binary() {
        String before = project.read(A);
        byte[] bytes = new byte[300];
        random.nextBytes(bytes);
        bytes[0] = 0;
        return Edit.wrong("binary file", () -> project.writeBytes(A, bytes), () -> project.write(A, before), A + ":1");
    }

    private Edit xmlNotWellFormed() {
        return wrong("XML not well-formed", XML, "  </route>", "  </rote>");
    }

    private Edit xmlUnknownOption() {
        return wrong("unknown option in XML", XML, "period=50ms", "perod=50ms");
    }

    private Edit statementSyntax() {
        return wrong("SQL syntax", STATEMENT, "    insert into", "    insrt into");
    }

    private Edit contractSyntax() {
        return wrong("contract syntax", CONTRACT, "  \"type\": \"object\",", "  \"type\": \"objekt\",");
    }

    private Edit right(String kind, String file, String pattern, String now, Set<String> changed, String seen) {
        return Edit.right(
                kind, () -> project.write(file, replaced(file, pattern, now)), changed, Set.of(), Set.of(), seen);
    }

    private String replaced(String file, String pattern, String now) {
        String before = project.read(file);
        String after = before.replaceFirst(pattern, Matcher.quoteReplacement(now));
        if (after.equals(before)) {
            throw new IllegalStateException("nothing to replace in " + file + ": " + pattern);
        }
        return after;
    }

    /** An error in a line, where it is to be reported. */
    private Edit wrong(String kind, String file, String old, String now) {
        String before = project.read(file);
        if (!before.contains(old)) {
            throw new IllegalStateException("nothing to replace in " + file + ": " + old);
        }
        long own = before.substring(0, before.indexOf(old)).lines().count() + (old.startsWith(" ") ? 1 : 0);
        return Edit.wrong(
                kind,
                () -> project.write(file, before.replace(old, now)),
                () -> project.write(file, before),
                file + ":" + own + ":");
    }

    private static String file(String id) {
        return "routes/probe/" + id + ".camel.yaml";
    }

    private static String extra(String id, int word) {
        return """
            # A probe that an edit has added.
            - templatedRoute:
                routeTemplateRef: probe
                routeId: %s
                parameters:
                  - name: name
                    value: %s
                  - name: tick
                    value: 200ms
                  - name: word
                    value: W%d
            """
                .formatted(id, id, word);
    }
}
