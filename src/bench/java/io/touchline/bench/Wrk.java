package io.touchline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's {@code wrk}, which asks for the same again and again, on a processor of its own. */
final class Wrk {

    private static final String PROCESSOR = "1";
    private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
    private static final Pattern MOST = Pattern.compile("Latency +\\S+ +\\S+ +([0-9.]+)(us|ms|s|m)");

    /** Whether it is installed, and what binds a process to a processor. */
    static boolean isThere() {
        return List.of("wrk", "taskset").stream()
                .allMatch(name -> List.of(System.getenv("PATH").split(":")).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))));
    }

    GamesResult.Row ask(String name, String url, int connections, int seconds, List<String> headers)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "taskset", "-c", PROCESSOR, "wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency"));
        headers.forEach(header -> command.addAll(List.of("-H", header)));
        command.add(url);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || text.contains("Non-2xx or 3xx") || text.contains("Socket errors")) {
            throw new IOException("wrk says " + text);
        }
        Matcher rate = RATE.matcher(text);
        if (!rate.find()) {
            throw new IOException("wrk says " + text);
        }
        return new GamesResult.Row(
                name,
                connections,
                Double.parseDouble(rate.group(1)),
                millis(Pattern.compile("50% +([0-9.]+)(us|ms|s|m)"), text),
                millis(Pattern.compile("99% +([0-9.]+)(us|ms|s|m)"), text),
                millis(MOST, text));
    }

    private static double millis(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("wrk says " + text);
        }
        double number = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> number / 1_000;
            case "ms" -> number;
            case "s" -> number * 1_000;
            default -> number * 60_000;
        };
    }
}
