package io.touchline.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All who follow, in a process of their own and on one thread, and whoever makes the changes, on another: so both read the
 * same clock.
 *
 * <p>Understands the lines {@code connect TOTAL}, {@code deaf COUNT} and {@code measure SECONDS PER_SECOND}, and answers each
 * with a line {@code answer NUMBER JSON}. Runs until its standard input ends.
 */
final class Crowd implements SocketClient.Heard {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LATE_NANOS = 25_000_000_000L;

    private final InetSocketAddress address;
    private final String path;
    private final Changes changes;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
    private final List<SocketChannel> deaf = new ArrayList<>();
    private Latencies latencies = new Latencies();
    private long now;
    private int clients;
    private int states;
    private int lost;
    private long bytes;
    private int last;
    private int reachedEnd;
    /** The number of the change before the first of ours. */
    private long base = -1;

    private Crowd(InetSocketAddress address, String path, Changes changes) throws IOException {
        this.address = address;
        this.path = path;
        this.changes = changes;
    }

    /** Takes the port, the path, the brokers, the topic and how many games there are. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        JsonMapper json = new JsonMapper();
        try (Changes changes =
                new Changes(arguments[2], arguments[3], new MadeUpGames(Integer.parseInt(arguments[4])))) {
            Crowd crowd = new Crowd(
                    new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), arguments[1], changes);
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String answer = json.writeValueAsString(crowd.obey(line.split(" ")));
                System.out.println("answer " + ++number + " " + answer);
            }
        }
    }

    @Override
    public void message(char type, long number, int size) {
        if (type == 's') {
            states++;
            base = base < 0 ? number : base;
        } else if (type == 'g') {
            int change = (int) (number - base - 1);
            latencies.add(now - changes.sentAt(change));
            bytes += size;
            reachedEnd += change == last ? 1 : 0;
        }
    }

    private Object obey(String[] order) throws IOException, InterruptedException {
        return switch (order[0]) {
            case "connect" -> connect(Integer.parseInt(order[1]));
            case "deaf" -> deafen(Integer.parseInt(order[1]));
            case "measure" -> measure(Integer.parseInt(order[1]), Integer.parseInt(order[2]));
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    private int connect(int total) throws IOException {
        while (clients < total) {
            SocketClient client = new SocketClient(address, path, this);
            client.register(selector);
            clients++;
            look(0);
        }
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        while (states < clients) {
            look(100);
            if (lost > 0 || System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        "%d of %d have the state, %d were refused".formatted(states, clients, lost));
            }
        }
        return clients;
    }

    /** Connects some who take nothing, not even the first message. */
    private int deafen(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 1024);
            channel.connect(address);
            channel.write(ByteBuffer.wrap(SocketClient.handshake(address, path)));
            deaf.add(channel);
        }
        return deaf.size();
    }

    private LiveMeasurement measure(int seconds, int perSecond) throws IOException, InterruptedException {
        latencies = new Latencies();
        bytes = 0;
        lost = 0;
        reachedEnd = 0;
        int count = seconds * perSecond;
        last = changes.sent() + count - 1;
        int began = clients;
        long expected = (long) count * clients;
        Thread sender = new Thread(() -> changes.send(count, perSecond));
        sender.start();
        while (sender.isAlive()) {
            look(10);
        }
        sender.join();
        // Each has to get the newest of each game, so the last change of all. What comes later than this is lost.
        long giveUp = System.nanoTime() + LATE_NANOS;
        while (reachedEnd < clients && System.nanoTime() < giveUp) {
            look(50);
        }
        return new LiveMeasurement(
                began,
                count,
                expected,
                latencies.count(),
                latencies.count() == 0 ? 0 : bytes / latencies.count(),
                latencies.percentile(50),
                latencies.percentile(99),
                latencies.mostMillis(),
                lost);
    }

    private void look(long millis) throws IOException {
        int ready = millis == 0 ? selector.selectNow() : selector.select(millis);
        if (ready == 0) {
            return;
        }
        for (SelectionKey key : selector.selectedKeys()) {
            SocketClient client = (SocketClient) key.attachment();
            now = System.nanoTime();
            if (!client.read(buffer)) {
                key.cancel();
                client.close();
                clients--;
                lost++;
            }
        }
        selector.selectedKeys().clear();
    }
}
