package io.touchline.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Names the content of a record: SHA-256 of its canonical JSON (RFC 8785), in lower-case hexadecimal.
 *
 * <p>Two records that differ only in white space or in the order of their members have the same hash. A record
 * without a canonical form, which is one with a number that no double can hold, is hashed as it is written.
 */
public final class PayloadHash {

    /** Writes texts as RFC 8785 wants them. */
    private final JsonFactory canonical = new JsonFactoryBuilder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    /**
     * The hash of a record.
     *
     * @param record a JSON object or array
     */
    public String of(JsonNode record) {
        return hex(canonical(record.toString()));
    }

    /** The hash of a record as it would be without those of its members. */
    public String of(ObjectNode record, Set<String> without) {
        return of(record.deepCopy().remove(without));
    }

    /** The same hash in much less time, of a record without surrogates, which the library does not write as the RFC wants it. */
    String of(FlatRecord record, RecordShape shape) {
        MessageDigest sha256 = sha256();
        OutputStream bytes = new DigestOutputStream(OutputStream.nullOutputStream(), sha256);
        try (JsonGenerator json = canonical.createGenerator(bytes)) {
            json.writeStartObject();
            for (int position : shape.hashed()) {
                json.writeFieldName(record.names()[position]);
                json.writeString(record.texts()[position]);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text was not written to memory", e);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** The hash of what is no record, as it is written. */
    public String ofText(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            return json.getBytes(StandardCharsets.UTF_8);
        }
    }
}
