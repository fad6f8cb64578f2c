package io.touchline.routes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;

/**
 * A file as it was when it was read. What is checked and what is loaded are the same bytes, whatever happens to the file
 * meanwhile.
 *
 * @param path as a user would name it: relative to the working folder if it is below that
 * @param bytes not to be changed
 */
public record SourceFile(Path path, byte[] bytes) {

    /** The content; bytes that are not UTF-8 become U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether it is written in XML; a route file that is not is written in YAML. */
    public boolean isXml() {
        return path.getFileName().toString().endsWith(".xml");
    }

    /** The file's name without {@code .camel.yaml} or {@code .camel.xml}: the id that its route should have. */
    public String routeId() {
        return path.getFileName().toString().replaceFirst("\\.camel\\.(yaml|xml)$", "");
    }

    /** The same for Camel, which finds the language by the name. */
    public Resource resource() {
        return ResourceHelper.fromBytes("file:" + path, bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile file && path.equals(file.path) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
