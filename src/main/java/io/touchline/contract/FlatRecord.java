package io.touchline.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/**
 * A record of texts and nulls, as nearly all are: its members as they came, without a tree. A member may be there twice.
 *
 * @param texts the values; null where JSON has null
 */
record FlatRecord(String[] names, String[] texts) {

    private static final int EXPECTED = 32;

    /**
     * Reads the one object that there is.
     *
     * @return null if there is anything else
     */
    static FlatRecord read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        String[] names = new String[EXPECTED];
        String[] texts = new String[EXPECTED];
        int count = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            String text = json.nextTextValue();
            if (text == null && json.currentToken() != JsonToken.VALUE_NULL) {
                return null;
            }
            if (count == names.length) {
                names = Arrays.copyOf(names, 2 * count);
                texts = Arrays.copyOf(texts, 2 * count);
            }
            names[count] = name;
            texts[count++] = text;
        }
        boolean isAll = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
        return isAll ? new FlatRecord(Arrays.copyOf(names, count), Arrays.copyOf(texts, count)) : null;
    }

    /** Whether a text has neither U+0000 nor surrogates, which need a closer look. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text of a member; null if it is null or not there. */
    String text(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return texts[i];
            }
        }
        return null;
    }
}
