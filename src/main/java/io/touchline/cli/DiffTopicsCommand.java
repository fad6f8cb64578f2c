package io.touchline.cli;

import io.touchline.topics.TopicChanges;
import io.touchline.topics.TopicCreator;
import io.touchline.topics.TopicDifference;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares topics with the settings. */
@Command(
        name = "diff",
        description = "Says which topics are missing, or differ from the settings; exit code 1 if any does.",
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class DiffTopicsCommand implements Callable<Integer> {

    @Option(
            names = "--apply",
            description = {
                "Creates what is missing and alters what differs.",
                "More partitions change where keys go, and a shorter retention deletes data."
            })
    private boolean apply;

    @Mixin
    private DimPolicyOption policy;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return new ServiceSettings(spec.commandLine()).withKafka(policy.settings(), context -> {
            try {
                return apply ? apply(context) : compare(context.getBean(TopicChanges.class));
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka: " + e.getCause().getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        });
    }

    private int compare(TopicChanges changes) throws ExecutionException, InterruptedException {
        List<TopicDifference> differences = changes.differences();
        differences.forEach(difference -> say(difference.toString()));
        say(differences.isEmpty() ? "all topics are as the settings say" : differences.size() + " differences");
        return differences.isEmpty() ? TopicsCommand.SAME : TopicsCommand.DIFFERENT;
    }

    private int apply(ApplicationContext context) throws ExecutionException, InterruptedException {
        TopicChanges changes = context.getBean(TopicChanges.class);
        context.getBean(TopicCreator.class).createMissing().forEach(topic -> say("created " + topic));
        List<TopicDifference> differences = changes.differences();
        List<TopicDifference> left = changes.apply(differences);
        differences.forEach(difference ->
                say(difference + (left.contains(difference) ? ": cannot be altered in place" : ": altered")));
        return left.isEmpty() ? TopicsCommand.SAME : TopicsCommand.DIFFERENT;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
