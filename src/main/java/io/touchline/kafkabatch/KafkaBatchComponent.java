package io.touchline.kafkabatch;

import io.touchline.topics.KafkaConnection;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * The Camel component {@code kafka-batch}: records of a topic, one exchange for each batch of them, at least once.
 *
 * <p>It exists because camel-kafka's batching consumer offers either safety or speed: it makes an exchange of every
 * record, it passes over a batch that failed unless four options are set just so, and it leaves its group while a route
 * waits for a database. Here nothing can be set wrong: offsets are committed when the route has finished the batch, a
 * batch that failed is tried again without end, and the consumer stays in its group meanwhile.
 */
public final class KafkaBatchComponent extends DefaultComponent {

    /** The scheme in the routes' URIs. */
    public static final String SCHEME = "kafka-batch";

    @Override
    protected Endpoint createEndpoint(String uri, String topic, Map<String, Object> parameters) throws Exception {
        KafkaConnection connection = getCamelContext().getRegistry().findSingleByType(KafkaConnection.class);
        if (connection == null) {
            throw new IllegalStateException("there is no connection to Kafka for " + uri);
        }
        KafkaBatchEndpoint endpoint = new KafkaBatchEndpoint(uri, this, topic, connection);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
