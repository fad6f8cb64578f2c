package io.touchline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads recorded games from a folder and from a URL. */
class EventFolderTest {

    private static final String EVENT =
            """
            {"id": "a", "index": 1, "period": 1, "timestamp": "00:00:01.5", "type": {"id": 30, "name": "Pass"},
             "location": [61.10, 40.0], "xg": 1E-3, "name": "Ünal"}""";

    @TempDir
    private Path folder;

    private EventFolder events;

    @BeforeEach
    void open() {
        events = new EventFolder(folder);
    }

    @Test
    void anEventIsTakenAsItIsToTheLastDigit() throws IOException {
        write("7.json", "[" + EVENT + "]");

        GameEvent event = events.read("7").events().get(0);

        assertThat(event.at()).isEqualTo(1500);
        assertThat(event.type()).isEqualTo("Pass");
        assertThat(new String(event.json(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"id\":\"a\",\"index\":1,\"period\":1,\"timestamp\":\"00:00:01.5\","
                                + "\"type\":{\"id\":30,\"name\":\"Pass\"},\"location\":[61.10,40.0],\"xg\":1E-3,\"name\":\"Ünal\"}");
    }

    @Test
    void packedFilesAreGamesAsWell() throws IOException {
        Files.write(folder.resolve("10.json.gz"), packed("[" + EVENT + "]"));
        write("9.json", "[" + EVENT + "]");
        write("readme.txt", "nothing");

        assertThat(events.ids()).containsExactly("9", "10");
        assertThat(events.read("10").events()).hasSize(1);
    }

    @Test
    void aListOfMatchesBesideTheFolderKnowsTheCompetitionAndWhoPlayedAtHome() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("events"));
        Path lists = Files.createDirectories(folder.resolve("matches").resolve("49"));
        Files.writeString(inside.resolve("7.json"), "[" + EVENT + "]");
        Files.writeString(inside.resolve("8.json"), "[" + EVENT + "]");
        Files.writeString(lists.resolve("2.json"), "{broken");
        Files.writeString(
                lists.resolve("3.json"),
                """
                [{"match_id": 6},
                 {"match_id": 7, "competition": {"competition_id": 49, "competition_name": "League", "country_name": "X"},
                  "home_team": {"home_team_id": 1, "home_team_name": "Reds"}}]""");

        GameBill bill = new EventFolder(inside).read("7").bill();

        assertThat(bill.competition()).hasToString("{\"id\":49,\"name\":\"League\"}");
        assertThat(bill.homeName()).isEqualTo("Reds");
        assertThat(bill.away()).isNull();
        assertThat(new EventFolder(inside).read("8").bill().competition()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "../7", "7.json", "", "7/../7", "a\nb"})
    void whatIsNotThereIsUnknownAndTheIdsThatThereAreAreSaid(String id) throws IOException {
        write("7.json", "[" + EVENT + "]");

        UnknownGameException unknown = catchThrowableOfType(UnknownGameException.class, () -> events.read(id));

        assertThat(unknown.known()).containsExactly("7");
        assertThat(unknown).hasMessageContaining("there are 7");
    }

    @Test
    void aFolderThatIsNotThereIsSaidToBe() {
        assertThatThrownBy(() -> new EventFolder(folder.resolve("nowhere")).read("7"))
                .isInstanceOf(UnknownGameException.class)
                .hasMessageContaining("STATSBOMB_EVENTS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 | [,                                                             | no JSON
                    1 | {"id": "a"}                                                    | an array of events
                    2 | [1]                                                            | an event is an object
                    1 | []                                                             | no event
                    2 | [{"index": 1, "period": 1, "timestamp": "00:00:01", "type": {"name": "x"}}] | no id
                    2 | [{"id": "a", "period": 1, "timestamp": "00:00:01", "type": {"name": "x"}}] | no index
                    2 | [{"id": "a", "index": 1.5, "period": 1, "timestamp": "00:00:01", "type": {"name": "x"}}] | no index
                    2 | [{"id": "a", "index": 1, "period": 6, "timestamp": "00:00:01", "type": {"name": "x"}}] | no period
                    2 | [{"id": "a", "index": 1, "period": 1, "timestamp": "00:99:01", "type": {"name": "x"}}] | no timestamp
                    2 | [{"id": "a", "index": 1, "period": 1, "timestamp": "00:00:01", "type": "Pass"}] | no type
                    2 | [{"id": "a", "index": 1, "period": 1, "timestamp": "00:00:01", "type": {"name": "x"}}] x | no JSON
                    """)
    void aBrokenFileIsToldByItsLine(int line, String text, String problem) throws IOException {
        write("7.json", text.replaceFirst("\\[(?=.)(?!])", "[\n"));

        BrokenEventsException broken = catchThrowableOfType(BrokenEventsException.class, () -> events.read("7"));

        assertThat(broken).hasMessageContaining("7.json:" + line + ": ").hasMessageContaining(problem);
        assertThat(broken.line()).isEqualTo(line);
    }

    @Test
    void aFileThatEndsInTheMiddleIsBrokenPackedOrNot() throws IOException {
        String text = "[\n" + EVENT + ",\n" + EVENT + "]";
        write("7.json", text.substring(0, text.length() - 20));
        byte[] packed = packed(text);
        Files.write(folder.resolve("8.json.gz"), Arrays.copyOf(packed, packed.length - 12));
        Files.write(folder.resolve("9.json.gz"), new byte[] {0x1f, 0x00, 0x01});

        assertThatThrownBy(() -> events.read("7"))
                .isInstanceOf(BrokenEventsException.class)
                .hasMessageContaining("7.json:5: no JSON");
        assertThatThrownBy(() -> events.read("8"))
                .isInstanceOf(BrokenEventsException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> events.read("9"))
                .isInstanceOf(BrokenEventsException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void gamesComeFromAUrlToo() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/events", exchange -> {
            byte[] body = packed("[" + EVENT + "]");
            int status =
                    switch (exchange.getRequestURI().getPath()) {
                        case "/events/7.json.gz" -> 200;
                        case "/events/8.json" -> 503;
                        default -> 404;
                    };
            exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        try {
            EventSource url = ReplayConfiguration.source(
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/events/");

            assertThat(url.read("7").events()).hasSize(1);
            assertThatThrownBy(() -> url.read("9")).isInstanceOf(UnknownGameException.class);
            assertThatThrownBy(() -> url.read("8"))
                    .isInstanceOf(EventsUnavailableException.class)
                    .hasMessageContaining("HTTP 503");
        } finally {
            server.stop(0);
        }
        assertThatThrownBy(
                        () -> ReplayConfiguration.source("http://127.0.0.1:1/").read("7"))
                .isInstanceOf(EventsUnavailableException.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
