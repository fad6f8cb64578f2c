package io.touchline.routes;

import java.nio.file.Path;
import java.util.Map;

/**
 * How the files looked from outside, without being read: when two are equal, nothing was written in between.
 *
 * @param files by path: what the file system says about each
 */
public record FolderState(Map<Path, Stamp> files) {

    /** Copies the map. */
    public FolderState {
        files = Map.copyOf(files);
    }

    /**
     * A file from outside.
     *
     * @param file which one it is: another one after an editor has put a new file in its place, or a link leads elsewhere
     */
    public record Stamp(long modifiedNanos, long size, String file) {}
}
