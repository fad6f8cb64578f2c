package io.touchline.recordings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Small invented recordings, in the forms in which real ones come. */
public final class RecordingSamples {

    private final Path folder;

    public RecordingSamples(Path folder) {
        this.folder = folder;
    }

    public static String competition(String code) {
        return "{\"id\":7,\"name\":\"Cup of " + code + "\",\"code\":\"" + code + "\",\"type\":\"CUP\",\"emblem\":null}";
    }

    public static String match(int id, String code, String lastUpdated, int goals) {
        return "{\"area\":{\"id\":1,\"name\":\"Nowhere\",\"code\":\"NOW\",\"flag\":null},\"competition\":"
                + competition(code)
                + ",\"season\":{\"id\":70,\"startDate\":\"2026-01-01\",\"endDate\":\"2026-12-31\",\"currentMatchday\":1,"
                + "\"winner\":null},\"id\":" + id + ",\"utcDate\":\"2026-03-07T15:00:00Z\",\"status\":\"IN_PLAY\","
                + "\"lastUpdated\":\"" + lastUpdated + "\",\"homeTeam\":{\"id\":1},\"awayTeam\":{\"id\":2},"
                + "\"score\":{\"fullTime\":{\"home\":" + goals + ",\"away\":0}}}";
    }

    /** An answer with one match, told apart from others by its goals. */
    public static String matches(String code, int goals) {
        return "{\"filters\":{\"season\":\"2026\"},\"resultSet\":{\"count\":1},\"competition\":" + competition(code)
                + ",\"matches\":[" + match(1, code, "2026-03-07T15:10:00Z", goals) + "]}";
    }

    public static String standings(String code, int points) {
        return "{\"filters\":{},\"area\":{\"id\":1,\"name\":\"Nowhere\"},\"competition\":" + competition(code)
                + ",\"season\":{\"id\":70,\"currentMatchday\":" + points + "},\"standings\":[{\"table\":[{\"points\":"
                + points + "}]}]}";
    }

    public static String wrapped(String time, String body) {
        return "{\"committed_at\":\"" + time + "\",\"commit\":\"0a1b\",\"body\":" + body + "}";
    }

    public Path write(String name, String... lines) throws IOException {
        byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, name.endsWith(".gz") ? gzip(content) : name.endsWith(".xz") ? xz(content) : content);
    }

    public static byte[] xz(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream xz = new XZOutputStream(bytes, new LZMA2Options(1))) {
            xz.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
