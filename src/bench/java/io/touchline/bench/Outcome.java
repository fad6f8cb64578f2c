package io.touchline.bench;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;

/** Where the records of a workload end up. */
interface Outcome {

    /** Forgets what is there, before a run. */
    void empty() throws SQLException, ExecutionException, InterruptedException;

    /** Throws unless all of the workload is there, after a run. */
    void require(Workload workload) throws SQLException, ExecutionException, InterruptedException;
}
