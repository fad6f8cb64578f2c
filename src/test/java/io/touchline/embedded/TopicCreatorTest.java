package io.touchline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.topics.KafkaAdmin;
import io.touchline.topics.TopicCreator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Topics that are missing are made; one that is there stays as it is, and what differs is said. */
@ExtendWith(OutputCaptureExtension.class)
class TopicCreatorTest {

    @Test
    void aTopicThatDiffersFromTheSettingsIsNamedAndLeftAlone(@TempDir Path folder, CapturedOutput output)
            throws Exception {
        FreePorts ports = new FreePorts();
        int port = ports.any();
        try (EmbeddedKafka kafka = new EmbeddedKafka(folder.resolve("kafka"), port, ports.any());
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            NewTopic odd = new NewTopic("live-match-events", 2, (short) 1).configs(Map.of("retention.ms", "1000"));
            admin.createTopics(List.of(odd)).all().get();

            try (RunningTouchline touchline = new RunningTouchline(
                    folder.resolve("service"), Map.of("kafka.bootstrap-servers", "127.0.0.1:" + port))) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> output.getOut().contains(" topic(s): football-competitions (1), "));
                touchline.bean(TopicCreator.class).createMissing();

                Admin ours = touchline.bean(KafkaAdmin.class).client();
                assertThat(ours.describeTopics(List.of("live-match-events"))
                                .allTopicNames()
                                .get()
                                .get("live-match-events")
                                .partitions())
                        .hasSize(2);
                ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "live-match-events");
                assertThat(ours.describeConfigs(List.of(topic))
                                .all()
                                .get()
                                .get(topic)
                                .get("retention.ms")
                                .value())
                        .isEqualTo("1000");
            }
        }
        assertThat(output.getOut())
                .contains("topic live-match-events has 2 partition(s), the settings say 3: left as it is")
                .contains(
                        "topic live-match-events keeps records for 1000 ms, the settings say 86400000 ms: left as it is");
    }
}
