package io.touchline.contract;

import java.util.List;

/**
 * What a contract says of a record.
 *
 * @param violations all that is wrong with it; none if it is good
 * @param key its primary key, the parts joined with {@code |}; null unless the record is good
 * @param payloadHash names its content, see {@link PayloadHash}; null unless the record is good
 * @param unknownFields how many members it has that the contract does not know
 */
public record Checked(List<Violation> violations, String key, String payloadHash, int unknownFields) {

    static Checked bad(List<Violation> violations, int unknownFields) {
        return new Checked(List.copyOf(violations), null, null, unknownFields);
    }

    /** A record that no contract could be asked about. */
    public static Checked bad(Violation violation) {
        return bad(List.of(violation), 0);
    }

    /** Whether the record meets its contract. */
    public boolean isGood() {
        return violations.isEmpty();
    }
}
