-- Stores the latest record of each match in bench.staging: one statement over everything that was copied there.
insert into bench.matches as held (
    match_id, utc_date, status, minute, matchday, stage, competition_code,
    home_name, away_name, home_goals, away_goals, last_updated, version, raw,
    kafka_topic, kafka_partition, kafka_offset, observed_at)
select
    m.id, m."utcDate", m.status, m.minute, m.matchday, m.stage, m.competition ->> 'code',
    m."homeTeam" ->> 'name', m."awayTeam" ->> 'name',
    (m.score #>> '{fullTime,home}')::integer, (m.score #>> '{fullTime,away}')::integer,
    m."lastUpdated", m.version, r.raw,
    d.topic, d.partition, d."offset", d.observed_at
from (
    select distinct on (key) *
    from bench.staging
    order by key, observed_at desc, "offset" desc
) as d
-- Out here, so that only what is stored is read as JSON.
cross join lateral (select d.record::jsonb as raw) as r
cross join lateral jsonb_to_record(r.raw) as m(
    id bigint, "utcDate" timestamptz, status text, minute integer, matchday integer, stage text,
    competition jsonb, "homeTeam" jsonb, "awayTeam" jsonb, score jsonb,
    "lastUpdated" timestamptz, version bigint)
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
