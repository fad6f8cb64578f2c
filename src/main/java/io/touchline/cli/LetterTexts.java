package io.touchline.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.touchline.deadletters.LetterLine;
import io.touchline.deadletters.LetterView;
import io.touchline.deadletters.Overview;
import io.touchline.deadletters.ReplayReport;
import io.touchline.deadletters.ShownText;
import io.touchline.deadletters.Tally;
import java.util.List;
import java.util.Map;

/** Dead letters as people read them in a terminal. */
final class LetterTexts {

    /** Loses nothing: no digit of a number, and no name that is there twice. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    String overview(Overview overview) {
        StringBuilder text = new StringBuilder(tally(overview.total())).append(" dead letters");
        if (overview.total().letters() > 0) {
            text.append(" from ")
                    .append(overview.total().oldest())
                    .append(" to ")
                    .append(overview.total().newest());
        }
        add(text, "by topic", overview.topics());
        add(text, "by reason", overview.reasons());
        add(text, "by route", overview.routes());
        add(text, "by age", overview.ages());
        return text.toString();
    }

    String lines(List<LetterLine> letters) {
        StringBuilder text = new StringBuilder();
        for (LetterLine letter : letters) {
            text.append(letter.position())
                    .append("  ")
                    .append(letter.at())
                    .append("  key ")
                    .append(letter.key() == null ? "(none)" : letter.key())
                    .append("  ")
                    .append(letter.reason())
                    .append(": ")
                    .append(letter.message())
                    .append(letter.replays() > 0 ? "  (came back, replay " + letter.replays() + ")" : "")
                    .append(letter.replayed() ? "  (replayed)" : "")
                    .append('\n');
        }
        return text.isEmpty() ? "no dead letters" : text.substring(0, text.length() - 1);
    }

    String letter(LetterView letter) {
        StringBuilder text = new StringBuilder()
                .append("position  ")
                .append(letter.position())
                .append(letter.replayed() ? ", replayed" : ", waiting")
                .append("\nat        ")
                .append(letter.at())
                .append("\ntarget    ")
                .append(letter.target())
                .append("\nkey       ")
                .append(letter.key() == null ? "(none)" : letter.key())
                .append("\nheaders");
        letter.headers().forEach(header -> text.append("\n  ")
                .append(header.name())
                .append(": ")
                .append(header.value() == null ? "(none)" : header.value()));
        return text.append("\nvalue")
                .append(letter.base64() == null ? "" : " (not UTF-8: --value-only writes it as it is)")
                .append('\n')
                .append(value(letter))
                .toString();
    }

    String report(ReplayReport report) {
        StringBuilder text = new StringBuilder();
        report.topics().forEach((topic, letters) -> text.append(report.executed() ? "sent " : "would send ")
                .append(letters)
                .append(" to ")
                .append(topic)
                .append('\n'));
        if (report.topics().isEmpty()) {
            text.append(report.executed() ? "sent nothing\n" : "would send nothing\n");
        }
        report.skipped()
                .forEach((reason, skipped) -> text.append("skipped %d: %s: %s%s%n"
                        .formatted(
                                skipped.letters(),
                                reason,
                                String.join(", ", skipped.first()),
                                skipped.letters() > skipped.first().size() ? ", …" : "")));
        if (!report.tooLarge().isEmpty()) {
            text.append("too large for Kafka: ")
                    .append(String.join(", ", report.tooLarge()))
                    .append('\n');
        }
        text.append(
                report.executed()
                        ? "last acknowledged: " + (report.last() == null ? "none" : report.last())
                        : "nothing was sent: --execute does it");
        return text.toString();
    }

    private static void add(StringBuilder text, String title, Map<String, Tally> tallies) {
        text.append('\n').append(title);
        tallies.forEach((name, tally) ->
                text.append("\n  ").append("%-32s".formatted(name)).append(' ').append(tally(tally)));
    }

    private static String tally(Tally tally) {
        return tally.letters() + " (" + tally.waiting() + " waiting, " + tally.replayed() + " replayed)";
    }

    private String value(LetterView letter) {
        if (letter.text() == null) {
            return letter.base64() == null ? "(none)" : letter.shown();
        }
        try {
            return ShownText.lines(
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(letter.text())));
        } catch (JsonProcessingException e) {
            return letter.shown();
        }
    }
}
