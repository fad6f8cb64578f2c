package io.touchline.edits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many objects of each class a process holds after a full collection, as the JDK's own tool counts them. */
final class LiveObjects {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

    private final Map<String, Long> instances = new HashMap<>();
    private long bytes;

    LiveObjects(long pid) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String line : output.lines().toList()) {
            Matcher row = LINE.matcher(line);
            if (row.matches()) {
                instances.put(row.group(3), Long.parseLong(row.group(1)));
                bytes += Long.parseLong(row.group(2));
            }
        }
        if (instances.isEmpty()) {
            throw new IllegalStateException("jcmd says: " + output);
        }
    }

    long of(String className) {
        return instances.getOrDefault(className, 0L);
    }

    long megabytes() {
        return bytes >> 20;
    }
}
