package io.touchline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.routes.RouteFolders;
import io.touchline.routes.RouteSet;
import io.touchline.routetest.Coverage;
import io.touchline.routetest.RouteTest;
import io.touchline.routetest.RouteTestFile;
import io.touchline.routetest.RouteTests;
import io.touchline.routetest.TestFiles;
import io.touchline.routetest.TestResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Runs the tests that lie beside the routes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShippedRoutesTest {

    private static final Path FOLDER = Path.of("routes");

    private final RouteSet routes = new RouteFolders(FOLDER, Path.of("config")).read();
    private final RouteTests tests = new RouteTests(routes, ProjectBeans.fresh());
    private final QuietLog quiet = new QuietLog();
    private final List<RouteTestFile> files = new TestFiles(routes)
            .find(List.of(FOLDER)).stream().map(RouteTestFile::read).toList();

    @AfterAll
    void close() {
        tests.close();
        quiet.end();
    }

    @Test
    @Order(1)
    void everyRouteHasTests() {
        assertThat(files).extracting(RouteTestFile::routeId).containsExactlyInAnyOrderElementsOf(tests.routeIds());
    }

    @TestFactory
    @Order(2)
    Stream<DynamicContainer> routes() {
        return files.stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.routeId(), file.tests().stream().map(test -> dynamic(file, test))));
    }

    @Test
    @Order(3)
    void everyStepIsReached() {
        assertThat(tests.coverage().routes()).extracting(Coverage.Share::name).hasSameSizeAs(files);
        assertThat(tests.coverage().routes())
                .allSatisfy(share -> assertThat(share.notReached()).isEmpty());
    }

    private DynamicTest dynamic(RouteTestFile file, RouteTest test) {
        return DynamicTest.dynamicTest(test.name(), () -> {
            TestResult result = tests.run(file, test);
            assertThat(result.failures()).withFailMessage(result::explanation).isEmpty();
        });
    }
}
