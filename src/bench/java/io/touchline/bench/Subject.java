package io.touchline.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A program that brings the records of a workload's topic into the table. */
interface Subject {

    /** The heap that each subject gets. */
    String HEAP = "512m";

    String name();

    /** Starts it as a process; it begins at once and goes on until it is closed. */
    ChildJvm start(Workload workload, Path log) throws IOException;
}
