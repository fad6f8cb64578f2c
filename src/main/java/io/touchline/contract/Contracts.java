package io.touchline.contract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The contracts by topic. They change all at once, between two batches, and without a route having to stop. */
public final class Contracts {

    private static final String SUFFIX = ".json";

    private final boolean strict;
    private volatile Map<String, Contract> byTopic = Map.of();

    /** @param strict whether all that {@code x-strict-required} names needs a value */
    public Contracts(boolean strict) {
        this.strict = strict;
    }

    /**
     * From now on these are the contracts.
     *
     * @param files the texts of the contracts, by paths whose last parts are called {@code TOPIC.json}
     * @throws IllegalArgumentException when one is no contract; then all are as before
     */
    public void replace(Map<Path, String> files) {
        Map<String, Contract> parsed = new HashMap<>();
        files.forEach((path, text) -> {
            String name = path.getFileName().toString();
            try {
                parsed.put(
                        name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name,
                        Contract.parse(text, strict));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
            }
        });
        byTopic = Map.copyOf(parsed);
    }

    /** The contract of a topic; empty if it has none. */
    public Optional<Contract> of(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }
}
