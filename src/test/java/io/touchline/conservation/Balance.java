package io.touchline.conservation;

import io.touchline.embedded.Targets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The end of a run: what was accepted against what is stored and what is a dead letter. Nothing may be missing and
 * nothing be there that was not sent.
 */
final class Balance {

    private final NumberedRecords records;
    private final Ledger ledger;
    private final Findings findings = new Findings();
    private final StoredRows rows;
    private final BitSet deadLetters = new BitSet();

    private Balance(NumberedRecords records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
        this.rows = new StoredRows(records, ledger, findings);
    }

    /** Reads everything and compares it. */
    static Balance of(NumberedRecords records, Ledger ledger, Targets targets) {
        Balance balance = new Balance(records, ledger);
        balance.rows.read(targets.sql());
        for (String topic : List.of(NumberedRecords.STATES, NumberedRecords.EVENTS)) {
            DeadLetterTopic letters = new DeadLetterTopic(topic, records, ledger, balance.findings);
            letters.read(targets.bootstrapServers());
            balance.deadLetters.or(letters.numbers());
        }
        balance.compare();
        return balance;
    }

    int stored() {
        return rows.count();
    }

    int deadLetters() {
        return deadLetters.cardinality();
    }

    long duplicates() {
        return rows.duplicates();
    }

    void assertEven(String description) {
        findings.assertNone(description);
    }

    private void compare() {
        Map<String, Integer> newest = new HashMap<>();
        Map<String, Integer> newestGood = new HashMap<>();
        for (int number = 0; number < ledger.made(); number++) {
            if (ledger.isAccepted(number)) {
                NumberedRecord record = records.get(number);
                if (record.entity() == null) {
                    requireEvent(record);
                } else {
                    newest.merge(record.entity(), number, this::newer);
                    if (record.isGood()) {
                        newestGood.merge(record.entity(), number, this::newer);
                    }
                }
            }
        }
        newestGood.forEach(this::requireState);
        // A bad version that a newer one follows may as well be left out as be set aside.
        newest.values().stream()
                .map(records::get)
                .filter(record -> !record.isGood())
                .forEach(this::requireDeadLetter);
    }

    private int newer(int one, int other) {
        return ledger.isNewer(one, other) ? one : other;
    }

    private void requireEvent(NumberedRecord record) {
        if (!record.isGood()) {
            requireDeadLetter(record);
        } else if (!rows.holdsEvent(record.number())) {
            findings.add("an accepted event is not stored", where(record.number()));
        }
    }

    private void requireState(String entity, int newest) {
        Integer stored = rows.versionOf(entity);
        if (stored == null) {
            findings.add("an entity has no row", entity + ", " + where(newest));
        } else if (stored != newest && records.get(stored).isGood()) {
            findings.add(
                    "a row is not the newest version of its entity",
                    entity + " is " + where(stored) + ", newest " + where(newest));
        } // and if it is a bad one, that was found already
    }

    private void requireDeadLetter(NumberedRecord record) {
        if (!deadLetters.get(record.number())) {
            findings.add("accepted poison is not a dead letter: " + record.poison(), where(record.number()));
        }
    }

    private String where(int number) {
        return number + " at " + records.get(number).topic() + "-" + ledger.partition(number) + "@"
                + ledger.offset(number);
    }
}
