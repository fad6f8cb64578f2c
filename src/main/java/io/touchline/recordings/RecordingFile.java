package io.touchline.recordings;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A file that may hold recorded answers. Its name tells only whether each line is a JSON value or the whole file is
 * one, how it is packed, and perhaps when it was recorded; what it holds is told by its content.
 */
record RecordingFile(Path path) {

    private static final Pattern NAME = Pattern.compile(".+\\.(json|jsonl|ndjson)(\\.gz|\\.xz)?");
    private static final Pattern STAMP =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T_ ](\\d\\d)[:-]?(\\d\\d)(?:[:-]?(\\d\\d))?(?!\\d)");
    private static final DateTimeFormatter STAMP_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HHmmss");
    // Unpacking a file that was made with "xz -9" takes 65 MiB; more than this is no recording.
    private static final int XZ_MEMORY_KIB = 128 * 1024;

    static boolean hasItsName(Path path) {
        return NAME.matcher(path.getFileName().toString().toLowerCase(Locale.ROOT))
                .matches();
    }

    /** Whether each line is a value of its own. */
    boolean isLines() {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.contains(".jsonl") || name.contains(".ndjson");
    }

    RecordingLines open() throws IOException {
        return open(true);
    }

    /** Of a file that was read to its end before: its checksums are not worked out once more. */
    RecordingLines openAgain() throws IOException {
        return open(false);
    }

    private RecordingLines open(boolean isChecked) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            return new RecordingLines(unpack(raw, isChecked), isLines());
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The time in its name, such as 2026-06-13T202249, taken for UTC. */
    Optional<Instant> stamp() {
        Matcher stamp = STAMP.matcher(path.getFileName().toString());
        if (!stamp.find()) {
            return Optional.empty();
        }
        String seconds = stamp.group(4) == null ? "00" : stamp.group(4);
        String text = stamp.group(1) + " " + stamp.group(2) + stamp.group(3) + seconds;
        try {
            return Optional.of(LocalDateTime.parse(text, STAMP_FORMAT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            // Digits that look like a time and are none.
            return Optional.empty();
        }
    }

    Instant modified() throws IOException {
        return Files.getLastModifiedTime(path).toInstant();
    }

    private InputStream unpack(InputStream raw, boolean isChecked) throws IOException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(raw, 1 << 16);
        }
        return name.endsWith(".xz") ? new XZInputStream(raw, XZ_MEMORY_KIB, isChecked) : raw;
    }
}
