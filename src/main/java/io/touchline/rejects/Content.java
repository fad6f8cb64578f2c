package io.touchline.rejects;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A key or a value: as text if it is UTF-8, or else as bytes, so that nothing of it is lost. Both are null if there is none.
 */
record Content(String text, byte[] bytes) {

    static Content of(byte[] bytes) {
        if (bytes == null) {
            return new Content(null, null);
        }
        try {
            return new Content(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    null);
        } catch (CharacterCodingException e) {
            return new Content(null, bytes);
        }
    }
}
