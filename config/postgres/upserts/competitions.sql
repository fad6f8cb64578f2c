-- Stores a batch of competitions, each an element of the list of competitions or the answer for one competition.
--
-- :batch is a JSON array of {"topic", "partition", "offset", "observed_at", "key", "record"}. The result is one row
-- with the number of rows that were written. Storing a batch again, or any part of it, writes nothing.
with
delivered as materialized (
    select
        d.topic,
        d.partition,
        d."offset",
        streaming.instant(d.observed_at) as observed_at,
        d.record
    from jsonb_to_recordset(cast(:batch as jsonb)) as d(
        topic streaming.origin_text,
        partition streaming.origin_integer,
        "offset" streaming.origin_bigint,
        observed_at streaming.origin_text,
        record jsonb)
),
-- Every record is read, even one that a later one replaces, so that a record of the wrong shape always fails.
sightings as materialized (
    select d.*, c.*, streaming.instant(c."lastUpdated") as last_updated
    from delivered d
    cross join lateral jsonb_populate_record(null::streaming.competition_record, d.record) as c
),
latest as (
    select distinct on (id) *
    from sightings
    order by id, observed_at desc, "offset" desc
),
stored as (
    insert into streaming.competitions as held (
        competition_id, name, code, type, emblem, plan,
        area_id, area_name, area_code,
        season_id, season_start, season_end, current_matchday, season_winner_id, season_winner_name,
        available_seasons, last_updated, raw,
        kafka_topic, kafka_partition, kafka_offset, observed_at)
    select
        id, name, code, type, emblem, plan,
        (area).id, (area).name, (area).code,
        ("currentSeason").id, ("currentSeason")."startDate", ("currentSeason")."endDate",
        ("currentSeason")."currentMatchday",
        (("currentSeason").winner ->> 'id')::bigint, ("currentSeason").winner ->> 'name',
        coalesce("numberOfAvailableSeasons", jsonb_array_length(seasons)), last_updated, record,
        topic, partition, "offset", observed_at
    from latest
    on conflict (competition_id) do update set
        name = excluded.name,
        code = excluded.code,
        type = excluded.type,
        emblem = excluded.emblem,
        plan = excluded.plan,
        area_id = excluded.area_id,
        area_name = excluded.area_name,
        area_code = excluded.area_code,
        season_id = excluded.season_id,
        season_start = excluded.season_start,
        season_end = excluded.season_end,
        current_matchday = excluded.current_matchday,
        season_winner_id = excluded.season_winner_id,
        season_winner_name = excluded.season_winner_name,
        available_seasons = excluded.available_seasons,
        last_updated = excluded.last_updated,
        raw = excluded.raw,
        kafka_topic = excluded.kafka_topic,
        kafka_partition = excluded.kafka_partition,
        kafka_offset = excluded.kafka_offset,
        observed_at = excluded.observed_at,
        stored_at = now()
    -- The latest sighting stands; the very same one again is no reason to write.
    where (excluded.observed_at, excluded.kafka_offset) >= (held.observed_at, held.kafka_offset)
        and (excluded.observed_at, excluded.kafka_offset, excluded.kafka_partition, excluded.kafka_topic)
            <> (held.observed_at, held.kafka_offset, held.kafka_partition, held.kafka_topic)
    returning competition_id
)
select count(*) as written from stored
