package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.cli.CommandRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about topics, with the shipped settings and a real broker. */
class TopicCommandsTest {

    private static final String ADVICE = "touchline topics diff --apply";

    @TempDir
    private Path folder;

    private TestBroker kafka;
    private Admin admin;

    @BeforeEach
    void start() {
        kafka = new TestBroker(folder.resolve("kafka"));
        admin = Admin.create(Map.of("bootstrap.servers", kafka.servers()));
    }

    @AfterEach
    void stop() {
        admin.close();
        kafka.close();
    }

    @Test
    void allThirteenSoccerTopicsAreCreatedWithTheirMirrorsAndThenNothingDiffers() throws Exception {
        CommandRun before = run("diff");
        assertThat(before.exitCode()).isOne();
        assertThat(before.text())
                .contains("topic soccer.live_score is missing")
                .contains("topic rejected.soccer.event.stats is missing");
        assertThat(names()).isEmpty();

        CommandRun create = run("create");

        assertThat(create.exitCode()).as(create.err()).isZero();
        assertThat(names())
                .contains(
                        "soccer.live_score.dlq",
                        "validated.soccer.live_score",
                        "validated.soccer.live_score.dlq",
                        "rejected.soccer.live_score")
                .doesNotContain("rejected.soccer.live_score.dlq", "validated.live-match-events")
                .filteredOn(name -> name.startsWith("soccer.") && !name.endsWith(".dlq"))
                .hasSize(13);
        assertThat(partitions("soccer.live_score")).isEqualTo(6);
        assertThat(config("soccer.live_score", "retention.ms")).isEqualTo("43200000");
        assertThat(config("soccer.live_score", "cleanup.policy")).isEqualTo("delete");
        assertThat(config("soccer.event.highlights", "cleanup.policy")).isEqualTo("compact");
        assertThat(partitions("validated.soccer.event")).isEqualTo(3);
        assertThat(config("validated.soccer.event", "cleanup.policy")).isEqualTo("delete");
        assertThat(config("rejected.soccer.event", "retention.ms")).isEqualTo("604800000");
        assertThat(run("diff").text()).contains("all topics are as the settings say");
        assertThat(run("diff").exitCode()).isZero();
        assertThat(run("create").text()).contains("0 created, 0 differences");
    }

    @Test
    void whatDiffersIsNamedAndOnlyAlteredWhenToldTo() throws Exception {
        admin.createTopics(List.of(
                        new NewTopic("soccer.team", 1, (short) 1).configs(Map.of("retention.ms", "1000")),
                        new NewTopic("soccer.venue", 4, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                .all()
                .get();

        assertThat(run("create").text())
                .contains("topic soccer.team has 1 partition(s), the settings say 3: left as it is")
                .contains("topic soccer.team has cleanup.policy delete, the settings say compact: left as it is")
                .contains(ADVICE);
        assertThat(run("diff").exitCode()).isOne();
        assertThat(config("soccer.team", "retention.ms")).isEqualTo("1000");

        CommandRun apply = run("diff", "--apply");

        assertThat(apply.exitCode()).isOne(); // partitions can't be taken away
        assertThat(apply.text())
                .contains("topic soccer.team keeps records for 1000 ms, the settings say 604800000 ms: altered")
                .contains("topic soccer.venue has 4 partition(s), the settings say 3: cannot be altered in place");
        assertThat(partitions("soccer.team")).isEqualTo(3);
        assertThat(config("soccer.team", "cleanup.policy")).isEqualTo("compact");
        assertThat(run("diff").text()).contains("1 differences");
    }

    @Test
    void thePolicyOfTheTopicsThatAreCompactedCanBeChosen() throws Exception {
        CommandRun create = run("create", "--dim-policy", "delete");

        assertThat(create.exitCode()).as(create.err()).isZero();
        assertThat(config("soccer.team", "cleanup.policy")).isEqualTo("delete");
        assertThat(run("diff", "--dim-policy=delete").exitCode()).isZero();
        assertThat(run("diff").text())
                .contains("topic soccer.team has cleanup.policy delete, the settings say compact");
        assertThat(run("create", "--dim-policy", "keep").exitCode()).isEqualTo(2);
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("topics"));
        all.addAll(Arrays.asList(arguments));
        all.add("--kafka.bootstrap-servers=" + kafka.servers());
        return CommandRun.of(all.toArray(String[]::new));
    }

    private List<String> names() throws Exception {
        return List.copyOf(admin.listTopics().names().get());
    }

    private int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
    }

    private String config(String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }
}
