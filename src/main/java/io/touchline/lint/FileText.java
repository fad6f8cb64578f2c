package io.touchline.lint;

import io.touchline.routes.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of a file's bytes, or says where they are none. */
final class FileText {

    static final String RULE = "syntax";

    private FileText() {}

    /** The text, without a byte order mark; empty if the file is not text, which is then reported. */
    static Optional<String> of(SourceFile file, Report report) {
        byte[] bytes = file.bytes();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        int control = controlCharacter(decoded);
        if (result.isError() || control >= 0) {
            int where = control >= 0 ? control : decoded.length();
            report.error(
                    RULE,
                    Position.startOf(file.path()).after(decoded, where),
                    control >= 0 ? "a control character" : "bytes that are not UTF-8",
                    "save the file as plain text in UTF-8");
            return Optional.empty();
        }
        return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    private static int controlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return i;
            }
        }
        return -1;
    }
}
