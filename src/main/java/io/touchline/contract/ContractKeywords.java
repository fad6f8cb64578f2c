package io.touchline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a contract says beside its JSON Schema, each at the top of the file. */
public final class ContractKeywords {

    /**
     * The primary key: a list of fields. In place of a field there may be a list of some, of which the first that has a value
     * counts.
     */
    public static final String KEY = "x-key";
    /** The sport that {@code strSport} has to name where it has a value, in any case. */
    public static final String SPORT = "x-sport";
    /** Fields that do not count for the payload hash. */
    public static final String HASH_WITHOUT = "x-hash-without";
    /** Fields that need a value when contracts are strict. */
    public static final String STRICT_REQUIRED = "x-strict-required";

    /** All of them. */
    public static final List<String> ALL = List.of(KEY, SPORT, HASH_WITHOUT, STRICT_REQUIRED);

    private ContractKeywords() {}

    static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.forEach(name -> names.add(name.asText()));
        return names;
    }
}
