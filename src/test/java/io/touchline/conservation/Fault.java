package io.touchline.conservation;

import java.io.IOException;
import java.util.Random;

/** What is done to the service and to what it depends on. Each ends with everything running again. */
enum Fault {
    /** The service is ended without a warning and started again. */
    SERVICE_KILLED {
        @Override
        void hit(Scene scene, Random random) throws IOException, InterruptedException {
            scene.instances().leave(true, true);
            scene.instances().join();
        }
    },
    /** The database goes away and comes back. */
    POSTGRES_STOPPED {
        @Override
        void hit(Scene scene, Random random) throws IOException {
            int length = length(random);
            scene.targets().stopPostgres();
            scene.awaitMoreRecords(length);
            scene.targets().startPostgres();
        }
    },
    /** The broker goes away and comes back. */
    KAFKA_STOPPED {
        @Override
        void hit(Scene scene, Random random) {
            int length = length(random);
            scene.targets().stopKafka();
            scene.awaitMoreRecords(length);
            scene.targets().startKafka();
        }
    },
    /** A second instance joins, both work, and one of them leaves: any of the two, warned or not. */
    SECOND_INSTANCE {
        @Override
        void hit(Scene scene, Random random) throws IOException, InterruptedException {
            int length = length(random);
            boolean oldestLeaves = random.nextBoolean();
            boolean killed = random.nextBoolean();
            scene.instances().join();
            scene.awaitMoreRecords(length);
            scene.instances().leave(oldestLeaves, killed);
        }
    };

    abstract void hit(Scene scene, Random random) throws IOException, InterruptedException;

    /** How many records it lasts: some seconds. */
    private static int length(Random random) {
        return 500 + random.nextInt(3_500);
    }
}
