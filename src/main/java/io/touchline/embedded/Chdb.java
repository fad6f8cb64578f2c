package io.touchline.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The engine of ClickHouse as a library, from the npm package {@code chdb}, in a process of Node.js behind a script that
 * answers ClickHouse's HTTP interface. Never in this process: it has crashed a JVM.
 */
final class Chdb implements ClickHouseEngine {

    private static final Logger log = LoggerFactory.getLogger(Chdb.class);
    private static final String VERSION = "3.4.0";
    private static final String BRIDGE = "chdb-bridge.cjs";

    private final Path node;
    private final Path npm;
    private final Path engines;
    private final Path data;
    private Process installation;

    /**
     * @param engines folder that it is installed into, once
     * @param data folder of its tables
     */
    Chdb(Path node, Path npm, Path engines, Path data) {
        this.node = node;
        this.npm = npm;
        this.engines = engines.toAbsolutePath();
        this.data = data.toAbsolutePath();
    }

    @Override
    public String name() {
        return "chdb " + VERSION;
    }

    @Override
    public void install() throws IOException, InterruptedException {
        Path installed = folder();
        if (Files.exists(installed)) {
            return;
        }
        Files.createDirectories(engines);
        try (FileChannel file = FileChannel.open(
                engines.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock(); // whoever shares the folder waits for whoever was first, until this is closed
            if (!Files.exists(installed)) {
                download(installed);
            }
        }
    }

    private void download(Path installed) throws IOException, InterruptedException {
        Path unfinished = engines.resolve("chdb-" + VERSION + ".new");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("package.json"), "{\"private\": true}");
        log.info(
                "ClickHouse: installing {} by npm into {}, once, about 550 MB; nothing waits for it but the warehouse",
                name(),
                installed);
        long begin = System.nanoTime();
        Path output = unfinished.resolve("npm.log");
        Process npmRuns = begin(new ProcessBuilder(
                        npm.toString(), "install", "--ignore-scripts", "--no-audit", "--no-fund", "chdb@" + VERSION)
                .directory(unfinished.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile()));
        int code = npmRuns.waitFor();
        if (code != 0) {
            String said = Files.readString(output).lines().findFirst().orElse("nothing");
            throw new IOException("npm install chdb@" + VERSION + " ended with " + code + " and said: " + said
                    + " (all of it: " + output + ")");
        }
        Files.move(unfinished, installed, StandardCopyOption.ATOMIC_MOVE);
        log.info("ClickHouse: {} is installed, after {} s", name(), (System.nanoTime() - begin) / 1_000_000_000);
    }

    @Override
    public synchronized void stopInstalling() {
        if (installation != null) {
            installation.descendants().forEach(ProcessHandle::destroy);
            installation.destroy();
        }
    }

    @Override
    public Start start(int port, String password) throws IOException {
        Files.createDirectories(data);
        Path bridge = engines.resolve(BRIDGE);
        try (InputStream script = Chdb.class.getResourceAsStream(BRIDGE)) {
            Files.copy(script, bridge, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Start(
                List.of(
                        node.toString(),
                        bridge.toString(),
                        folder().resolve("node_modules").resolve("chdb").toString(),
                        data.toString(),
                        String.valueOf(port)),
                Map.of("CHDB_PASSWORD", password),
                true);
    }

    private Path folder() {
        return engines.resolve("chdb-" + VERSION);
    }

    private synchronized Process begin(ProcessBuilder builder) throws IOException {
        installation = builder.start();
        return installation;
    }
}
