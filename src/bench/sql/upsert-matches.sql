-- Stores a batch of match records, the latest of each match.
--
-- The parameter is a JSON array of {"topic", "partition", "offset", "observed_at", "key", "record"}. The result is one
-- row with the number of rows that were written. Storing a batch again changes nothing.
with stored as (
    insert into bench.matches as held (
        match_id, utc_date, status, minute, matchday, stage, competition_code,
        home_name, away_name, home_goals, away_goals, last_updated, version, raw,
        kafka_topic, kafka_partition, kafka_offset, observed_at)
    select distinct on (m.id)
        m.id, m."utcDate", m.status, m.minute, m.matchday, m.stage, m.competition ->> 'code',
        m."homeTeam" ->> 'name', m."awayTeam" ->> 'name',
        (m.score #>> '{fullTime,home}')::integer, (m.score #>> '{fullTime,away}')::integer,
        m."lastUpdated", m.version, d.record,
        d.topic, d.partition, d."offset", d.observed_at
    from jsonb_to_recordset(cast(:batch as jsonb)) as d(
        topic text, partition integer, "offset" bigint, observed_at timestamptz, record jsonb)
    cross join lateral jsonb_to_record(d.record) as m(
        id bigint, "utcDate" timestamptz, status text, minute integer, matchday integer, stage text,
        competition jsonb, "homeTeam" jsonb, "awayTeam" jsonb, score jsonb,
        "lastUpdated" timestamptz, version bigint)
    order by m.id, d.observed_at desc, d."offset" desc
    on conflict (match_id) do update set
        utc_date = excluded.utc_date,
        status = excluded.status,
        minute = excluded.minute,
        matchday = excluded.matchday,
        stage = excluded.stage,
        competition_code = excluded.competition_code,
        home_name = excluded.home_name,
        away_name = excluded.away_name,
        home_goals = excluded.home_goals,
        away_goals = excluded.away_goals,
        last_updated = excluded.last_updated,
        version = excluded.version,
        raw = excluded.raw,
        kafka_topic = excluded.kafka_topic,
        kafka_partition = excluded.kafka_partition,
        kafka_offset = excluded.kafka_offset,
        observed_at = excluded.observed_at
    where (excluded.observed_at, excluded.kafka_offset) >= (held.observed_at, held.kafka_offset)
    returning match_id
)
select count(*) as written from stored
