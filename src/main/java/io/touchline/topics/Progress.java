package io.touchline.topics;

/** Hears how far the reading of topics has come. */
public interface Progress {

    /**
     * Called now and then.
     *
     * @param read records read so far
     * @param all records that there are to read, more or less: some may have expired
     */
    void at(long read, long all);

    /** For those who do not want to know. */
    static Progress unheard() {
        return (read, all) -> {};
    }
}
