package io.touchline.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file {@code NNN_name.sql} of the warehouse.
 *
 * @param name of the file, without its folder
 */
record DdlFile(String name, Path path, List<DdlStatement> statements) {

    private static final Pattern NAME = Pattern.compile("\\d{3}_\\w+\\.sql");

    /**
     * The files of a folder, in order; files that are not called {@code NNN_name.sql} are no part of it.
     *
     * @throws UncheckedIOException when the folder or a file cannot be read
     */
    static List<DdlFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .map(DdlFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the warehouse's files in " + folder + ": " + e, e);
        }
    }

    private static DdlFile read(Path file) {
        try {
            return new DdlFile(file.getFileName().toString(), file, split(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    /** Names the first so many statements, whatever their white space and comments. */
    String checksum(int count) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (DdlStatement statement : statements.subList(0, count)) {
                digest.update(statement.text().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8));
                digest.update((byte) ';');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The statements between semicolons, where those in strings, names and comments do not count. */
    static List<DdlStatement> split(String text) {
        List<DdlStatement> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        int line = 1;
        int begin = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = i;
            if (text.startsWith("--", i)) {
                i = before(text, "\n", i) - 1;
                continue;
            }
            if (text.startsWith("/*", i)) {
                end = Math.min(before(text, "*/", i) + 1, text.length() - 1);
            } else if (c == '\'' || c == '`' || c == '"') {
                end = endOfQuoted(text, i);
                statement.append(text, i, end + 1);
            } else if (c == ';') {
                add(statements, begin, statement);
            } else if (!Character.isWhitespace(c) || !statement.isEmpty()) {
                begin = statement.isEmpty() ? line : begin;
                statement.append(c);
            }
            line += (int) text.substring(i, end + 1)
                    .chars()
                    .filter(each -> each == '\n')
                    .count();
            i = end;
        }
        add(statements, begin, statement);
        return List.copyOf(statements);
    }

    private static void add(List<DdlStatement> statements, int line, StringBuilder text) {
        if (!text.toString().isBlank()) {
            statements.add(new DdlStatement(line, text.toString().strip()));
        }
        text.setLength(0);
    }

    private static int before(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    private static int endOfQuoted(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == text.charAt(from)) {
                return i;
            }
        }
        return text.length() - 1;
    }
}
