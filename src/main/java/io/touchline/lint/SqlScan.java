package io.touchline.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells SQL from the texts and comments in it, and finds what is opened and not closed. */
final class SqlScan {

    /**
     * Something that does not fit together.
     *
     * @param at how many characters stand before it
     */
    record Fault(int at, String problem, String remedy) {}

    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$([A-Za-z_]\\w*)?\\$");

    private final String text;
    private final StringBuilder code;
    private final Deque<Integer> open = new ArrayDeque<>();
    private Fault fault;
    private int statementEnd = -1;

    SqlScan(String text) {
        this.text = text;
        this.code = new StringBuilder(text);
        int i = 0;
        while (i < text.length() && fault == null) {
            i = step(i);
        }
        if (fault == null && !open.isEmpty()) {
            fault = new Fault(open.peek(), "a '" + text.charAt(open.peek()) + "' that is not closed", "close it");
        }
    }

    /** The first fault. */
    Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** The text with blanks in place of all comments and quoted texts, so that places stay the same. */
    String code() {
        return code.toString();
    }

    private int step(int i) {
        char c = text.charAt(i);
        if (text.startsWith("--", i)) {
            int end = text.indexOf('\n', i);
            return blank(i, end < 0 ? text.length() : end);
        }
        if (text.startsWith("/*", i)) {
            return comment(i);
        }
        if (statementEnd >= 0 && !Character.isWhitespace(c) && c != ';') {
            fault = new Fault(i, "a second statement in one file", "keep one: the store runs one for each batch");
            return i;
        }
        return switch (c) {
            case '\'', '"' -> quoted(i, c);
            case '$' -> dollarQuoted(i);
            case '(', '[' -> {
                open.push(i);
                yield i + 1;
            }
            case ')', ']' -> close(i, c);
            case ';' -> {
                statementEnd = i;
                yield i + 1;
            }
            default -> i + 1;
        };
    }

    private int comment(int begin) {
        int depth = 0;
        for (int i = begin; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return blank(begin, i + 1);
                }
            }
        }
        return unclosed(begin, "a comment", "*/");
    }

    private int quoted(int begin, char quote) {
        boolean escapes = quote == '\''
                && begin > 0
                && Character.toLowerCase(text.charAt(begin - 1)) == 'e'
                && (begin == 1 || !Character.isLetterOrDigit(text.charAt(begin - 2)));
        for (int i = begin + 1; i < text.length(); i++) {
            if (escapes && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                    i++;
                } else {
                    return blank(begin, i + 1);
                }
            }
        }
        return unclosed(begin, "a quoted text", String.valueOf(quote));
    }

    private int dollarQuoted(int begin) {
        Matcher quote = DOLLAR_QUOTE.matcher(text).region(begin, text.length());
        if (!quote.lookingAt()) {
            return begin + 1;
        }
        int end = text.indexOf(quote.group(), quote.end());
        return end < 0
                ? unclosed(begin, "a quoted text", quote.group())
                : blank(begin, end + quote.group().length());
    }

    private int close(int i, char bracket) {
        char wanted = bracket == ')' ? '(' : '[';
        if (open.isEmpty() || text.charAt(open.peek()) != wanted) {
            fault = new Fault(i, "a '" + bracket + "' that closes nothing", "take it out, or open it before");
            return i;
        }
        open.pop();
        return i + 1;
    }

    private int unclosed(int begin, String what, String end) {
        fault = new Fault(begin, what + " that is not closed", "close it with " + end);
        return text.length();
    }

    private int blank(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
        return end;
    }
}
