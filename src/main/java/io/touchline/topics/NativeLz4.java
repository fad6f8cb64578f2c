package io.touchline.topics;

import net.jpountz.util.Native;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has records compressed by native code. Kafka's clients do so by themselves only on the plain class path, and not in a jar
 * of jars, where LZ4 costs as much as all else that is done with a small record.
 */
final class NativeLz4 {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLz4.class);

    private NativeLz4() {}

    /** Has to come before the first record is written or read. Without native code for this machine all is slower, but works. */
    static void load() {
        try {
            Native.load();
        } catch (LinkageError | UnsupportedOperationException e) {
            LOG.info("LZ4 has no native code here, and takes more time: {}", e.toString());
        }
    }
}
