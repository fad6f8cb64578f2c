package io.touchline.contract;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How contracts are applied.
 *
 * @param topics regular expression for the names of the topics whose records are checked
 * @param consumers how many consumers of one service share them
 * @param strict whether all that {@code x-strict-required} names needs a value
 * @param dropRepeats whether a good record is dropped that equals the last one of its key
 * @param rememberedKeys of each partition the last record of so many keys is remembered for that
 */
@ConfigurationProperties(prefix = "contracts", ignoreUnknownFields = false)
public record ContractSettings(
        @DefaultValue("soccer[.].*") String topics,
        @DefaultValue("2") int consumers,
        @DefaultValue("false") boolean strict,
        @DefaultValue("false") boolean dropRepeats,
        @DefaultValue("5000") int rememberedKeys) {

    public ContractSettings {
        if (topics.isBlank()) {
            throw new IllegalArgumentException("contracts.topics must be a regular expression such as soccer[.].*");
        }
        if (consumers < 1) {
            throw new IllegalArgumentException("contracts.consumers must be 1 or more, not " + consumers);
        }
        if (rememberedKeys < 1 || rememberedKeys > 1_000_000) {
            throw new IllegalArgumentException("contracts.remembered-keys must be 1 to 1000000, not " + rememberedKeys);
        }
    }
}
