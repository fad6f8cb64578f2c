package io.touchline.deadletters;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Which dead letters were replayed, held in about a bit for each, so that a million is no burden. */
final class ReplayedPositions {

    private static final int BLOCK = 1 << 16;

    private final Map<TopicPartition, Map<Long, BitSet>> blocks = new HashMap<>();

    void set(Position position, boolean replayed) {
        blocks.computeIfAbsent(position.topicPartition(), partition -> new TreeMap<>())
                .computeIfAbsent(position.offset() / BLOCK, block -> new BitSet())
                .set((int) (position.offset() % BLOCK), replayed);
    }

    boolean holds(Position position) {
        BitSet block = blocks.getOrDefault(position.topicPartition(), Map.of()).get(position.offset() / BLOCK);
        return block != null && block.get((int) (position.offset() % BLOCK));
    }
}
