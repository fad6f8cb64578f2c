package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private final FlatJson flat = new FlatJson();

    /**
     * The hash of a record.
     *
     * @param record a JSON object or array
     */
    public String of(JsonNode record) {
        return sha256(canonical(record.toString()));
    }

    /** The hash of a record as it would be without those of its members. */
    public String of(ObjectNode record, Set<String> without) {
        byte[] canonical = flat.canonical(record, without);
        return canonical == null ? of(record.deepCopy().remove(without)) : sha256(canonical);
    }

    /** The hash of what is no record, as it is written. */
    public String ofText(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
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
