package io.touchline.conservation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;

/**
 * All records that the oracle could ever send, by their number.
 *
 * <p>Half are events, each of which is a row of its own. The others are states: versions of some thousand entities, a few
 * of which change all the time, and of entities with one version only, the loss of which nothing later would hide.
 */
final class NumberedRecords {

    static final String STATES = "conserved-states";
    static final String EVENTS = "conserved-events";

    private static final int ENTITIES = 3_000;
    private static final int BUSY_ENTITIES = 30;
    private static final int ONE_BAD_AMONG = 150;
    private static final String[] KINDS = {"goal", "card", "corner", "penalty"};
    /** Texts that code which takes data for anything else than data would stumble over. */
    private static final String[] NAMES = {
        "Łódź 1–0 Ærøskøbing",
        "O'Neill\"; drop table events; --",
        "back\\slash \\u0041 {{placeholder}}",
        ":batch ? $1 ${body} %s",
        "⚽ 🇧🇷 𝒢𝑜𝒶𝓁 \u202e",
        "line\nbreak\ttab",
        "",
        "plain"
    };

    private final long seed;

    NumberedRecords(long seed) {
        this.seed = seed;
    }

    NumberedRecord get(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Poison poison =
                random.nextInt(ONE_BAD_AMONG) == 0 ? Poison.values()[random.nextInt(Poison.values().length)] : null;
        boolean event = random.nextBoolean();
        String entity = event ? null : entity(number, random);
        ObjectNode value = value(number, entity, random);
        return new NumberedRecord(
                number,
                event ? EVENTS : STATES,
                event ? keyOfEvent(number, poison, random) : entity.getBytes(UTF_8),
                poison == null ? value.toString().getBytes(UTF_8) : poison.spoil(value, random),
                entity,
                poison);
    }

    /** How many milliseconds old the sighting is when it is sent: some come late, behind newer ones. */
    int lateness(int number) {
        SplittableRandom random = new SplittableRandom(~(seed * 1_000_003 + number));
        return random.nextInt(10) == 0 ? random.nextInt(20_000) : 0;
    }

    private static String entity(int number, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> "only-" + number;
            case 1 -> "busy-" + random.nextInt(BUSY_ENTITIES);
            default -> "entity-" + random.nextInt(ENTITIES);
        };
    }

    /** Some have none, and poison also has keys that are no text, or longer than any column would take. */
    private static byte[] keyOfEvent(int number, Poison poison, SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            return null;
        }
        if (poison == Poison.NO_TEXT) {
            return new byte[] {(byte) 0xc3, (byte) 0x28, (byte) number};
        }
        return (poison == Poison.KEY_TOO_LONG ? "key".repeat(3_000) : "event-" + number).getBytes(UTF_8);
    }

    private static ObjectNode value(int number, String entity, SplittableRandom random) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", number)
                .put("entity", entity)
                .put("code", "code-" + random.nextInt(1_000))
                .put("name", NAMES[random.nextInt(NAMES.length)])
                .put("kind", KINDS[random.nextInt(KINDS.length)])
                .put("amount", random.nextInt(Integer.MAX_VALUE))
                .put("text", NAMES[random.nextInt(NAMES.length)].repeat(random.nextInt(20)));
    }
}
