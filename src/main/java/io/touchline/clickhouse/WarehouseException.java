package io.touchline.clickhouse;

/** A file of the warehouse does not apply; says which, where and why. */
public final class WarehouseException extends Exception {

    private static final long serialVersionUID = 1L;

    WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}
