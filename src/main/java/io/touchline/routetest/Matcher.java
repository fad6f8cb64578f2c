package io.touchline.routetest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What stands in a test in place of a value that is not known, or does not matter: {@code <any>}, {@code <number>},
 * {@code <matches [0-9]+>} and so on.
 *
 * @param word the first word between the angle brackets
 * @param argument what follows it
 */
record Matcher(String word, String argument) {

    private static final Pattern FORM = Pattern.compile("<([a-z-]+)(?: (.*))?>", Pattern.DOTALL);
    private static final Set<String> PLAIN =
            Set.of("any", "missing", "text", "number", "list", "object", "time", "uuid", "empty");
    private static final Set<String> WITH_ARGUMENT = Set.of("matches", "contains", "literal");

    /** Whether the JSON is a text of that form. */
    static boolean isMatcher(JsonNode json) {
        return json.isTextual() && FORM.matcher(json.asText()).matches();
    }

    /** The matcher that the text is, which has to be one without a {@link #problemIn problem}. */
    static Matcher of(JsonNode json) {
        java.util.regex.Matcher form = FORM.matcher(json.asText());
        if (!form.matches()) {
            throw new IllegalArgumentException("no matcher: " + json);
        }
        return new Matcher(form.group(1), form.group(2));
    }

    /** What is wrong with one of the matchers in the JSON. */
    static Optional<String> problemIn(JsonNode json) {
        if (isMatcher(json)) {
            return of(json).problem();
        }
        for (JsonNode child : json) {
            Optional<String> problem = problemIn(child);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** A single value as text. */
    static JsonNode text(JsonNode json) {
        return json.isValueNode() && !json.isNull() ? TextNode.valueOf(json.asText()) : json;
    }

    /** A text that holds this one. */
    static JsonNode containing(JsonNode json) {
        return TextNode.valueOf("<contains " + json.asText() + ">");
    }

    /** The name of a class, with or without its package. */
    static JsonNode className(JsonNode json) {
        return TextNode.valueOf("<matches (.*[.$])?" + Pattern.quote(json.asText()) + ">");
    }

    /** Whether it stands for what came; a value that is not there is {@code isMissingNode}. */
    boolean matches(JsonNode came) {
        return switch (word) {
            case "missing" -> came.isMissingNode();
            case "any" -> !came.isMissingNode() && !came.isNull();
            case "text" -> came.isTextual();
            case "number" -> came.isNumber() || isText(came, text -> text.matches("-?\\d+(\\.\\d+)?"));
            case "list" -> came.isArray();
            case "object" -> came.isObject();
            case "empty" -> came.isTextual() ? came.asText().isEmpty() : came.isContainerNode() && came.isEmpty();
            case "time" -> isText(came, Matcher::isInstant);
            case "uuid" -> isText(came, Matcher::isUuid);
            case "matches" -> isText(came, text -> pattern().matcher(text).matches());
            case "contains" -> isText(came, text -> text.contains(argument));
            default -> isText(came, argument::equals);
        };
    }

    private Optional<String> problem() {
        if (PLAIN.contains(word)) {
            return argument == null ? Optional.empty() : Optional.of("<" + word + "> stands alone");
        }
        if (!WITH_ARGUMENT.contains(word)) {
            Set<String> all = new TreeSet<>(PLAIN);
            all.addAll(WITH_ARGUMENT);
            return Optional.of("there is no matcher <" + word + ">: " + YamlValue.nearest(word, all)
                    + " (a text that looks like one is written <literal ...>)");
        }
        if (argument == null) {
            return Optional.of("<" + word + "> wants something after the word, as <" + word + " ...>");
        }
        try {
            pattern();
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("no regular expression: " + e.getDescription() + " in '" + argument + "'");
        }
    }

    private Pattern pattern() {
        return Pattern.compile(word.equals("matches") ? argument : "", Pattern.DOTALL);
    }

    private static boolean isText(JsonNode came, Predicate<String> test) {
        return came.isTextual() && test.test(came.asText());
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
