package io.touchline.cli;

import io.touchline.graph.FlowGraph;
import io.touchline.graph.FlowReader;
import io.touchline.graph.MarkedPicture;
import io.touchline.graph.Mermaid;
import io.touchline.graph.Views;
import io.touchline.routes.RouteFileException;
import io.touchline.routes.RouteFolders;
import io.touchline.routes.RouteSet;
import io.touchline.routes.ScratchContexts;
import io.touchline.routes.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws what flows where. */
@Command(
        name = "graph",
        description = "Draws what flows where: feeds, routes, topics and tables, as the route files say.",
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class GraphCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final Path CONFIG = Path.of("config");

    @Parameters(
            paramLabel = "PATH",
            description = "Route files, or folders of them, to show with what is next to them (all).")
    private List<Path> places = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "mermaid",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format;

    @ArgGroup
    private Destination destination = new Destination();

    @Spec
    private CommandSpec spec;

    /** How the graph is written. */
    private enum Format {
        mermaid,
        json
    }

    private static final class Destination {

        @Option(names = "--output", paramLabel = "FILE", description = "Writes to a file.")
        private Path output;

        @Option(
                names = "--update",
                paramLabel = "FILE",
                description = "Writes the picture into a text, as README.md, between the lines '" + MarkedPicture.BEGIN
                        + "' and '" + MarkedPicture.END + "'.")
        private Path update;

        @Option(
                names = "--check",
                paramLabel = "FILE",
                description = "Says whether the picture in such a text is current; exit code 1 if it is not.")
        private Path check;
    }

    @Override
    public Integer call() {
        if (format == Format.json && (destination.update != null || destination.check != null)) {
            throw new ParameterException(spec.commandLine(), "a text holds Mermaid, not JSON");
        }
        return new ServiceSettings(spec.commandLine()).withRouteBeans(context -> {
            try {
                return deliver(graph(context));
            } catch (RouteFileException e) {
                return failed(e.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e.toString(), e);
            }
        });
    }

    private FlowGraph graph(ApplicationContext context) throws IOException {
        Path folder = Path.of(context.getEnvironment().getProperty("touchline.routes", "./routes"));
        RouteSet set = withPlaces(new RouteFolders(folder, CONFIG).read());
        Views views = Views.in(CONFIG.resolve("postgres").resolve("migrations"));
        FlowGraph graph = new FlowReader(new ScratchContexts(context), views).read(set);
        return places.isEmpty() ? graph : graph.around(places);
    }

    /** A place may be outside of the folder of the routes; what is there is read as if it were inside. */
    private RouteSet withPlaces(RouteSet set) throws IOException {
        List<SourceFile> files = new ArrayList<>(set.routes());
        for (Path place : places) {
            if (!Files.exists(place)) {
                throw new ParameterException(spec.commandLine(), place + ": there is no such file or folder");
            }
            if (!Files.isDirectory(place) && !RouteFolders.isRouteFile(place)) {
                throw new ParameterException(
                        spec.commandLine(), place + ": a route file is named *.camel.yaml or *.camel.xml");
            }
            List<SourceFile> there = Files.isDirectory(place)
                    ? new RouteFolders(place, CONFIG).read().routes()
                    : List.of(new SourceFile(place.normalize(), Files.readAllBytes(place)));
            there.stream().filter(file -> set.file(file.path()).isEmpty()).forEach(files::add);
        }
        return new RouteSet(files, set.statements(), set.schemas());
    }

    private int deliver(FlowGraph graph) throws IOException {
        String picture = format == Format.json ? OutputFormat.asJson(graph) + "\n" : Mermaid.picture(graph);
        if (destination.check != null) {
            return marked(destination.check).shows(picture)
                    ? DONE
                    : failed(destination.check + ": the picture is not current: touchline graph --update "
                            + destination.check + " draws it again");
        }
        if (destination.update != null) {
            Files.writeString(destination.update, marked(destination.update).with(picture));
        } else if (destination.output != null) {
            Files.writeString(destination.output, picture);
        } else {
            spec.commandLine().getOut().print(picture);
            spec.commandLine().getOut().flush();
        }
        return DONE;
    }

    private static MarkedPicture marked(Path file) throws IOException {
        return MarkedPicture.in(Files.readString(file))
                .orElseThrow(() -> new IllegalStateException(file + ": there is no place for a picture: put the lines '"
                        + MarkedPicture.BEGIN + "' and '" + MarkedPicture.END + "' where it should be"));
    }

    private int failed(String reason) {
        spec.commandLine().getErr().println("touchline: " + reason);
        return FAILED;
    }
}
