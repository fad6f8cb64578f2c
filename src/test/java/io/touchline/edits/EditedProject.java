package io.touchline.edits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** A folder with the shipped routes and settings, and the probes, in which files are edited as people and programs do. */
final class EditedProject {

    private static final Path PROBES = Path.of("src", "test", "resources", "edits");

    private final Path folder;
    private final Random random;

    EditedProject(Path folder, Random random) throws IOException {
        this.folder = folder;
        this.random = random;
        copy(Path.of("routes"), folder.resolve("routes"));
        copy(Path.of("config"), folder.resolve("config"));
        copy(PROBES, folder);
    }

    Path folder() {
        return folder;
    }

    /** The content, and the line ends of Unix. */
    String read(String file) {
        try {
            return Files.readString(folder.resolve(file)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file in one of the ways in which editors do. */
    void write(String file, String content) {
        byte[] bytes =
                (random.nextInt(4) == 0 ? content.replace("\n", "\r\n") : content).getBytes(StandardCharsets.UTF_8);
        writeBytes(file, bytes);
    }

    void writeBytes(String file, byte[] bytes) {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            switch (random.nextInt(3)) {
                case 0 -> Files.write(path, bytes);
                case 1 -> {
                    Path beside = path.resolveSibling("." + path.getFileName() + ".tmp");
                    Files.move(Files.write(beside, bytes), path, StandardCopyOption.REPLACE_EXISTING);
                }
                default -> {
                    int half = bytes.length / 2;
                    Files.write(path, Arrays.copyOf(bytes, half));
                    Files.write(path, Arrays.copyOfRange(bytes, half, bytes.length), StandardOpenOption.APPEND);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the file of that route. */
    void deleteRoute(String id) {
        try (Stream<Path> files = Files.walk(folder.resolve("routes"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(id + ".camel."))
                    .findFirst()
                    .orElseThrow();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
