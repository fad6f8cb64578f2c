package io.touchline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StatementCheckTest {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("log_min_messages", "panic")
                .start();
        new JdbcTemplate(server.getPostgresDatabase()).execute("create table goals (id bigint primary key)");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aGoodStatementIsNotRun() throws Exception {
        assertThat(check("insert into goals select id from jsonb_to_recordset(cast(:batch as jsonb)) r(id bigint)"))
                .isEmpty();
        assertThat(new JdbcTemplate(server.getPostgresDatabase())
                        .queryForObject("select count(*) from goals", Long.class))
                .isZero();
    }

    @Test
    void aFaultIsFoundWhereItIs() throws Exception {
        assertThat(
                        check(
                                "-- goals\ninsert into goals\n  select idd from jsonb_to_recordset(cast(:batch as jsonb)) r(id int)"))
                .hasValueSatisfying(fault -> {
                    assertThat(fault.message()).contains("idd");
                    assertThat(fault.line()).isEqualTo(3);
                    assertThat(fault.column()).isEqualTo(10);
                });
    }

    @Test
    void aTableThatIsMissingIsAFault() throws Exception {
        assertThat(check("select count(*) from golas where :batch is null"))
                .hasValueSatisfying(fault -> assertThat(fault.message()).contains("golas"));
    }

    @Test
    void aDatabaseThatIsAwayIsNoFault() {
        StatementCheck away =
                new StatementCheck(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:9/nowhere", "nobody", ""));

        assertThatThrownBy(() -> away.faultOf("select :batch")).isInstanceOf(TargetDownException.class);
    }

    private static Optional<StatementCheck.Fault> check(String statement) throws TargetDownException {
        return new StatementCheck(server.getPostgresDatabase()).faultOf(statement);
    }
}
