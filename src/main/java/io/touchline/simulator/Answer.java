package io.touchline.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One answer as it goes out: status, JSON body and the strong entity tag of that body.
 *
 * <p>Errors have the API's own shape, {@code {"message": …, "errorCode": …}}, and the messages that it was recorded
 * with.
 */
record Answer(int status, byte[] body, String etag) {

    static Answer ok(byte[] body) {
        return new Answer(200, body, etagOf(body));
    }

    static Answer noToken() {
        return error(
                403,
                "The resource you are looking for is restricted. Please pass a valid API token and check your"
                        + " subscription for permission.");
    }

    static Answer unknownToken() {
        return error(400, "Your API token is invalid.");
    }

    static Answer badRequest(String message) {
        return error(400, message);
    }

    static Answer notFound() {
        return error(404, "The resource you are looking for does not exist.");
    }

    static Answer methodNotAllowed() {
        return error(405, "Only GET is allowed here.");
    }

    static Answer limitReached(long waitSeconds) {
        return error(429, "You reached your request limit. Wait " + waitSeconds + " seconds.");
    }

    static Answer failed() {
        return error(500, "The simulator failed to answer; its log says why.");
    }

    private static Answer error(int status, String message) {
        byte[] body = Json.bytes(generator -> {
            generator.writeStartObject();
            generator.writeStringField("message", message);
            generator.writeNumberField("errorCode", status);
            generator.writeEndObject();
        });
        return new Answer(status, body, etagOf(body));
    }

    private static String etagOf(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return status + " " + new String(body, StandardCharsets.UTF_8);
    }
}
