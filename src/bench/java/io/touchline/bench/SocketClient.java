package io.touchline.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One WebSocket, read with next to no work: only the number of a message is taken out of its begin. */
final class SocketClient {

    /** System property: whether compression is offered, which this client could not undo. */
    static final String OFFERS_COMPRESSION = "bench.offers-compression";

    private static final int COMPRESSED = 0x40;
    private static final int MORE = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int LONGEST_HEADER = 10;
    /** Of a message: its number comes within them. */
    private static final int BEGIN = 100;

    private static final byte[] NUMBER = ascii("\"seq\":");
    private static final byte[] END_OF_ANSWER = ascii("\r\n\r\n");

    private final SocketChannel channel;
    private final Heard heard;
    private final byte[] begin = new byte[LONGEST_HEADER + BEGIN];
    private int got;
    private long unread;
    private int size;
    /** Of the message that is being read, which may come in several frames. */
    private char type;

    private long number;
    private int whole;
    private int endSeen;
    private boolean isOpen;

    /** Who wants to know. */
    interface Heard {

        /**
         * A message is in.
         *
         * @param type its first letter: of a state s, of a game g
         * @param number of the change; -1 for none
         */
        void message(char type, long number, int bytes);
    }

    SocketClient(InetSocketAddress address, String path, Heard heard) throws IOException {
        this.heard = heard;
        channel = SocketChannel.open();
        channel.connect(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(ByteBuffer.wrap(handshake(address, path)));
        channel.configureBlocking(false);
    }

    /** What a browser says. It offers compression, so that it shows if a server would compress for each of them. */
    static byte[] handshake(InetSocketAddress address, String path) {
        String extensions = Boolean.getBoolean(OFFERS_COMPRESSION)
                ? "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
                : "";
        return ascii("GET " + path + " HTTP/1.1\r\nHost: " + address.getHostString() + ":" + address.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" + extensions
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    }

    void register(Selector selector) throws IOException {
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** False when the connection has ended. */
    boolean read(ByteBuffer buffer) {
        try {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        buffer.flip();
        while (!isOpen && buffer.hasRemaining()) {
            endSeen = buffer.get() == END_OF_ANSWER[endSeen] ? endSeen + 1 : 0;
            isOpen = endSeen == END_OF_ANSWER.length;
        }
        while (buffer.hasRemaining()) {
            take(buffer);
        }
        return true;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is to be gone
        }
    }

    private void take(ByteBuffer buffer) {
        if (unread > 0) {
            int now = (int) Math.min(unread, buffer.remaining());
            buffer.position(buffer.position() + now);
            unread -= now;
        } else {
            int now = Math.min(wanted() - got, buffer.remaining());
            buffer.get(begin, got, now);
            got += now;
            if (got < wanted()) {
                return;
            }
            size = size();
            unread = size - (got - header());
        }
        if (unread == 0) {
            end();
        }
    }

    private void end() {
        int code = begin[0] & 0x0f;
        if ((begin[0] & COMPRESSED) != 0) {
            // Nobody here can read it; the first one is the state.
            heard.message('s', -1, size);
        } else if (code == TEXT) {
            type = (char) begin[header() + "{\"type\":\"".length()];
            number = number(header());
            whole = size;
        } else if (code == MORE) {
            whole += size;
        } else if (code == CLOSE) {
            System.out.println("a connection is ended: " + new String(begin, header() + 2, Math.max(0, size - 2)));
        }
        if ((begin[0] & COMPRESSED) == 0 && code <= TEXT && begin[0] < 0) {
            heard.message(type, number, whole);
        }
        got = 0;
    }

    /** How many bytes of header and begin there have to be, as far as what is there tells. */
    private int wanted() {
        return got < 2 || got < header() ? header() : header() + Math.min(size(), BEGIN);
    }

    private int header() {
        int code = got < 2 ? 0 : begin[1] & 0x7f;
        return code < 126 ? 2 : code == 126 ? 4 : LONGEST_HEADER;
    }

    private int size() {
        int code = begin[1] & 0x7f;
        if (code < 126) {
            return code;
        }
        long size = 0;
        for (int i = 2; i < header(); i++) {
            size = size << 8 | begin[i] & 0xff;
        }
        return Math.toIntExact(size);
    }

    private long number(int from) {
        for (int at = from; at + NUMBER.length < got; at++) {
            if (isNumberAt(at)) {
                long number = 0;
                for (int digit = at + NUMBER.length; digit < got && begin[digit] >= '0'; digit++) {
                    number = number * 10 + begin[digit] - '0';
                }
                return number;
            }
        }
        return -1;
    }

    private boolean isNumberAt(int at) {
        for (int i = 0; i < NUMBER.length; i++) {
            if (begin[at + i] != NUMBER[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
