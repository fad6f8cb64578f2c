package io.touchline.clickhouse;

import java.util.Set;

/** ClickHouse did not do what it was told, or did not answer. */
public final class ClickHouseException extends Exception {

    /** The code of a failure that ClickHouse gave no code for: it was not reached, or something else answered. */
    public static final int NONE = 0;

    private static final long serialVersionUID = 1L;

    /**
     * Codes that blame what was to be inserted: it cannot be parsed (6, 26, 27, 33, 38, 41, 72, 117, 130, 376, 675, 676),
     * does not fit its column (53, 69, 70, 131, 321, 349, 407), or a constraint or throwIf forbids it (395, 469). With all
     * others, a missing table (60), a read-only one (164, 242) and a full disk (243) among them, the records wait.
     */
    private static final Set<Integer> DATA_ERRORS =
            Set.of(6, 26, 27, 33, 38, 41, 53, 69, 70, 72, 117, 130, 131, 321, 349, 376, 395, 407, 469, 675, 676);

    private final int code;

    ClickHouseException(int code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** ClickHouse's number for the error; {@link #NONE} if it gave none. */
    public int code() {
        return code;
    }

    /** Whether the rows are to blame, and not the server or the table. */
    public boolean isDataError() {
        return DATA_ERRORS.contains(code);
    }
}
