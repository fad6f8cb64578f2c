package io.touchline.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Where in Kafka the events of a game lie, in the order in which they came; 8 bytes for each. */
final class EventPlaces {

    /** A place. @param partition of which topic */
    record Place(TopicPartition partition, long offset) {}

    private static final int FIRST_SIZE = 512;
    /** More bits than offsets of any topic have; those above say which partition it is. */
    private static final int OFFSET_BITS = 48;

    private static final int MOST_PARTITIONS = 1 << Long.SIZE - OFFSET_BITS - 1;

    private final List<TopicPartition> partitions = new ArrayList<>();
    private long[] places = new long[FIRST_SIZE];
    private int size;

    void add(Place place) {
        int partition = partitions.indexOf(place.partition());
        if (partition < 0) {
            if (partitions.size() == MOST_PARTITIONS) {
                return;
            }
            partition = partitions.size();
            partitions.add(place.partition());
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
        }
        places[size++] = (long) partition << OFFSET_BITS | place.offset();
    }

    int size() {
        return size;
    }

    /** Some of them. @param from the first, counted from 0 @param to the one after the last; both are cut to what is there */
    List<Place> slice(int from, int to) {
        List<Place> slice = new ArrayList<>();
        for (int i = from; i < Math.min(to, size); i++) {
            TopicPartition partition = partitions.get((int) (places[i] >>> OFFSET_BITS));
            slice.add(new Place(partition, places[i] & (1L << OFFSET_BITS) - 1));
        }
        return slice;
    }
}
