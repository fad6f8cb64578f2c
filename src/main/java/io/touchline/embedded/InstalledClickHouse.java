package io.touchline.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The program {@code clickhouse} of this machine, as a server on a data folder of its own and on loopback only. */
final class InstalledClickHouse implements ClickHouseEngine {

    private final Path program;
    private final Path folder;

    InstalledClickHouse(Path program, Path folder) {
        this.program = program;
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public String name() {
        return program.toString();
    }

    @Override
    public void install() {
        // it is there
    }

    @Override
    public void stopInstalling() {
        // nothing to stop
    }

    @Override
    public Start start(int port, String password) throws IOException {
        Path config = folder.resolve("config.xml");
        Files.createDirectories(folder);
        Files.writeString(config, config(port, password));
        return new Start(List.of(program.toString(), "server", "--config-file=" + config), Map.of(), false);
    }

    /** Users are in the same file, so that nothing of the machine's own configuration is read. */
    private String config(int port, String password) {
        return """
                <clickhouse>
                  <logger><level>warning</level><console>1</console></logger>
                  <listen_host>127.0.0.1</listen_host>
                  <http_port>%d</http_port>
                  <path>%s/data/</path>
                  <tmp_path>%s/tmp/</tmp_path>
                  <user_files_path>%s/user_files/</user_files_path>
                  <format_schema_path>%s/format_schemas/</format_schema_path>
                  <timezone>UTC</timezone>
                  <max_server_memory_usage_to_ram_ratio>0.4</max_server_memory_usage_to_ram_ratio>
                  <mark_cache_size>67108864</mark_cache_size>
                  <user_directories><users_xml><path>%s/config.xml</path></users_xml></user_directories>
                  <users>
                    <default>
                      <password_sha256_hex>%s</password_sha256_hex>
                      <networks><ip>127.0.0.1</ip></networks>
                      <profile>default</profile>
                      <quota>default</quota>
                    </default>
                  </users>
                  <profiles><default/></profiles>
                  <quotas><default/></quotas>
                </clickhouse>
                """
                .formatted(port, folder, folder, folder, folder, folder, sha256(password));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
