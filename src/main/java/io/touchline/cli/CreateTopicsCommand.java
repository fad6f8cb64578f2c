package io.touchline.cli;

import io.touchline.topics.TopicChanges;
import io.touchline.topics.TopicCreator;
import io.touchline.topics.TopicDifference;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates the topics that are missing. */
@Command(
        name = "create",
        description = "Creates the topics that are missing, with their mirrors and dead letters; alters none.",
        footer = ServiceSettings.HELP,
        mixinStandardHelpOptions = true)
final class CreateTopicsCommand implements Callable<Integer> {

    @Mixin
    private DimPolicyOption policy;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return new ServiceSettings(spec.commandLine()).withKafka(policy.settings(), context -> {
            try {
                return create(context.getBean(TopicCreator.class), context.getBean(TopicChanges.class));
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka: " + e.getCause().getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        });
    }

    private int create(TopicCreator creator, TopicChanges changes) throws ExecutionException, InterruptedException {
        List<String> created = creator.createMissing();
        created.forEach(topic -> say("created " + topic));
        List<TopicDifference> differences = changes.differences();
        differences.forEach(difference -> say(difference + ": left as it is"));
        say(created.size() + " created, " + differences.size() + " differences"
                + (differences.isEmpty() ? "" : ": touchline topics diff --apply alters"));
        return TopicsCommand.SAME;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
