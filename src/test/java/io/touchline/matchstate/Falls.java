package io.touchline.matchstate;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** How often the goals of one side become fewer; what is not known does not count. */
final class Falls {

    private Falls() {}

    static long in(List<Goals> goals, Function<Goals, Integer> side) {
        List<Integer> known = goals.stream().map(side).filter(Objects::nonNull).toList();
        long falls = 0;
        for (int i = 1; i < known.size(); i++) {
            if (known.get(i) < known.get(i - 1)) {
                falls++;
            }
        }
        return falls;
    }
}
