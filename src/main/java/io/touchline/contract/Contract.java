package io.touchline.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the records of a topic have to be: a JSON Schema of 2020-12, with {@link ContractKeywords keywords} for what a schema
 * cannot say. May be used by any number of threads.
 */
public final class Contract {

    private static final String REQUIRED = "required";

    private final RecordJson json = new RecordJson();
    private final PayloadHash hash = new PayloadHash();
    private final JsonSchema schema;
    private final Glance glance;
    private final Set<String> known = new HashSet<>();
    private final PrimaryKey key;
    private final SportRule sport;
    private final Set<String> hashWithout;
    private final List<String> strictRequired;

    private Contract(JsonNode contract, boolean strict) {
        schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        withoutOurKeywords(contract),
                        SchemaValidatorsConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .build());
        schema.initializeValidators();
        contract.path("properties").fieldNames().forEachRemaining(known::add);
        key = PrimaryKey.read(contract.path(ContractKeywords.KEY));
        sport = new SportRule(contract.path(ContractKeywords.SPORT).asText().toLowerCase(Locale.ROOT));
        hashWithout = Set.copyOf(ContractKeywords.names(contract.path(ContractKeywords.HASH_WITHOUT)));
        strictRequired = strict ? ContractKeywords.names(contract.path(ContractKeywords.STRICT_REQUIRED)) : List.of();
        glance = new Glance(PlainSchema.of(contract), key, sport, hashWithout, strictRequired);
    }

    /**
     * Reads a contract.
     *
     * @param strict whether all that {@code x-strict-required} names needs a value
     * @throws IllegalArgumentException when it is none, with what is wrong
     */
    public static Contract parse(String text, boolean strict) {
        try {
            JsonNode contract = new JsonMapper().readTree(text);
            if (contract.path(ContractKeywords.KEY).isEmpty()) {
                throw new IllegalArgumentException("no " + ContractKeywords.KEY);
            }
            return new Contract(contract, strict);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        } catch (JsonSchemaException e) {
            throw new IllegalArgumentException("not a JSON Schema: " + e.getMessage(), e);
        }
    }

    /**
     * Checks a record.
     *
     * @param value as it is in Kafka; null for a tombstone
     */
    public Checked check(byte[] value) {
        Checked good = atAGlance(value);
        return good == null ? closely(value) : good;
    }

    /** What can be told without a tree of the record; null if that is not enough. */
    Checked atAGlance(byte[] value) {
        return glance.check(value);
    }

    /** Finds all that is wrong, or that nothing is. */
    Checked closely(byte[] value) {
        ObjectNode record;
        try {
            record = json.read(value);
        } catch (RecordJson.NotAnObjectException e) {
            return Checked.bad(e.violation());
        }
        List<Violation> violations = new ArrayList<>();
        schema.validate(record).forEach(message -> violations.add(violation(message)));
        checkStrict(record, violations);
        checkSport(record, violations);
        String primaryKey = key(record, violations);
        NulCharacters.find(record, violations);
        int unknown = unknownFields(record);
        return violations.isEmpty()
                ? new Checked(List.of(), primaryKey, hash.of(record, hashWithout), unknown)
                : Checked.bad(violations, unknown);
    }

    private void checkStrict(ObjectNode record, List<Violation> violations) {
        for (String field : strictRequired) {
            JsonNode value = record.path(field);
            if ((value.isMissingNode() || value.isNull()) && isNew(Violation.pointerTo(field), violations)) {
                violations.add(new Violation(Violation.pointerTo(field), REQUIRED, "a value", Violation.shown(value)));
            }
        }
    }

    private void checkSport(ObjectNode record, List<Violation> violations) {
        JsonNode found = record.path(SportRule.FIELD);
        if (!sport.allows(found.textValue())) {
            violations.add(new Violation(
                    Violation.pointerTo(SportRule.FIELD),
                    ContractKeywords.SPORT,
                    sport.sport(),
                    Violation.shown(found)));
        }
    }

    private String key(ObjectNode record, List<Violation> violations) {
        UnaryOperator<String> texts = name -> record.path(name).asText(null);
        for (KeyPart part : key.missing(texts)) {
            Violation missing = part.violation(record);
            if (isNew(missing.pointer(), violations)) {
                violations.add(missing);
            }
        }
        return key.of(texts);
    }

    private int unknownFields(ObjectNode record) {
        int unknown = 0;
        for (Iterator<String> names = record.fieldNames(); names.hasNext(); ) {
            if (!known.contains(names.next())) {
                unknown++;
            }
        }
        return unknown;
    }

    /** The library warns of each keyword that it does not know. */
    private static JsonNode withoutOurKeywords(JsonNode contract) {
        JsonNode schema = contract.deepCopy();
        if (schema instanceof ObjectNode object) {
            object.remove(ContractKeywords.ALL);
        }
        return schema;
    }

    private static boolean isNew(String pointer, List<Violation> violations) {
        return violations.stream().noneMatch(each -> each.pointer().equals(pointer));
    }

    private static Violation violation(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        if (message.getType().equals(REQUIRED)) {
            return new Violation(pointer + Violation.pointerTo(message.getProperty()), REQUIRED, "a value", "nothing");
        }
        JsonNode expected = message.getSchemaNode();
        JsonNode found = message.getInstanceNode();
        return new Violation(
                pointer,
                message.getType(),
                expected == null
                        ? message.getMessage()
                        : expected.isTextual() ? expected.textValue() : expected.toString(),
                found == null ? message.getMessage() : Violation.shown(found));
    }
}
