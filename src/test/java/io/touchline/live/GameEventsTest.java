package io.touchline.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.live.Detail.CardShown;
import io.touchline.live.Detail.GameBegun;
import io.touchline.live.Detail.OwnGoal;
import io.touchline.live.Detail.PassPlayed;
import io.touchline.live.Detail.PlayerReplaced;
import io.touchline.live.Detail.ShotTaken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameEventsTest {

    private static final String NEEDED =
            "'id': 'e1', 'index': 7, 'period': 2, 'timestamp': '00:18:11.954', 'team': {'id': 11, 'name': 'Ashford'}";

    private final GameEvents events = new GameEvents();

    @Test
    void aShotIsReadWithWhatTheMapShowsOfItAndWhatSurroundsItIsNot() {
        GameRecord record = read("{'x': [{'game_id': '9'}], 'event': {" + NEEDED
                + ", 'location': [111.5, 40.2], 'type': {'id': 16, 'name': 'Shot'}, 'player': {'id': 5, 'name': 'Ann'}"
                + ", 'shot': {'freeze_frame': [{'player': {'id': 6}}], 'statsbomb_xg': 0.13, 'type': {'name': 'Free Kick'}"
                + ", 'outcome': {'id': 97, 'name': 'Goal'}, 'body_part': {'name': 'Head'}}}, 'game_id': 15946}");

        assertThat(record.gameId()).isEqualTo("15946");
        LiveEvent event = record.event();
        assertThat(event.at()).isEqualTo(new Moment(2, 1_091_954));
        assertThat(event.at().minute()).isEqualTo(63);
        assertThat(event.at().second()).isEqualTo(11);
        assertThat(event.at().shown()).isEqualTo("64");
        assertThat(event.index()).isEqualTo(7);
        assertThat(event.team()).isEqualTo(new Named(11L, "Ashford"));
        assertThat(event.player()).isEqualTo(new Named(5L, "Ann"));
        assertThat(event.detail()).isEqualTo(new ShotTaken(0.13, 111.5, 40.2, "Goal", "Free Kick", "Head"));
    }

    @Test
    void eachTypeHasItsDetail() {
        assertThat(detail("Pass", "'pass': {'type': {'name': 'Corner'}, 'assisted_shot_id': 's1'}"))
                .isEqualTo(new PassPlayed(true, true, "s1"));
        assertThat(detail("Pass", "'pass': {'outcome': {'name': 'Out'}}"))
                .isEqualTo(new PassPlayed(false, false, null));
        assertThat(detail("Foul Committed", "'foul_committed': {'card': {'id': 6, 'name': 'Second Yellow'}}"))
                .isEqualTo(new CardShown(CardColour.SECOND_YELLOW));
        assertThat(detail("Bad Behaviour", "'bad_behaviour': {'card': {'id': 5, 'name': 'Red Card'}}"))
                .isEqualTo(new CardShown(CardColour.RED));
        assertThat(detail("Foul Committed", "'foul_committed': {'offensive': true}"))
                .isNull();
        assertThat(detail("Own Goal For", "'related_events': ['a', 3, 'b']")).isEqualTo(new OwnGoal(List.of("a", "b")));
        assertThat(detail("Substitution", "'substitution': {'replacement': {'id': 8, 'name': 'Bea'}}"))
                .isEqualTo(new PlayerReplaced(new Named(8L, "Bea"), null));
        assertThat(
                        detail(
                                "Game Start",
                                "'game_start': {'source': 'generator', 'home_team': {'id': 1, 'name': 'A'}, 'away_team': null}"))
                .isEqualTo(new GameBegun("generator", new Named(1L, "A"), null, null));
        assertThat(detail("Camera On", "'shot': {}")).isNull();
    }

    @Test
    void whatIsOddInAnEventIsMissingAndTheRestIsRead() {
        LiveEvent event =
                read("{'game_id': 'g', 'event': {'id': 'e', 'index': 99999999999, 'period': 1, 'duration': {},"
                                + " 'timestamp': '00:00:01', 'type': {'name': 'Shot'}, 'team': 'Ashford', 'player': {'id': 1e3},"
                                + " 'location': [1], 'shot': {'statsbomb_xg': 7, 'outcome': 'Goal'}}}")
                        .event();

        assertThat(event)
                .isEqualTo(new LiveEvent(
                        "e",
                        0,
                        new Moment(1, 1000),
                        EventKind.SHOT,
                        null,
                        null,
                        new ShotTaken(1, null, null, null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{'game_id': 'g'}",
                "{'game_id': 'g', 'event': 'e'}",
                "{'game_id': 'g', 'event': {'id': 'e'}}",
                "{'game_id': '../g', 'event': {" + NEEDED + ", 'type': {'name': 'Pass'}}}",
                "{'game_id': {'id': 'g'}, 'event': {" + NEEDED + ", 'type': {'name': 'Pass'}}}",
                "{'game_id': 'g', 'event': {" + NEEDED + ", 'type': 'Pass'}}",
                "{'game_id': 'g', 'event': {" + NEEDED + ", 'type': {'name': 'Pass'}, 'period': 6}}",
                "{'game_id': 'g', 'event': {" + NEEDED + ", 'type': {'name': 'Pass'}, 'timestamp': '12:00:00.000'}}",
                "{'game_id': 'g', 'event': {" + NEEDED + ", 'type': {'name': 'Pass'}, 'id': ' '}}",
            })
    void whatCannotBePartOfAGameIsPassedOver(String value) {
        assertThat(tryToRead(value)).isEmpty();
    }

    @Test
    void aRecordWithoutValueIsPassedOver() {
        assertThat(events.read(null)).isEmpty();
        assertThat(events.read(new byte[] {(byte) 0xff, 0})).isEmpty();
    }

    private Detail detail(String type, String field) {
        return read("{'game_id': 'g', 'event': {" + NEEDED + ", 'type': {'name': '" + type + "'}, " + field + "}}")
                .event()
                .detail();
    }

    private GameRecord read(String value) {
        return tryToRead(value).orElseThrow();
    }

    private Optional<GameRecord> tryToRead(String value) {
        return events.read(value.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
