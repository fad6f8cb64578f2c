package io.touchline.conservation;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The ways in which a record of the oracle can be bad. None of them can be stored, whatever company it arrives in, and
 * each is refused in a place of its own: by the one who reads JSON, by PostgreSQL's types, or by a constraint.
 */
enum Poison {
    /** JSON that was cut off. */
    CUT_OFF(good -> utf8(good.toString().substring(0, 40))),

    /** JSON, but an array. */
    NO_OBJECT(good -> utf8("[" + good + "]")),

    /** Two objects, which would be two records in an array. */
    TWO_OBJECTS(good -> utf8(good + "," + good)),

    /** An object that is nested deeper than anybody reads. */
    TOO_DEEP(good -> utf8("{\"text\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")),

    /** No value at all. */
    TOMBSTONE(good -> null),

    /** A value without a byte. */
    EMPTY(good -> new byte[0]),

    /** Bytes that are neither text nor JSON, however they are read. */
    NO_TEXT(good -> new byte[] {(byte) 0x80, 0, (byte) 0xfe, (byte) 0xff, '{', (byte) 0xc3, '}'}),

    /** JSON in another encoding, which a reader of JSON may guess and a database does not. */
    OTHER_ENCODING(good -> good.toString().getBytes(UTF_16)),

    /** JSON but for one byte in a text that is not UTF-8: who reads over it stores something that was never sent. */
    BAD_BYTE(good -> {
        byte[] value = utf8(good.put("name", "#").toString());
        int at = 0;
        while (value[at] != '#') {
            at++;
        }
        value[at] = (byte) 0xff;
        return value;
    }),

    /** The one character that JSON can hold and PostgreSQL cannot. */
    ZERO_CHARACTER(good -> utf8(good.put("name", "a\u0000b").toString())),

    /** Half a character. */
    LONE_SURROGATE(good -> utf8(good.put("name", "#").toString().replace("#", "\\ud800"))),

    /** A name that its column has no room for. */
    TEXT_TOO_LONG(good -> utf8(good.put("name", "x".repeat(41)).toString())),

    /** A text that no index takes; of random letters, since the index compresses. */
    KEY_TOO_LONG((good, random) -> {
        StringBuilder key = new StringBuilder();
        random.ints(6_000, 'a', 'z' + 1).forEach(key::appendCodePoint);
        return utf8(
                good.put("entity", key.toString()).put("code", key.toString()).toString());
    }),

    /** A number that no integer holds. */
    OUT_OF_RANGE(good -> utf8(good.put("amount", 99_999_999_999L).toString())),

    /** A number that nothing holds. */
    ABSURD_NUMBER(good -> utf8(good.put("text", "#").toString().replace("\"#\"", "1e999999"))),

    /** A word where a number belongs. */
    WRONG_TYPE(good -> utf8(good.put("amount", "many").toString())),

    /** A check constraint. */
    CHECK_VIOLATED(good -> utf8(good.put("amount", -1).toString())),

    /** A foreign key. */
    NO_SUCH_KIND(good -> utf8(good.put("kind", "throw-in").toString())),

    /** A column that must not be null. */
    NAME_MISSING(good -> utf8(good.without("name").toString()));

    private final BiFunction<ObjectNode, SplittableRandom, byte[]> spoiling;

    Poison(Function<ObjectNode, byte[]> spoiling) {
        this((good, random) -> spoiling.apply(good));
    }

    Poison(BiFunction<ObjectNode, SplittableRandom, byte[]> spoiling) {
        this.spoiling = spoiling;
    }

    /** The value of a record that would be good but for this; null for none. */
    byte[] spoil(ObjectNode good, SplittableRandom random) {
        return spoiling.apply(good.deepCopy(), random);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
