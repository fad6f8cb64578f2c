package io.touchline.matchstate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;

/** The parts of a match in football-data.org's JSON. Each takes the value that the parser stands at, whatever it is. */
final class MatchParts {

    private static final DateTimeFormatter WITH_OR_WITHOUT_OFFSET = DateTimeFormatter.ISO_DATE_TIME;

    private MatchParts() {}

    /** The score after the last of the goals; null if there is no list, or one that does not say. */
    static Goals lastScore(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return null;
        }
        Goals last = new Goals(0, 0);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            last = null;
            if (isObject(parser)) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (name.equals("score")) {
                        last = goals(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
        return last;
    }

    static Goals goals(JsonParser parser) throws IOException {
        if (!isObject(parser)) {
            return Goals.UNKNOWN;
        }
        Long home = null;
        Long away = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "home" -> home = number(parser);
                case "away" -> away = number(parser);
                default -> parser.skipChildren();
            }
        }
        return new Goals(small(home), small(away));
    }

    static Team team(JsonParser parser) throws IOException {
        if (!isObject(parser)) {
            return Team.UNKNOWN;
        }
        Long id = null;
        String[] names = new String[4];
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = number(parser);
                case "name" -> names[0] = text(parser);
                case "shortName" -> names[1] = text(parser);
                case "tla" -> names[2] = text(parser);
                case "crest" -> names[3] = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new Team(id, names[0], names[1], names[2], names[3]);
    }

    static Competition competition(JsonParser parser) throws IOException {
        if (!isObject(parser)) {
            return Competition.UNKNOWN;
        }
        Long id = null;
        String[] texts = new String[2];
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = number(parser);
                case "code" -> texts[0] = text(parser);
                case "name" -> texts[1] = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new Competition(id, texts[0], texts[1]);
    }

    static List<Referee> referees(JsonParser parser) throws IOException {
        List<Referee> referees = new ArrayList<>();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return referees;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (isObject(parser)) {
                referees.add(referee(parser));
            }
        }
        return referees;
    }

    private static Referee referee(JsonParser parser) throws IOException {
        Long id = null;
        String[] texts = new String[3];
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = number(parser);
                case "name" -> texts[0] = text(parser);
                case "type" -> texts[1] = text(parser);
                case "nationality" -> texts[2] = text(parser);
                default -> parser.skipChildren();
            }
        }
        return new Referee(id, texts[0], texts[1], texts[2]);
    }

    /** Passes over anything that is no object. */
    static boolean isObject(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        parser.skipChildren();
        return false;
    }

    static String text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    static Long number(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        String text = text(parser);
        // Some answers have ids and goals as text, and PostgreSQL takes them.
        return text != null && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static Integer small(Long number) {
        return number == null || number < Short.MIN_VALUE || number > Short.MAX_VALUE
                ? null
                : Integer.valueOf(number.intValue());
    }

    /** Without an offset it is UTC, without a time the begin of the day. */
    static Instant instant(String text) {
        if (text == null) {
            return null;
        }
        String iso = text.replace(' ', 'T');
        try {
            if (iso.endsWith("Z")) {
                return Instant.parse(iso);
            } else if (iso.indexOf('T') < 0) {
                return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            TemporalAccessor time = WITH_OR_WITHOUT_OFFSET.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime there
                    ? there.toInstant()
                    : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
