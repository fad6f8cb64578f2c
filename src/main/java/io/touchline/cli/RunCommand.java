package io.touchline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(
        name = RunCommand.NAME,
        description = "Runs the service. This is what happens without a command, too.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    static final String NAME = "run";

    /** Exit code of a start that succeeded: the process lives on. */
    static final int GOES_ON = -1;

    static final int FAILED = 1;

    private final Class<?> application;

    @Parameters(
            paramLabel = "--SETTING=VALUE",
            arity = "0..*",
            description =
                    "Settings that override those of config/application.yaml, as --football-data.competitions=PL,CL.")
    private List<String> settings = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    RunCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        for (String setting : settings) {
            if (!setting.matches("--[A-Za-z][^=]*=.*")) {
                throw new ParameterException(spec.commandLine(), "not a setting as --name=value: " + setting);
            }
        }
        Optional<String> problem = ProjectFolder.problem();
        if (problem.isPresent()) {
            System.err.println("touchline: " + problem.get());
            return FAILED;
        }
        SpringApplication service = new SpringApplication(application);
        service.setLogStartupInfo(false);
        try {
            service.run(settings.toArray(String[]::new));
            return GOES_ON;
        } catch (RuntimeException | LinkageError e) {
            System.err.println("touchline: the start failed: " + new StartFailure(e).line());
            return FAILED;
        }
    }
}
