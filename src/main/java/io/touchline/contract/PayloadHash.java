package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Names the content of a record: SHA-256 of its canonical JSON (RFC 8785), in lower-case hexadecimal.
 *
 * <p>Two records that differ only in white space or in the order of their members have the same hash.
 */
public final class PayloadHash {

    /**
     * The hash of a record.
     *
     * @param record a JSON object or array
     */
    public String of(JsonNode record) {
        try {
            byte[] canonical = new JsonCanonicalizer(record.toString()).getEncodedUTF8();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException e) {
            throw new UncheckedIOException("not canonical JSON", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
