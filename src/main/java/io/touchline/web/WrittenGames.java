package io.touchline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.live.Present;
import io.touchline.web.GamesController.GameList;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The list of all games as it goes out: written, and compressed, once for each change and not for each who asks. */
final class WrittenGames {

    /** As in {@code gzip;q=0}. */
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    private final ObjectMapper json;
    private volatile Written last = new Written("", 0, new byte[0], new byte[0]);

    /** The list after a change. */
    record Written(String epoch, long number, byte[] plain, byte[] zipped) {

        /** Or after a later one: otherwise those who were held up would write the old list again and again. */
        boolean isOf(Present present) {
            return number >= present.number() && epoch.equals(present.epoch());
        }

        /** Weak, since the same list may be compressed or not. */
        String etag() {
            return "W/\"" + epoch + ":" + number + "\"";
        }
    }

    WrittenGames(ObjectMapper json) {
        this.json = json;
    }

    /** The list as it is at present, or by now. */
    Written of(Present present) throws IOException {
        Written known = last;
        return known.isOf(present) ? known : write(present);
    }

    /** Answers with the list. */
    void send(Written written, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean isZipped = takesGzip(request.getHeaders(HttpHeaders.ACCEPT_ENCODING));
        byte[] body = isZipped ? written.zipped() : written.plain();
        if (isZipped) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** By one for all: whoever else asks meanwhile has no use for doing the same. */
    private synchronized Written write(Present present) throws IOException {
        if (last.isOf(present)) {
            return last;
        }
        byte[] plain = json.writeValueAsBytes(GameList.of(present, game -> true));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(plain);
        }
        last = new Written(present.epoch(), present.number(), plain, zipped.toByteArray());
        return last;
    }

    private static boolean takesGzip(Enumeration<String> headers) {
        while (headers.hasMoreElements()) {
            for (String each : headers.nextElement().split(",")) {
                String coding = each.strip().toLowerCase(Locale.ROOT);
                if (coding.startsWith("gzip")) {
                    return !REFUSED.matcher(coding).find();
                }
            }
        }
        return false;
    }
}
