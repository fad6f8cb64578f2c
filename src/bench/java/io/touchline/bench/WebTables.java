package io.touchline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of what is served to people: the list of games, and those who follow. */
final class WebTables {

    private WebTables() {}

    static List<String> of(GamesResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(format(
                "`GET /api/games` with %d games in the list, %,d bytes, gzipped %,d: the service is bound to one core, wrk to"
                        + " another, which asks again on each connection as soon as it has the answer.",
                result.games(), result.bytes(), result.zipped()));
        lines.add("");
        lines.add("| asked | connections | answers/s | half within ms | 99 of 100 | all |");
        lines.add("|---|--:|--:|--:|--:|--:|");
        result.rows()
                .forEach(row -> lines.add(format(
                        "| %s | %d | %,.0f | %.1f | %.1f | %.1f |",
                        row.name(), row.connections(), row.perSecond(), row.half(), row.most99(), row.most())));
        return lines;
    }

    static List<String> of(LiveResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(format(
                "WebSocket: %d games, %d changes a second in all, %d s each, from just before an event is sent to Kafka to its"
                        + " message at the client; all clients are one process on the same machine. Who is behind gets only"
                        + " the newest of each game: the share that came says how often that was.",
                result.games(), result.perSecond(), result.seconds()));
        lines.add("");
        lines.add("| subject | clients | messages/s wanted | came | half within ms | 99 of 100 | all"
                + " | connections lost | server cores | client cores | bytes each |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        result.steps().forEach(step -> lines.add(line(step, result.perSecond())));
        lines.add("");
        lines.add("Connections that only wait, which offer `permessage-deflate` as browsers do: what each takes after a"
                + " collection, and what more is resident in a process whose heap was from the start.");
        lines.add("");
        lines.add("| subject | clients | heap KB each | outside KB each |");
        lines.add("|---|--:|--:|--:|");
        result.memory()
                .forEach(memory -> lines.add(format(
                        "| %s | %,d | %.1f | %.1f |",
                        memory.subject(), memory.clients(), memory.heapBytes() / 1024, memory.outsideBytes() / 1024)));
        return lines;
    }

    private static String line(LiveResult.Step step, int perSecond) {
        LiveMeasurement measured = step.measured();
        return format(
                "| %s | %,d%s | %,d | %.1f%% | %.1f | %.1f | %.1f | %d | %.2f | %.2f | %,d |",
                step.subject(),
                measured.clients(),
                step.deaf() == 0 ? "" : " and " + step.deaf() + " who does not read",
                measured.clients() * perSecond,
                100.0 * measured.came() / measured.expected(),
                measured.half(),
                measured.most99(),
                measured.most(),
                measured.lost(),
                step.serverCores(),
                step.clientCores(),
                measured.bytes());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
