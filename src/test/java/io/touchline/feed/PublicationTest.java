package io.touchline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.CamelExchanges;
import io.touchline.SettableClock;
import io.touchline.contract.PayloadHash;
import io.touchline.contract.RecordHeaders;
import io.touchline.delivery.CountedDeadLetters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

    private static final JsonNode SCHEDULED = Json.of("{'id': 1, 'status': 'TIMED'}");
    private static final JsonNode IN_PLAY = Json.of("{'id': 2, 'status': 'IN_PLAY'}");

    private final SettableClock clock = new SettableClock("2026-06-11T19:00:02Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PollTurn turn = Exchanges.matchesTurn(null);
    private final Publication publication = new Publication(
            new RepeatFilter(clock),
            FeedSettings.defaults().repeats(),
            CountedDeadLetters.in(meters, clock),
            meters,
            clock);

    @Test
    void anItemBecomesTextWithHeadersThatSayWhereItComesFrom() {
        Message record = records(publish(item("1", SCHEDULED))).get(0);

        assertThat(record.getBody()).isEqualTo("{\"id\":1,\"status\":\"TIMED\"}");
        assertThat(record.getHeaders())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        KafkaConstants.KEY, "1",
                        RecordHeaders.SOURCE, "football-data",
                        RecordHeaders.POLL_ID, "a-poll",
                        RecordHeaders.OBSERVED_AT, "2026-06-11T19:00:01Z",
                        RecordHeaders.EVENT_TYPE, "match",
                        RecordHeaders.PAYLOAD_HASH, new PayloadHash().of(SCHEDULED)));
    }

    @Test
    void aFeedThatStampsItsRecordsLeavesTheStampOutOfTheHash() {
        Publication stamping = new Publication(
                new Publication.Manner("another-feed", true, item -> RepeatFilter.Within.always(Duration.ofHours(1))),
                new RepeatFilter(clock),
                CountedDeadLetters.in(meters, clock),
                meters,
                clock);
        Exchange item = item("1", SCHEDULED);
        stamping.prepare(item);

        assertThat(item.getMessage().getBody())
                .isEqualTo("{\"id\":1,\"status\":\"TIMED\",\"ingested_at\":\"2026-06-11T19:00:01Z\"}");
        assertThat(item.getMessage().getHeaders())
                .containsEntry(RecordHeaders.SOURCE, "another-feed")
                .containsEntry(RecordHeaders.PAYLOAD_HASH, new PayloadHash().of(SCHEDULED));
        assertThat(SCHEDULED.has("ingested_at")).isFalse();
    }

    @Test
    void theOrderOfTheAnswerIsKept() {
        assertThat(records(publish(item("2", IN_PLAY), item("1", SCHEDULED))))
                .extracting(record -> record.getHeader(KafkaConstants.KEY))
                .containsExactly("2", "1");
    }

    @Test
    void anItemThatIsNotWantedIsNoRecord() {
        Exchange unwanted = Exchanges.item(turn, IN_PLAY); // the route's filter has kept it from prepare
        Exchange first = publication.aggregate(null, unwanted);
        Exchange all = publication.aggregate(first, prepared(item("1", SCHEDULED)));
        publication.onCompletion(all);
        publication.selectRecords(all);

        assertThat(records(all)).hasSize(1);
    }

    @Test
    void whatTheRouteDoesToAnItemAfterwardsDoesNotReachTheRecord() {
        Exchange first = prepared(item("1", SCHEDULED));
        Exchange all = publication.aggregate(null, first);
        first.getMessage().setHeader(KafkaConstants.KEY, "other");
        publication.onCompletion(all);
        publication.selectRecords(all);

        assertThat(records(all).get(0).getHeader(KafkaConstants.KEY)).isEqualTo("1");
    }

    @Test
    void whatKafkaHasNotAcknowledgedIsNoRepeat() {
        publish(item("1", SCHEDULED));

        assertThat(records(publish(item("1", SCHEDULED)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"TIMED, PT15M", "IN_PLAY, PT30S"})
    void anUnchangedRecordIsSentAgainOnlyAfterItsTime(String status, Duration time) {
        String item = "{'id': 1, 'status': '" + status + "'}";
        publication.sent(publish(item("1", Json.of(item))));

        clock.pass(time.minusMillis(1));
        assertThat(publication.isAny(publish(item("1", Json.of(item))))).isFalse();
        clock.pass(Duration.ofMillis(1));
        assertThat(publication.isAny(publish(item("1", Json.of(item))))).isTrue();
        assertThat(meters.counter("touchline.records.suppressed", "type", "match")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theOrderOfAnItemsMembersIsNoChange() {
        publication.sent(publish(item("1", Json.of("{'id': 1, 'status': 'TIMED'}"))));

        assertThat(publication.isAny(publish(item("1", Json.of("{'status': 'TIMED', 'id': 1}")))))
                .isFalse();
    }

    @Test
    void aChangeIsSentAtOnce() {
        publication.sent(publish(item("1", SCHEDULED)));

        assertThat(records(publish(item("1", IN_PLAY)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "17", "'text'", "[]", "[{'id': 1}]"})
    void whatIsNoObjectIsForTheDeadLettersWithTheReason(String item) {
        Exchange all = publish(item("1", Json.of(item)));
        assertThat(publication.isAny(all)).isFalse();
        Message unreadable = unreadable(all).get(0);

        assertThat(unreadable.getBody()).isEqualTo(Json.of(item).toString());
        assertThat(unreadable.getHeaders())
                .containsEntry("touchline-error-class", "UnreadableRecord")
                .containsEntry("touchline-error-message", "the item is not a JSON object, in " + Exchanges.URL)
                .containsEntry("touchline-error-route", "poll-matches")
                .containsEntry("touchline-error-topic", "a-topic")
                .containsEntry("touchline-error-partition", "-1")
                .containsEntry("touchline-error-at", "2026-06-11T19:00:02Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anItemWithABlankKeyHasNone(String key) {
        assertThat(unreadable(publish(item(key, SCHEDULED)))).hasSize(1);
    }

    @Test
    void goodAndUnreadableItemsOfOneAnswerGoTheirOwnWays() {
        Exchange all = publish(item("1", SCHEDULED), item(null, IN_PLAY));

        assertThat(records(all)).hasSize(1);
        publication.sent(all);
        assertThat(unreadable(all)).hasSize(1);
        publication.sent(all);
        assertThat(meters.counter("touchline.records.sent", "type", "match").count())
                .isEqualTo(1);
        assertThat(meters.counter("touchline.dead.letters", "topic", "a-topic", "reason", "UnreadableRecord")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void everyUnreadableItemIsSentOnceHoweverManyThereAre() {
        Exchange all = publish(item(null, SCHEDULED), item(null, IN_PLAY));
        assertThat(unreadable(all)).hasSize(2);
        publication.sent(all);

        assertThat(unreadable(publish(item(null, SCHEDULED), item(null, IN_PLAY))))
                .isEmpty();
    }

    @Test
    void anItemThatKafkaWouldRefuseAsTooLargeIsCutOffForTheDeadLetters() {
        Message cut = unreadable(publish(item("1", large(1_000_000)))).get(0);

        assertThat(cut.getBody(String.class)).hasSize(100_000);
        assertThat(cut.getHeader("touchline-error-message", String.class))
                .startsWith("the item is larger than 1000000 bytes, cut off here");
    }

    @Test
    void anItemOfManyBytesAndFewCharactersIsTooLargeAsWell() {
        assertThat(unreadable(publish(item("1", Json.of("{'name': '" + "語".repeat(333_333) + "'}")))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 900_000})
    void aKeyTooLongForKafkaIsLeftOutOfTheDeadLetter(int length) {
        Message unreadable =
                unreadable(publish(item("k".repeat(length), SCHEDULED))).get(0);

        assertThat(unreadable.getHeaders()).doesNotContainKey(KafkaConstants.KEY);
        assertThat(unreadable.getHeader("touchline-error-message", String.class))
                .startsWith("the item's key is longer than 1000 characters");
    }

    @Test
    void anItemThatJustFitsIsARecord() {
        assertThat(records(publish(item("1", large(999_000))))).hasSize(1);
    }

    @Test
    void anItemWithoutAKeyIsNotCutOffWhileItFits() {
        assertThat(unreadable(publish(item(null, large(999_000)))).get(0).getBody(String.class))
                .hasSizeGreaterThan(999_000);
    }

    @Test
    void anAnswerWithoutItemsIsNothingToSend() {
        Exchange nothing = CamelExchanges.withBody(null);
        publication.selectRecords(nothing);
        assertThat(publication.isAny(nothing)).isFalse();
        publication.selectUnreadable(nothing);
        assertThat(publication.isAny(nothing)).isFalse();
    }

    private static JsonNode large(int bytes) {
        return Json.of("{'name': '" + "x".repeat(bytes) + "'}");
    }

    private Exchange item(String key, JsonNode item) {
        Exchange exchange = Exchanges.item(turn, item);
        if (key != null) {
            exchange.getMessage().setHeader(KafkaConstants.KEY, key);
        }
        return exchange;
    }

    private Exchange prepared(Exchange item) {
        publication.prepare(item);
        return item;
    }

    /** What the split and the step after it do: prepares the items, gathers them and selects the records. */
    private Exchange publish(Exchange... items) {
        Exchange all = null;
        for (Exchange item : items) {
            all = publication.aggregate(all, prepared(item));
        }
        publication.onCompletion(all);
        publication.selectRecords(all);
        return all;
    }

    private List<Message> unreadable(Exchange all) {
        publication.selectUnreadable(all);
        return records(all);
    }

    private static List<Message> records(Exchange all) {
        List<?> body = all.getMessage().getBody(List.class);
        return body.stream().map(Message.class::cast).toList();
    }
}
