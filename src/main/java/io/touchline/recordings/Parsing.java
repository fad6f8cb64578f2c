package io.touchline.recordings;

import java.io.IOException;

/** How thoroughly a line is looked at when it is taken for JSON. */
@FunctionalInterface
interface Parsing {

    /** Everything that is in it is checked. */
    Parsing CHECKED = JsonSlice::of;

    /** Only as far as it is cut: several times as fast. */
    Parsing CUT = JsonSlice::cut;

    JsonSlice of(byte[] line) throws IOException;
}
