package io.touchline.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what was meant by a name that does not exist. */
final class Nearest {

    private static final int SHORTEST_ALLOWANCE = 2;

    private final Collection<String> names;

    Nearest(Collection<String> names) {
        this.names = names;
    }

    /** The name that differs least, if it does not differ in more than every third letter. */
    Optional<String> to(String wrong) {
        return within(wrong, Math.max(SHORTEST_ALLOWANCE, wrong.length() / 3));
    }

    /** The name that differs least, if it takes no more than so many changed letters. */
    Optional<String> within(String wrong, int changes) {
        LevenshteinDistance distance = new LevenshteinDistance(changes);
        String lower = wrong.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> Map.entry(name, distance.apply(lower, name.toLowerCase(Locale.ROOT))))
                .filter(entry -> entry.getValue() >= 0 && entry.getValue() < wrong.length())
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey);
    }

    /** The question to ask, or else the advice. */
    String question(String wrong, String otherwise) {
        return to(wrong).map(name -> "did you mean '" + name + "'?").orElse(otherwise);
    }
}
