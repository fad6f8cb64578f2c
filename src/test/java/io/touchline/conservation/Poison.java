package io.touchline.conservation;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * The ways in which a record of the oracle can be bad. None of them can be stored, whatever company it arrives in, and
 * each is refused in a place of its own: by the one who reads JSON, by PostgreSQL's types, or by a constraint.
 */
enum Poison {
    /** JSON that was cut off. */
    CUT_OFF {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            String whole = good.toString();
            return whole.substring(0, whole.length() / 2).getBytes(UTF_8);
        }
    },
    /** JSON, but an array. */
    NO_OBJECT {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return ("[" + good + "]").getBytes(UTF_8);
        }
    },
    /** Two objects, which would be two records in an array. */
    TWO_OBJECTS {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return (good + "," + good).getBytes(UTF_8);
        }
    },
    /** An object that is nested deeper than anybody reads. */
    TOO_DEEP {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            int depth = 20_000;
            return ("{\"text\":" + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes(UTF_8);
        }
    },
    /** No value at all. */
    TOMBSTONE {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return null;
        }
    },
    /** A value without a byte. */
    EMPTY {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return new byte[0];
        }
    },
    /** Bytes that are no text in UTF-8, and no JSON however they are read. */
    NO_TEXT {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            byte[] bytes = ("\ufffe" + good).getBytes(UTF_16LE);
            bytes[2] = (byte) 0x80;
            return bytes;
        }
    },
    /** JSON in another encoding, which a reader of JSON may guess and a database does not. */
    UTF_16 {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return good.toString().getBytes(StandardCharsets.UTF_16);
        }
    },
    /** JSON but for one byte in a text that is not UTF-8: who reads over it stores something that was never sent. */
    BAD_BYTE {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            byte[] bytes = bytes(good.put("name", "a#b"));
            int at = bytes.length - 1;
            while (bytes[at] != '#') {
                at--;
            }
            bytes[at] = (byte) 0xff;
            return bytes;
        }
    },
    /** The one character that JSON can hold and PostgreSQL cannot. */
    ZERO_CHARACTER {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return bytes(good.put("name", "a\u0000b"));
        }
    },
    /** Half a character. */
    LONE_SURROGATE {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return good.put("name", "a#b")
                    .toString()
                    .replace("a#b", "a\\ud800b")
                    .getBytes(UTF_8);
        }
    },
    /** A name that its column has no room for. */
    TEXT_TOO_LONG {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return bytes(good.put("name", "x".repeat(41)));
        }
    },
    /** A text that no index takes; of random letters, since the index compresses. */
    KEY_TOO_LONG {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            String key = random.ints(6_000, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return bytes(good.put("entity", key).put("code", key));
        }
    },
    /** A number that no integer holds. */
    OUT_OF_RANGE {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return bytes(good.put("amount", 99_999_999_999L));
        }
    },
    /** A number that no number holds. */
    ABSURD_NUMBER {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return good.put("text", "#").toString().replace("\"#\"", "1e999999").getBytes(UTF_8);
        }
    },
    /** A word where a number belongs. */
    WRONG_TYPE {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return bytes(good.put("amount", "many"));
        }
    },
    /** A check constraint. */
    CHECK_VIOLATED {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return bytes(good.put("amount", -1));
        }
    },
    /** A foreign key. */
    NO_SUCH_KIND {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            return bytes(good.put("kind", "throw-in"));
        }
    },
    /** A column that must not be null. */
    NAME_MISSING {
        @Override
        byte[] spoil(ObjectNode good, SplittableRandom random) {
            good.remove("name");
            return bytes(good);
        }
    };

    /**
     * The value of a record that would be good but for this.
     *
     * @param good is changed
     */
    abstract byte[] spoil(ObjectNode good, SplittableRandom random);

    private static byte[] bytes(ObjectNode value) {
        return value.toString().getBytes(UTF_8);
    }
}
