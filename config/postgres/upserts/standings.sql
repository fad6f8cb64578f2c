-- Stores a batch of lines of league tables. A record is one line, with the competition, area, season, stage, type and
-- group of its table.
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
    select d.*, s.*, coalesce(streaming.group_name(s."group"), '') as group_name
    from delivered d
    cross join lateral jsonb_populate_record(null::streaming.standing_record, d.record) as s
),
latest as (
    select distinct on ((competition).id, (season).id, stage, type, group_name, (team).id) *
    from sightings
    order by (competition).id, (season).id, stage, type, group_name, (team).id, observed_at desc, "offset" desc
),
stored as (
    insert into streaming.leaderboards as held (
        competition_id, season_id, stage, type, group_name, team_id,
        competition_name, competition_code, competition_type,
        area_id, area_name, area_code,
        season_start, season_end, current_matchday,
        position, team_name, team_short, team_tla, team_crest,
        played, form, won, drawn, lost, points, goals_for, goals_against, goal_difference, raw,
        kafka_topic, kafka_partition, kafka_offset, observed_at)
    select
        (competition).id, (season).id, stage, type, group_name, (team).id,
        (competition).name, (competition).code, (competition).type,
        (area).id, (area).name, (area).code,
        (season)."startDate", (season)."endDate", (season)."currentMatchday",
        position, (team).name, (team)."shortName", (team).tla, (team).crest,
        "playedGames", form, won, draw, lost, points, "goalsFor", "goalsAgainst", "goalDifference", record,
        topic, partition, "offset", observed_at
    from latest
    on conflict (competition_id, season_id, stage, type, group_name, team_id) do update set
        competition_name = excluded.competition_name,
        competition_code = excluded.competition_code,
        competition_type = excluded.competition_type,
        area_id = excluded.area_id,
        area_name = excluded.area_name,
        area_code = excluded.area_code,
        season_start = excluded.season_start,
        season_end = excluded.season_end,
        current_matchday = excluded.current_matchday,
        position = excluded.position,
        team_name = excluded.team_name,
        team_short = excluded.team_short,
        team_tla = excluded.team_tla,
        team_crest = excluded.team_crest,
        played = excluded.played,
        form = excluded.form,
        won = excluded.won,
        drawn = excluded.drawn,
        lost = excluded.lost,
        points = excluded.points,
        goals_for = excluded.goals_for,
        goals_against = excluded.goals_against,
        goal_difference = excluded.goal_difference,
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
    returning team_id
)
select count(*) as written from stored
