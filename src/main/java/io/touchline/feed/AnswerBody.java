package io.touchline.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** Reads the body of an answer, within bounds of size and time, and says in one line why it cannot be used. */
final class AnswerBody {

    private static final Logger log = LoggerFactory.getLogger(AnswerBody.class);
    private static final int ERROR_SHOWN = 200;
    private static final int CHUNK = 16 * 1024;

    private final ObjectMapper json;
    private final DataSize largest;
    private final Duration patience;
    private final Clock clock;

    AnswerBody(ObjectMapper json, FootballDataSettings settings, Clock clock) {
        this.json = json;
        this.largest = settings.maxAnswerSize();
        this.patience = settings.answerTimeout();
        this.clock = clock;
    }

    /** The body as JSON. */
    JsonNode json(Message message) throws FeedException {
        String text = utf8(bytes(message));
        if (text.isBlank()) {
            throw new FeedException(FeedException.Kind.UNREADABLE, "the answer is empty");
        }
        if (text.stripLeading().startsWith("<")) {
            throw new FeedException(FeedException.Kind.UNREADABLE, "the answer is HTML, not JSON: " + shown(text));
        }
        try {
            return json.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw new FeedException(
                    FeedException.Kind.UNREADABLE,
                    "the answer is not JSON, at line "
                            + (where == null ? "?" : where.getLineNr() + " column " + where.getColumnNr()) + ": "
                            + shown(e.getOriginalMessage()),
                    e);
        }
    }

    /** What an error answer says: its {@code message} or {@code Message}, or its beginning. */
    String errorMessage(Message message) throws FeedException {
        String text = beginning(message);
        try {
            JsonNode answer = json.readTree(text);
            String said = answer.path("message").asText(answer.path("Message").asText(""));
            return said.isEmpty() ? shown(text) : shown(said);
        } catch (JsonProcessingException e) {
            return shown(text);
        }
    }

    private byte[] bytes(Message message) throws FeedException {
        InputStream body = message.getBody(InputStream.class);
        if (body == null) {
            return new byte[0];
        }
        try {
            byte[] read = bytes(body);
            body.close();
            return read;
        } catch (IOException e) {
            abandon(body);
            throw new FeedException(FeedException.Kind.UNREACHABLE, "the answer broke off: " + e.getMessage(), e);
        } catch (FeedException e) {
            abandon(body);
            throw e;
        }
    }

    private byte[] bytes(InputStream body) throws IOException, FeedException {
        Instant deadline = clock.instant().plus(patience);
        ByteArrayOutputStream read = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int length = body.read(chunk); length >= 0; length = body.read(chunk)) {
            read.write(chunk, 0, length);
            if (read.size() > largest.toBytes()) {
                throw new FeedException(
                        FeedException.Kind.UNREADABLE,
                        "the answer is larger than " + largest.toMegabytes() + " MB (football-data.max-answer-size)");
            }
            if (clock.instant().isAfter(deadline)) {
                throw new FeedException(
                        FeedException.Kind.UNREACHABLE,
                        "the answer was not complete after " + patience.toSeconds() + " s");
            }
        }
        return read.toByteArray();
    }

    /**
     * Lets go of an answer that is not read to its end. Closing it reads the rest, so that the connection can be used
     * again; that may last as long as the answer does, and nobody should wait for it. The connections of a route are
     * limited, and with them these threads.
     */
    private static void abandon(InputStream body) {
        Thread closing = new Thread(
                () -> {
                    try {
                        body.close();
                    } catch (IOException e) {
                        log.debug("the rest of an abandoned answer broke off", e);
                    }
                },
                "abandoned-answer");
        closing.setDaemon(true);
        closing.start();
    }

    private static String utf8(byte[] bytes) throws FeedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FeedException(FeedException.Kind.UNREADABLE, "the answer is not UTF-8", e);
        }
    }

    private static String beginning(Message message) throws FeedException {
        InputStream body = message.getBody(InputStream.class);
        if (body == null) {
            return "";
        }
        try {
            return new String(body.readNBytes(CHUNK), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FeedException(FeedException.Kind.UNREACHABLE, "the answer broke off: " + e.getMessage(), e);
        } finally {
            abandon(body);
        }
    }

    /** Short, and on one line: what a server sends must not break the log. */
    private static String shown(String text) {
        String line = text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= ERROR_SHOWN ? line : line.substring(0, ERROR_SHOWN) + "…";
    }
}
