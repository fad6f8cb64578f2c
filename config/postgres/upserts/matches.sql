-- Stores a batch of match records: what is known now in football_matches, changes in match_history.
--
-- :batch is a JSON array of {"topic", "partition", "offset", "observed_at", "key", "record"}. The result is one row
-- with the number of rows of football_matches that were written. Storing a batch again, or any part of it, writes
-- nothing.
--
-- Sightings of a match are taken in the order in which Kafka delivers them, so it makes no difference where one batch
-- ends and the next begins. Every record is read in full, even one that a later one replaces: a record of the wrong
-- shape fails here whatever company it arrives in.
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
sightings as (
    select
        d.*,
        m.id as match_id,
        streaming.instant(m."utcDate") as utc_date,
        streaming.instant(m."lastUpdated") as last_updated,
        -- The facts of a match: the record without what is not about the match, or ticks by itself.
        sha256(convert_to(
            (d.record - '{lastUpdated,season,area,competition,odds,minute,injuryTime}'::text[])::text, 'UTF8'
        )) as facts_hash,
        max(d.observed_at) over (partition by m.id order by d.partition, d."offset") as newest_observation
    from delivered d
    cross join lateral jsonb_populate_record(null::streaming.match_record, d.record) as m
),
-- Without what comes late (an older sighting than one already known) and what comes again.
news as (
    select
        s.*,
        held.newest_update as known_update,
        max(s.last_updated) over (arrival rows between unbounded preceding and 1 preceding) as update_before,
        max(s.last_updated) over (partition by s.match_id) as update_in_batch,
        lead(s."offset") over arrival is null as is_latest,
        row_number() over (partition by s.match_id, s.facts_hash order by s.partition, s."offset") = 1
            as is_first_of_facts
    from sightings s
    left join streaming.football_matches held on held.match_id = s.match_id
    where s.observed_at = s.newest_observation
        and (held.match_id is null
            or (s.observed_at, s."offset") >= (held.observed_at, held.kafka_offset)
            and (s.observed_at, s."offset", s.partition, s.topic)
                <> (held.observed_at, held.kafka_offset, held.kafka_partition, held.kafka_topic))
    window arrival as (partition by s.match_id order by s.partition, s."offset")
),
-- Sightings that may be a change. The source's back ends are out of step and repeat old states for hours, so facts that
-- are known already count only with a lastUpdated later than any before: that is how a goal is taken back.
candidates as (
    select
        n.*,
        lag(n.facts_hash) over (partition by n.match_id order by n.partition, n."offset") as facts_before
    from news n
    where n.last_updated > coalesce(greatest(n.known_update, n.update_before), '-infinity')
        or n.is_first_of_facts
        and not exists (
            select from streaming.match_history h where h.match_id = n.match_id and h.facts_hash = n.facts_hash)
),
changes as (
    select
        c.*,
        coalesce(latest.change_number, 0)
            + row_number() over (partition by c.match_id order by c.partition, c."offset") as change_number
    from candidates c
    left join lateral (
        select h.change_number, h.facts_hash
        from streaming.match_history h
        where h.match_id = c.match_id
        order by h.change_number desc
        limit 1
    ) as latest on true
    where c.facts_hash is distinct from coalesce(c.facts_before, latest.facts_hash)
),
-- Rows for football_matches (without a change_number) and for match_history (with one).
kept as (
    select
        match_id, null::integer as change_number, facts_hash, utc_date, last_updated,
        greatest(known_update, update_in_batch) as newest_update,
        record, topic, partition, "offset", observed_at
    from news
    where is_latest
    union all
    select
        match_id, change_number, facts_hash, utc_date, last_updated,
        null,
        record, topic, partition, "offset", observed_at
    from changes
),
readings as (
    select
        k.*,
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
    cross join lateral jsonb_populate_record(null::streaming.match_record, k.record) as m
    cross join lateral streaming.phase(m.status) as phase
),
stored as (
    insert into streaming.football_matches as held (
        match_id,
        competition_id, competition_code, competition_name, competition_type,
        area_id, area_name, area_code,
        season_id, season_start, season_end, current_matchday,
        utc_date, status, phase, minute, injury_time, venue, attendance, matchday, stage, group_name,
        home_team_id, home_team_name, home_team_short, home_team_tla, home_team_crest,
        away_team_id, away_team_name, away_team_short, away_team_tla, away_team_crest,
        home_half_time, away_half_time, home_full_time, away_full_time,
        home_regular_time, away_regular_time, home_extra_time, away_extra_time, home_penalties, away_penalties,
        duration, winner, referees, odds_message, odds, last_updated, newest_update, raw,
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
        duration, winner, referees, odds ->> 'msg', odds, last_updated, newest_update, record,
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
        newest_update = greatest(held.newest_update, excluded.newest_update),
        raw = excluded.raw,
        kafka_topic = excluded.kafka_topic,
        kafka_partition = excluded.kafka_partition,
        kafka_offset = excluded.kafka_offset,
        observed_at = excluded.observed_at,
        stored_at = now()
    -- Checked once more, on the row as it is now: another consumer may have stored something newer meanwhile.
    where (excluded.observed_at, excluded.kafka_offset) >= (held.observed_at, held.kafka_offset)
    returning match_id
),
remembered as (
    insert into streaming.match_history (
        match_id, change_number, facts_hash, utc_date, status, phase,
        home_half_time, away_half_time, home_full_time, away_full_time,
        home_regular_time, away_regular_time, home_extra_time, away_extra_time, home_penalties, away_penalties,
        duration, winner, last_updated, raw, kafka_topic, kafka_partition, kafka_offset, observed_at)
    select
        match_id, change_number, facts_hash, utc_date, status, phase,
        (half_time).home, (half_time).away, (full_time).home, (full_time).away,
        (regular_time).home, (regular_time).away, (extra_time).home, (extra_time).away,
        (penalties).home, (penalties).away,
        duration, winner, last_updated, record, topic, partition, "offset", observed_at
    from readings
    where change_number is not null
    on conflict do nothing
)
select count(*) as written from stored
