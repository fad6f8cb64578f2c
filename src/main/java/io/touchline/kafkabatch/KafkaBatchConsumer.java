package io.touchline.kafkabatch;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.touchline.contract.ObservedAt;
import io.touchline.contract.RowKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.RollbackExchangeException;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;

/** The consumers of one route: each a reader and a worker, which share the topic's partitions with all of the group. */
final class KafkaBatchConsumer extends DefaultConsumer implements Suspendable {

    private final KafkaBatchEndpoint endpoint;
    private final List<BatchReader> readers = new ArrayList<>();
    private final List<BatchWorker> workers = new ArrayList<>();
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private ExecutorService threads;

    KafkaBatchConsumer(KafkaBatchEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        KafkaBatchHealthCheck health = new KafkaBatchHealthCheck(getRouteId(), troubles);
        health.setCamelContext(endpoint.getCamelContext());
        setHealthCheck(health);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        MeterRegistry meters = endpoint.getCamelContext().getRegistry().findSingleByType(MeterRegistry.class);
        Clock clock = endpoint.getCamelContext().getRegistry().findSingleByType(Clock.class);
        DistributionSummary batchSizes = DistributionSummary.builder("touchline.batch.records")
                .description("Records in the batches that went through a route")
                .tag("route", getRouteId())
                .register(meters);
        RowKey rows = endpoint.rows();
        int count = endpoint.getConsumersCount();
        threads = endpoint.getCamelContext()
                .getExecutorServiceManager()
                .newFixedThreadPool(this, getRouteId(), 2 * count);
        for (int i = 0; i < count; i++) {
            String clientId = "touchline-" + getRouteId() + "-" + i;
            String name = count == 1 ? getRouteId() : getRouteId() + " (" + (i + 1) + " of " + count + ")";
            Trouble reading = new Trouble(name, clock);
            Trouble working = new Trouble(name, clock);
            BatchWorker worker = new BatchWorker(
                    records -> {
                        process(new RecordBatch(records, rows, clock));
                        batchSizes.record(records.values().stream()
                                .mapToInt(PartitionRecords::count)
                                .sum());
                    },
                    endpoint.getMaxBackOff(),
                    working);
            BatchReader reader = new BatchReader(new BatchReader.Parts(
                    new GroupMembers(endpoint, clientId),
                    new BatchBuffer(endpoint.limits(), rows, new ObservedAt(clock)),
                    worker,
                    new Lag(meters, getRouteId(), clientId),
                    reading,
                    endpoint.getMaxBackOff(),
                    this::isSuspendingOrSuspended));
            troubles.addAll(List.of(reading, working));
            workers.add(worker);
            readers.add(reader);
        }
        workers.forEach(threads::submit);
        readers.forEach(threads::submit);
    }

    @Override
    protected void doStop() throws Exception {
        readers.forEach(BatchReader::stop);
        workers.forEach(BatchWorker::stop);
        if (threads != null) {
            endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(threads, 10_000);
            threads = null;
        }
        readers.clear();
        workers.clear();
        troubles.clear();
        super.doStop();
    }

    private void process(RecordBatch records) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(records);
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            if (exchange.isRollbackOnly()) {
                throw new RollbackExchangeException(exchange);
            }
        } finally {
            releaseExchange(exchange, false);
        }
    }
}
