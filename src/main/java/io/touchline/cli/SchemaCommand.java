package io.touchline.cli;

import io.touchline.editors.Templates;
import io.touchline.routes.RouteFolders;
import io.touchline.routes.ScratchContexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the schema that editors complete and check route files by. */
@Command(
        name = "schema",
        description =
                "Writes the JSON schema that editors complete and check *.camel.yaml by, with your templates in it.",
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Writes to a file; config/editors/camel-routes.schema.json is the one that is set up.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return new ServiceSettings(spec.commandLine()).withRouteBeans(context -> {
            Path folder = Path.of(context.getEnvironment().getProperty("touchline.routes", "./routes"));
            String schema = new Templates(new ScratchContexts(context))
                    .schema(new RouteFolders(folder, Path.of("config")).read())
                    .text();
            if (output == null) {
                spec.commandLine().getOut().print(schema);
                spec.commandLine().getOut().flush();
                return 0;
            }
            try {
                Files.writeString(output, schema);
            } catch (IOException e) {
                throw new UncheckedIOException(output + ": cannot be written: " + e.getMessage(), e);
            }
            return 0;
        });
    }
}
