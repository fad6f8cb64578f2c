package io.touchline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into streaming.goals as held (id) values (1) on conflict (id) do update set id = 2 | goals",
                "INSERT INTO Goals VALUES (1)                                                     | goals",
                "merge into only a.goals g using news n on g.id = n.id when matched then update set x = 1 | goals",
                "update goals set scorer = 'x'                                                    | goals",
                "delete from goals where id = 1                                                   | goals",
                "truncate table goals                                                             | goals",
                "refresh materialized view concurrently streaming.best_scorers                    | best_scorers",
                "insert into \"own goals\" values (1)                                             | own goals"
            })
    void aTableThatIsWrittenIsFoundByTheWordBeforeIt(String sql, String table) {
        assertThat(SqlTables.in(sql).written()).containsExactly(table);
    }

    @Test
    void everyTableOfAStatementWithNamedQueriesIsFound() {
        SqlTables tables = SqlTables.in(
                """
                -- insert into no.comment
                with delivered as materialized (
                    select d.id from jsonb_to_recordset(cast(:batch as jsonb)) as d(id integer)
                    cross join lateral jsonb_populate_record(null::streaming.goal, d.record) as g
                ),
                stored as (insert into streaming.goals select * from delivered returning id),
                remembered as (
                    insert into streaming.goal_history
                    select * from delivered left join streaming.players p on p.id = delivered.id
                    where text <> 'delete from nothing; it''s quoted'
                )
                select count(*) as written from stored
                """);

        assertThat(tables.written()).containsExactly("goal_history", "goals");
        assertThat(tables.read()).containsExactly("players");
    }

    @Test
    void aWordThatOnlyLooksLikeOneOfAStatementIsPassedOver() {
        SqlTables tables = SqlTables.in("select extract(epoch from kicked_off), a is distinct from b, trim(both from c)"
                + " from goals for update skip locked");

        assertThat(tables.written()).isEmpty();
        assertThat(tables.read()).containsExactly("goals");
    }

    @Test
    void aNamedQueryDoesNotHideTheTableOfTheSameNameInASchema() {
        assertThat(SqlTables.in("with goals as (select * from streaming.goals) select * from goals")
                        .read())
                .containsExactly("goals");
        assertThat(SqlTables.in("with goals as (select 1) select * from goals").read())
                .isEmpty();
    }

    @Test
    void whatReadsAViewReadsTheTablesBehindIt() {
        Views views = Views.of(
                """
                create view streaming.scorers as select * from streaming.goals join streaming.players using (id);
                create or replace view streaming.best as select * from streaming.scorers order by goals;
                create materialized view streaming.best_ever as select * from streaming.best with data;
                comment on view streaming.best is 'create view x as select * from y;';
                """);

        assertThat(views.behind(SqlTables.in("select * from streaming.best").read()))
                .containsExactly("goals", "players");
        assertThat(views.behind(
                        SqlTables.in("select * from streaming.best_ever").read()))
                .containsExactly("best_ever");
        assertThat(views.sourcesOf("best_ever")).containsExactly("goals", "players");
    }
}
