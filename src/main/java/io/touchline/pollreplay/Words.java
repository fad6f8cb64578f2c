package io.touchline.pollreplay;

import java.util.Locale;

/** What a constant is called outside. */
final class Words {

    private Words() {}

    /** As {@code goes_back}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** As {@code goes back}. */
    static String words(Enum<?> constant) {
        return code(constant).replace('_', ' ');
    }
}
