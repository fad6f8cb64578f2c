package io.touchline.routetest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tests of one route: {@code poll-matches.test.yaml} beside {@code poll-matches.camel.yaml}.
 *
 * @param routeId the route that they test, by the file's name
 */
public record RouteTestFile(Path path, String routeId, List<RouteTest> tests) {

    /** What the name of such a file ends with. */
    public static final String SUFFIX = ".test.yaml";

    private static final Instant SOME_DAY = Instant.parse("2026-01-01T12:00:00Z");
    private static final Set<String> OF_THE_WHOLE = Set.of("test", "clock", "settings", "given", "turns");
    static final Set<String> KEYS =
            Stream.concat(OF_THE_WHOLE.stream(), TurnReader.KEYS.stream()).collect(Collectors.toUnmodifiableSet());

    /**
     * Reads a file.
     *
     * @throws TestFileException when it cannot be read, or says something that has no meaning
     */
    public static RouteTestFile read(Path path) {
        String text;
        try {
            text = Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new TestFileException(path, "it cannot be read as UTF-8: " + e.getMessage(), e);
        }
        String routeId = path.getFileName().toString().replace(SUFFIX, "");
        List<RouteTest> tests = new ArrayList<>();
        YamlValue.parse(path, text)
                .ifPresent(value -> value.list().forEach(each -> tests.add(test(each, new TurnReader(path, routeId)))));
        if (tests.isEmpty()) {
            throw new TestFileException(path, "there is no test in it; one begins with '- test: what it shows'");
        }
        return new RouteTestFile(path, routeId, List.copyOf(tests));
    }

    private static RouteTest test(YamlValue value, TurnReader turns) {
        Map<String, YamlValue> test = value.map(KEYS);
        if (!test.containsKey("test")) {
            throw value.wrong("a test begins with 'test:' and a sentence that says what it shows");
        }
        boolean several = test.containsKey("turns");
        if (several) {
            test.forEach((key, each) -> {
                if (!OF_THE_WHOLE.contains(key)) {
                    throw each.wrong("'" + key + "' belongs into one of the turns of this test");
                }
            });
        }
        return new RouteTest(
                test.get("test").text(),
                value.place(),
                test.containsKey("clock") ? instant(test.get("clock")) : SOME_DAY,
                settings(test),
                given(test),
                several
                        ? test.get("turns").list().stream().map(turns::turn).toList()
                        : List.of(turns.only(value, test)));
    }

    static Instant instant(YamlValue value) {
        try {
            return Instant.parse(value.text());
        } catch (DateTimeException e) {
            throw value.wrong("an instant like 2026-01-01T12:00:00Z is wanted here, not '" + value.text() + "'");
        }
    }

    private static List<RouteTest.Setting> settings(Map<String, YamlValue> test) {
        List<RouteTest.Setting> settings = new ArrayList<>();
        if (test.containsKey("settings")) {
            test.get("settings")
                    .map()
                    .forEach((name, value) -> settings.add(new RouteTest.Setting(value.place(), name, value.text())));
        }
        return settings;
    }

    private static List<RouteTest.Statement> given(Map<String, YamlValue> test) {
        return test.containsKey("given")
                ? test.get("given").oneOrList().stream()
                        .map(each -> new RouteTest.Statement(each.place(), each.text()))
                        .toList()
                : List.of();
    }
}
