package io.touchline.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with the events of one game each in {@code ID.json} or {@code ID.json.gz}. */
final class EventFolder implements EventSource {

    private static final Pattern NAME = Pattern.compile("(" + GameFile.ID + ")[.]json([.]gz)?");

    private final Path folder;
    private final MatchIndex matches;
    private final EventReader reader = new EventReader();

    EventFolder(Path folder) {
        this.folder = folder;
        this.matches = new MatchIndex(folder);
    }

    @Override
    public List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new EventsUnavailableException(folder.toString(), e.toString(), e);
        }
    }

    @Override
    public RecordedGame read(String id) {
        if (id.matches(GameFile.ID)) {
            for (String ending : GameFile.ENDINGS) {
                Path file = folder.resolve(id + ending);
                if (Files.isRegularFile(file)) {
                    RecordedGame game = RecordedGame.of(id, events(file));
                    return matches.find(id)
                            .map(bill -> game.with(bill.or(game.bill())))
                            .orElse(game);
                }
            }
        }
        String where = Files.isDirectory(folder)
                ? " in " + folder
                : ", for there is no folder " + folder + " (statsbomb.events, STATSBOMB_EVENTS)";
        throw new UnknownGameException(id, ids(), where);
    }

    private List<GameEvent> events(Path file) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return reader.read(file.toString(), GameFile.plain(file.toString(), bytes));
        } catch (IOException e) {
            throw new EventsUnavailableException(file.toString(), e.toString(), e);
        }
    }
}
