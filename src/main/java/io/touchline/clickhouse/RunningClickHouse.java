package io.touchline.clickhouse;

import io.touchline.settings.GeneratedPassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded ClickHouse of the service that runs on a data folder: how its commands find it. */
public final class RunningClickHouse {

    /** The user of the embedded ClickHouse. */
    public static final String USER = "default";

    private final Path file;
    private final Path password;

    /** What runs on this data folder, if anything does. */
    public RunningClickHouse(Path data) {
        this.file = data.resolve("clickhouse.url");
        this.password = data.resolve("secrets").resolve("clickhouse-password");
    }

    /** Its password, made when it is first asked for. */
    public String password() {
        return new GeneratedPassword(password).get();
    }

    /** Where it is, as {@code http://host:port}; empty when none runs. */
    public Optional<String> url() {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Says that it runs there. */
    public void announce(String url) {
        try {
            Files.writeString(file, url);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Says that it runs no longer. */
    public void withdraw() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
