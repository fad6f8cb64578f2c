package io.touchline.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password that nobody chose: made once, and kept in a file that only its owner can read. */
public final class GeneratedPassword {

    private static final int BYTES = 12;

    private final Path file;

    /** The password that is, or will be, in the file. */
    public GeneratedPassword(Path file) {
        this.file = file;
    }

    /**
     * Reads the password, after making it if it is not there yet.
     *
     * @throws UncheckedIOException when the file can be neither read nor written
     */
    public String get() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file, onlyForTheOwner());
            }
            String kept = Files.readString(file).strip();
            return kept.isEmpty() ? made() : kept; // empty as well after a start that was killed in between
        } catch (IOException e) {
            throw new UncheckedIOException("the password file " + file + " cannot be used", e);
        }
    }

    private String made() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.writeString(file, password);
        return password;
    }

    private static FileAttribute<?>[] onlyForTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
