-- Stores a batch of match records with what was decided about them: what is believed in football_matches, each change
-- that was believed in match_history, all decisions in match_decisions, and in match_state what the next ones need.
--
-- :batch is a JSON array of {"topic", "partition", "offset", "observed_at", "key", "record", "decided"}. The result is
-- one row with the number of rows of football_matches that were written. Nothing was decided about a record that was
-- stored before, so storing a batch again, or any part of it, writes nothing.
--
-- Every record is read in full, even one that a later one replaces: a record of the wrong shape fails here whatever
-- company it arrives in.
with
delivered as materialized (
    select
        d.topic,
        d.partition,
        d."offset",
        d.arrival,
        streaming.instant(d.observed_at) as observed_at,
        d.record,
        d.decided
    from rows from (
        jsonb_to_recordset(cast(:batch as jsonb)) as (
            topic streaming.origin_text,
            partition streaming.origin_integer,
            "offset" streaming.origin_bigint,
            observed_at streaming.origin_text,
            record jsonb,
            decided streaming.decided_record)
    ) with ordinality as d(topic, partition, "offset", observed_at, record, decided, arrival)
),
sightings as materialized (
    select
        d.*,
        m.id as match_id,
        streaming.instant(m."utcDate") as utc_date,
        streaming.instant(m."lastUpdated") as last_updated
    from delivered d
    cross join lateral jsonb_populate_record(null::streaming.match_record, d.record) as m
),
-- Rows for football_matches (without a change_number) and for match_history (with one). What was decided takes the place
-- of what was seen.
kept as (
    select
        match_id, null::integer as change_number, null::text as reason, last_updated,
        record, record || (decided -> 'believed') as believed, topic, partition, "offset", observed_at
    from sightings
    where (decided ->> 'latest')::boolean
    union all
    select
        match_id,
        coalesce((select max(h.change_number) from streaming.match_history h where h.match_id = s.match_id), 0)
            + row_number() over (partition by match_id order by arrival),
        decided ->> 'reason', last_updated,
        record, record || (decided -> 'believed'), topic, partition, "offset", observed_at
    from sightings s
    where (decided ->> 'changed')::boolean
),
readings as (
    select
        k.*,
        streaming.instant(m."utcDate") as utc_date,
        m.area, m.competition, m.season, m.status, m.minute, m."injuryTime", m.venue, m.attendance, m.matchday, m.stage,
        m."group", m."homeTeam", m."awayTeam", m.odds, m.referees,
        phase,
        (m.score).duration,
        case when phase = 'finished' then (m.score).winner end as winner,
        case when streaming.has_goals(phase) then (m.score)."halfTime" end as half_time,
        case when streaming.has_goals(phase) then (m.score)."fullTime" end as full_time,
        case when streaming.has_goals(phase) and (m.score).duration in ('EXTRA_TIME', 'PENALTY_SHOOTOUT')
            then (m.score)."regularTime" end as regular_time,
        case when streaming.has_goals(phase) and (m.score).duration in ('EXTRA_TIME', 'PENALTY_SHOOTOUT')
            then (m.score)."extraTime" end as extra_time,
        case when streaming.has_goals(phase) and (m.score).duration = 'PENALTY_SHOOTOUT'
            then (m.score).penalties end as penalties
    from kept k
    cross join lateral jsonb_populate_record(null::streaming.match_record, k.believed) as m
    cross join lateral streaming.phase(m.status) as phase
),
stored as (
    insert into streaming.football_matches (
        match_id,
        competition_id, competition_code, competition_name, competition_type,
        area_id, area_name, area_code,
        season_id, season_start, season_end, current_matchday,
        utc_date, status, phase, minute, injury_time, venue, attendance, matchday, stage, group_name,
        home_team_id, home_team_name, home_team_short, home_team_tla, home_team_crest,
        away_team_id, away_team_name, away_team_short, away_team_tla, away_team_crest,
        home_half_time, away_half_time, home_full_time, away_full_time,
        home_regular_time, away_regular_time, home_extra_time, away_extra_time, home_penalties, away_penalties,
        duration, winner, referees, odds_message, odds, last_updated, raw,
        kafka_topic, kafka_partition, kafka_offset, observed_at)
    select
        match_id,
        (competition).id, (competition).code, (competition).name, (competition).type,
        (area).id, (area).name, (area).code,
        (season).id, (season)."startDate", (season)."endDate", (season)."currentMatchday",
        utc_date, status, phase, minute, "injuryTime", venue, attendance, matchday, stage,
        streaming.group_name("group"),
        ("homeTeam").id, ("homeTeam").name, ("homeTeam")."shortName", ("homeTeam").tla, ("homeTeam").crest,
        ("awayTeam").id, ("awayTeam").name, ("awayTeam")."shortName", ("awayTeam").tla, ("awayTeam").crest,
        (half_time).home, (half_time).away, (full_time).home, (full_time).away,
        (regular_time).home, (regular_time).away, (extra_time).home, (extra_time).away,
        (penalties).home, (penalties).away,
        duration, winner, referees, odds ->> 'msg', odds, last_updated, record,
        topic, partition, "offset", observed_at
    from readings
    where change_number is null
    on conflict (match_id) do update set
        competition_id = excluded.competition_id,
        competition_code = excluded.competition_code,
        competition_name = excluded.competition_name,
        competition_type = excluded.competition_type,
        area_id = excluded.area_id,
        area_name = excluded.area_name,
        area_code = excluded.area_code,
        season_id = excluded.season_id,
        season_start = excluded.season_start,
        season_end = excluded.season_end,
        current_matchday = excluded.current_matchday,
        utc_date = excluded.utc_date,
        status = excluded.status,
        phase = excluded.phase,
        minute = excluded.minute,
        injury_time = excluded.injury_time,
        venue = excluded.venue,
        attendance = excluded.attendance,
        matchday = excluded.matchday,
        stage = excluded.stage,
        group_name = excluded.group_name,
        home_team_id = excluded.home_team_id,
        home_team_name = excluded.home_team_name,
        home_team_short = excluded.home_team_short,
        home_team_tla = excluded.home_team_tla,
        home_team_crest = excluded.home_team_crest,
        away_team_id = excluded.away_team_id,
        away_team_name = excluded.away_team_name,
        away_team_short = excluded.away_team_short,
        away_team_tla = excluded.away_team_tla,
        away_team_crest = excluded.away_team_crest,
        home_half_time = excluded.home_half_time,
        away_half_time = excluded.away_half_time,
        home_full_time = excluded.home_full_time,
        away_full_time = excluded.away_full_time,
        home_regular_time = excluded.home_regular_time,
        away_regular_time = excluded.away_regular_time,
        home_extra_time = excluded.home_extra_time,
        away_extra_time = excluded.away_extra_time,
        home_penalties = excluded.home_penalties,
        away_penalties = excluded.away_penalties,
        duration = excluded.duration,
        winner = excluded.winner,
        referees = excluded.referees,
        odds_message = excluded.odds_message,
        odds = excluded.odds,
        last_updated = excluded.last_updated,
        raw = excluded.raw,
        kafka_topic = excluded.kafka_topic,
        kafka_partition = excluded.kafka_partition,
        kafka_offset = excluded.kafka_offset,
        observed_at = excluded.observed_at,
        stored_at = now()
    returning match_id
),
remembered as (
    insert into streaming.match_history (
        match_id, change_number, reason, utc_date, status, phase,
        home_half_time, away_half_time, home_full_time, away_full_time,
        home_regular_time, away_regular_time, home_extra_time, away_extra_time, home_penalties, away_penalties,
        duration, winner, last_updated, raw, kafka_topic, kafka_partition, kafka_offset, observed_at)
    select
        match_id, change_number, reason, utc_date, status, phase,
        (half_time).home, (half_time).away, (full_time).home, (full_time).away,
        (regular_time).home, (regular_time).away, (extra_time).home, (extra_time).away,
        (penalties).home, (penalties).away,
        duration, winner, last_updated, record, topic, partition, "offset", observed_at
    from readings
    where change_number is not null
),
explained as (
    insert into streaming.match_decisions (
        match_id, field, verdict, reason, held, seen, kafka_topic, kafka_partition, kafka_offset, observed_at)
    select match_id, d.field, d.verdict, d.reason, d.held, d.seen, topic, partition, "offset", observed_at
    from sightings
    cross join lateral jsonb_populate_recordset(null::streaming.decision_record, decided -> 'decisions') as d
    order by arrival
),
states as (
    insert into streaming.match_state as held (
        match_id, version, state, waiting, kafka_topic, kafka_partition, kafka_offset, observed_at)
    select
        match_id, (decided ->> 'version')::bigint + 1, decided -> 'state', (decided ->> 'waiting')::boolean,
        topic, partition, "offset", observed_at
    from sightings
    where decided -> 'state' is not null
    -- Always in the same order: two instances that write the same matches wait for each other, not both at once.
    order by match_id
    on conflict (match_id) do update set
        version = excluded.version,
        state = excluded.state,
        waiting = excluded.waiting,
        kafka_topic = excluded.kafka_topic,
        kafka_partition = excluded.kafka_partition,
        kafka_offset = excluded.kafka_offset,
        observed_at = excluded.observed_at,
        stored_at = now()
    where held.version = excluded.version - 1
    returning match_id
),
checked as materialized (
    select streaming.require_all_written(
        (select count(*) from sightings where decided -> 'state' is not null), (select count(*) from states))
)
select (select count(*) from stored) as written from checked
