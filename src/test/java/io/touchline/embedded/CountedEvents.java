package io.touchline.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the warehouse has to hold, counted over the validated topics without the help of any SQL. */
final class CountedEvents {

    private static final List<String> TELL_OF_EVENTS = List.of("schedule", "event", "live.event.lookup", "live_score");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter UPDATED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<JsonNode>> records = new HashMap<>();
    private final Map<String, Integer> rows = new TreeMap<>();
    private final Map<String, String> states = new TreeMap<>();

    /** What one record says of an event, and when the source says it. */
    private record Said(String event, Instant updated, Instant observed, String status, String score) {}

    CountedEvents(SoccerTopics topics) throws JsonProcessingException {
        for (String feed : SoccerTopics.FEEDS) {
            List<JsonNode> values = new ArrayList<>();
            for (var record : topics.records("validated.soccer." + feed)) {
                values.add(json.readTree(record.value()));
            }
            records.put(feed, values);
        }
        countRows();
        findStates();
    }

    /** How many rows each table has to have. */
    Map<String, Integer> rows() {
        return rows;
    }

    /** The last status and home score of each event, among those that are said. */
    Map<String, String> states() {
        return states;
    }

    private void countRows() {
        records.forEach((feed, values) -> rows.put("raw_" + feed.replace('.', '_'), values.size()));
        int events = ids(TELL_OF_EVENTS.stream(), "idEvent").size();
        rows.put("fact_event", events);
        rows.put("v_fact_event_latest", events);
        count("dim_league", "league", "idLeague");
        count("dim_team", "team", "idTeam");
        count("dim_player", "player", "idPlayer");
        count("dim_venue", "venue", "idVenue");
        count("dim_channel", "broadcast", "idChannel");
        count("fact_broadcast", "broadcast", "id");
        count("fact_event_stat", "event.stats", "idEvent", "idStatistic");
        count("fact_timeline", "event.timeline", "idTimeline");
        count("fact_lineup", "event.lineup", "idLineup");
        count("fact_highlight", "event.highlights", "idEvent", "strVideo");
        count("fact_event_snapshot", "live_score", "idEvent", "updated");
    }

    private void count(String table, String feed, String... key) {
        rows.put(table, ids(Stream.of(feed), key).size());
    }

    private Set<String> ids(Stream<String> feeds, String... key) {
        return feeds.flatMap(feed -> records.get(feed).stream())
                .map(record ->
                        Stream.of(key).map(field -> record.path(field).asText()).collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void findStates() {
        Map<String, String> statuses = new HashMap<>();
        Map<String, String> scores = new HashMap<>();
        TELL_OF_EVENTS.stream()
                .flatMap(feed -> records.get(feed).stream())
                .map(CountedEvents::said)
                .sorted(Comparator.comparing(Said::updated).thenComparing(Said::observed))
                .forEach(said -> {
                    statuses.merge(said.event(), said.status(), CountedEvents::newer);
                    scores.merge(said.event(), said.score(), CountedEvents::newer);
                });
        statuses.forEach((event, status) -> states.put(event, status + " " + scores.get(event)));
    }

    private static Said said(JsonNode event) {
        Instant observed = Instant.parse(event.path("ingested_at").asText());
        Instant updated = event.path("updated").isTextual()
                ? LocalDateTime.parse(event.path("updated").asText(), UPDATED)
                        .atZone(LONDON)
                        .toInstant()
                : observed;
        return new Said(
                event.path("idEvent").asText(),
                updated.isBefore(observed) ? updated : observed,
                observed,
                event.path("strStatus").asText("null"),
                event.path("intHomeScore").asText("null"));
    }

    private static String newer(String before, String now) {
        return now.equals("null") ? before : now;
    }
}
