package io.touchline.rejects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** What is in an archive, as whoever reads its files sees it. */
final class ArchivedRows {

    private ArchivedRows() {}

    /** All rows, those of each partition in their order. */
    static List<Map<String, Object>> in(Path folder) throws SQLException, IOException {
        if (files(folder).isEmpty()) {
            return List.of();
        }
        try (DuckDBConnection connection = DuckDb.open();
                PreparedStatement statement =
                        connection.prepareStatement("select * from read_parquet(?, hive_partitioning = true)"
                                + " order by topic, \"partition\", \"offset\"")) {
            statement.setString(1, new ArchiveFolder(folder).allFiles());
            ResultSet row = statement.executeQuery();
            List<Map<String, Object>> rows = new ArrayList<>();
            while (row.next()) {
                Map<String, Object> columns = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    columns.put(
                            row.getMetaData().getColumnName(i),
                            value instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : value);
                }
                rows.add(columns);
            }
            return rows;
        }
    }

    /** The records that are there, as {@code topic-partition@offset}; one that is there twice comes twice. */
    static List<String> positions(Path folder) throws SQLException, IOException {
        return in(folder).stream()
                .map(row -> row.get("topic") + "-" + row.get("partition") + "@" + row.get("offset"))
                .toList();
    }

    /** All files but those that only the archive itself reads, below the folder, with slashes. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(".lock") && !name.equals(".archive.json"))
                    .sorted()
                    .toList();
        }
    }
}
