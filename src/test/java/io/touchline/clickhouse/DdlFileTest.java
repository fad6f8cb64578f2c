package io.touchline.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DdlFileTest {

    @Test
    void aStatementBeginsWhereItsFirstWordIs() {
        assertThat(DdlFile.split("-- first; really\n\nSELECT 1;\n/* a; b\n */ SELECT\n 2 ;\n-- end\n"))
                .containsExactly(new DdlStatement(3, "SELECT 1"), new DdlStatement(5, "SELECT\n 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT ';--'", "SELECT `a;b`", "SELECT \";\"", "SELECT 'it''s; it'", "SELECT '\\';'"})
    void aSemicolonInQuotesEndsNothing(String statement) {
        assertThat(DdlFile.split(statement + "; SELECT 2"))
                .containsExactly(new DdlStatement(1, statement), new DdlStatement(1, "SELECT 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", " ;\n; ", "-- nothing", "/* nothing", "/* nothing */"})
    void whereThereIsNoStatementThereIsNone(String text) {
        assertThat(DdlFile.split(text)).isEmpty();
    }

    @Test
    void aQuoteThatIsNotClosedGoesToTheEnd() {
        assertThat(DdlFile.split("SELECT 'a; SELECT 2")).hasSize(1);
    }

    @Test
    void commentsAndWhiteSpaceDoNotChangeTheChecksum() {
        assertThat(checksum("SELECT  1; -- one\nSELECT 2")).isEqualTo(checksum("SELECT\n1;SELECT 2;"));
        assertThat(checksum("SELECT 1; SELECT 3")).isNotEqualTo(checksum("SELECT 1; SELECT 2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLAIN      | ENGINE = ReplacingMergeTree(v) | ENGINE = ReplacingMergeTree(v)",
                "REPLICATED | ENGINE = ReplacingMergeTree(v) | ENGINE = ReplicatedReplacingMergeTree(v)",
                "REPLICATED | engine=MergeTree              | engine=ReplicatedMergeTree",
                "SHARED     | ENGINE = AggregatingMergeTree | ENGINE = SharedAggregatingMergeTree",
                "SHARED     | ENGINE = Memory               | ENGINE = Memory"
            })
    void theFamilyOfTablesIsAMatterOfTheEngine(TableFamily family, String written, String applied) {
        assertThat(family.applyTo(written)).isEqualTo(applied);
    }

    @Test
    void everyShippedMaterializedViewCanBeFilledAgain() {
        List<DdlStatement> views = DdlFile.in(Path.of("config", "clickhouse")).stream()
                .flatMap(file -> file.statements().stream())
                .filter(statement -> statement.text().startsWith("CREATE MATERIALIZED"))
                .toList();

        assertThat(views).hasSizeGreaterThan(10).allSatisfy(view -> assertThat(view.feed())
                .isPresent());
    }

    private static String checksum(String text) {
        List<DdlStatement> statements = DdlFile.split(text);
        return new DdlFile("001_x.sql", Path.of("001_x.sql"), statements).checksum(statements.size());
    }
}
