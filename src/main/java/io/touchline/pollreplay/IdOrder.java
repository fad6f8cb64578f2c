package io.touchline.pollreplay;

import java.util.Comparator;

/** Ids in the order of their numbers; what is no number comes last. */
final class IdOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        boolean isNumber = isNumber(one);
        if (isNumber != isNumber(other)) {
            return isNumber ? -1 : 1;
        }
        int byLength = isNumber ? Integer.compare(one.length(), other.length()) : 0;
        return byLength == 0 ? one.compareTo(other) : byLength;
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
