package io.touchline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process holds, after a collection.
 *
 * @param heapBytes of all objects that are alive
 * @param residentBytes of the whole process
 */
record JvmMemory(long heapBytes, long residentBytes) {

    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

    static JvmMemory of(ChildJvm process) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        // Counts what is alive, so it collects first; twice, since closed buffers are freed only after a collection.
        long heap = 0;
        for (int i = 0; i < 2; i++) {
            Process count = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(count.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher total = TOTAL.matcher(text);
            if (count.waitFor() != 0 || !total.find()) {
                throw new IOException(jcmd + " says " + text.lines().findFirst().orElse("nothing"));
            }
            heap = Long.parseLong(total.group(1));
        }
        return new JvmMemory(heap, process.residentMemory());
    }
}
