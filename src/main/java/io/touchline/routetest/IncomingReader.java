package io.touchline.routetest;

import io.touchline.routetest.Turn.Header;
import io.touchline.routetest.Turn.IncomingRecord;
import io.touchline.routetest.Turn.PreparedAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what comes in from outside in a test. */
final class IncomingReader {

    static final Set<String> ANSWER = Set.of("status", "headers", "json", "text", "hex", "file", "cut-off", "hangs");
    static final Set<String> RECORD =
            Set.of("topic", "partition", "offset", "time", "key", "headers", "value", "text", "hex", "file");
    private static final List<String> CONTENTS = List.of("json", "value", "text", "hex", "file");

    private final Path file;

    /** @param file the test file; a file that it names lies beside it */
    IncomingReader(Path file) {
        this.file = file;
    }

    PreparedAnswer answer(YamlValue value) {
        Map<String, YamlValue> answer = value.map(ANSWER);
        byte[] body = content(value, answer);
        return new PreparedAnswer(
                value.place(),
                answer.containsKey("status") ? answer.get("status").number(100, 599) : 200,
                headers(answer),
                body == null ? new byte[0] : body,
                answer.containsKey("cut-off") && answer.get("cut-off").flag(),
                answer.containsKey("hangs") && answer.get("hangs").flag());
    }

    IncomingRecord record(YamlValue value) {
        Map<String, YamlValue> record = value.map(RECORD);
        return new IncomingRecord(
                value.place(),
                record.containsKey("topic") ? record.get("topic").text() : null,
                record.containsKey("partition") ? record.get("partition").number(0, 10_000) : 0,
                record.containsKey("offset") ? record.get("offset").number(0, Integer.MAX_VALUE) : -1,
                record.containsKey("key") ? record.get("key").text() : null,
                content(value, record),
                headers(record),
                record.containsKey("time") ? RouteTestFile.instant(record.get("time")) : null);
    }

    private static List<Header> headers(Map<String, YamlValue> owner) {
        return owner.containsKey("headers")
                ? owner.get("headers").map().entrySet().stream()
                        .map(each -> new Header(each.getKey(), each.getValue().text()))
                        .toList()
                : List.of();
    }

    private byte[] content(YamlValue owner, Map<String, YamlValue> entries) {
        List<String> given = CONTENTS.stream().filter(entries::containsKey).toList();
        if (given.size() > 1) {
            throw owner.wrong("only one of " + String.join(", ", given) + " can be meant");
        }
        if (given.isEmpty()) {
            return null;
        }
        YamlValue content = entries.get(given.get(0));
        return switch (given.get(0)) {
            case "json", "value" -> content.json().toString().getBytes(StandardCharsets.UTF_8);
            case "text" -> content.text().getBytes(StandardCharsets.UTF_8);
            case "hex" -> hex(content);
            default -> bytes(content);
        };
    }

    private static byte[] hex(YamlValue content) {
        try {
            return HexFormat.of().parseHex(content.text().replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw content.wrong("bytes like 'ff fe 00' are wanted here");
        }
    }

    private byte[] bytes(YamlValue content) {
        Path named = file.resolveSibling(content.text());
        try {
            return Files.readAllBytes(named);
        } catch (IOException e) {
            throw content.wrong("the file " + named + " cannot be read");
        }
    }
}
