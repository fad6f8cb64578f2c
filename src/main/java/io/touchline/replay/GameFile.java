package io.touchline.replay;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** How the file of a game is called, and how its bytes become text. */
final class GameFile {

    /** What an id may be: never a path. */
    static final String ID = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

    /** Tried one after the other. */
    static final List<String> ENDINGS = List.of(".json", ".json.gz");

    /** The largest of StatsBomb's have 10 MB. */
    static final long LARGEST = 64L << 20;

    private static final int GZIP = 0x1f;

    private GameFile() {}

    /**
     * What is in the file, unpacked if it is packed, whatever its name says.
     *
     * @param bytes supports marks
     * @throws BrokenEventsException when it is no gzip file though it begins like one
     */
    static InputStream plain(String name, InputStream bytes) throws IOException {
        bytes.mark(1);
        int first = bytes.read();
        bytes.reset();
        if (first != GZIP) {
            return new Limited(name, bytes);
        }
        try {
            return new Limited(name, new GZIPInputStream(bytes));
        } catch (ZipException | EOFException e) {
            throw new BrokenEventsException(name, 1, "the compressed file is damaged: " + e.getMessage());
        }
    }

    /** A small packed file may become a very large one. */
    private static final class Limited extends FilterInputStream {

        private final String name;
        private long left = LARGEST;

        Limited(String name, InputStream bytes) {
            super(bytes);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int read = super.read(to, from, most);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new BrokenEventsException(name, 1, "the file is larger than " + (LARGEST >> 20) + " MB");
            }
            return read;
        }
    }
}
