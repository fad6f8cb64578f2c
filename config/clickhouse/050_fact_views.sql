-- Fills the facts from each batch that a raw table takes.

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_event_from_schedule TO dw.fact_event AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f,
    least(ifNull(toDateTime64(parseDateTimeBestEffortOrNull(f['updated'], 'Europe/London'), 3, 'UTC'), observed_at), observed_at) AS source_time
SELECT
    assumeNotNull(f['idEvent']) AS event_id_text,
    argMaxState(nullIf(f['strEvent'], ''), (source_time, observed_at)) AS event_name_state,
    argMaxState(nullIf(f['strSport'], ''), (source_time, observed_at)) AS sport_state,
    argMaxState(nullIf(f['strSeason'], ''), (source_time, observed_at)) AS season_state,
    argMaxState(toUInt16OrNull(f['intRound']), (source_time, observed_at)) AS round_state,
    argMaxState(nullIf(f['idLeague'], ''), (source_time, observed_at)) AS league_id_text_state,
    argMaxState(nullIf(f['strLeague'], ''), (source_time, observed_at)) AS league_name_state,
    argMaxState(nullIf(f['idHomeTeam'], ''), (source_time, observed_at)) AS home_team_id_text_state,
    argMaxState(nullIf(f['strHomeTeam'], ''), (source_time, observed_at)) AS home_team_name_state,
    argMaxState(nullIf(f['idAwayTeam'], ''), (source_time, observed_at)) AS away_team_id_text_state,
    argMaxState(nullIf(f['strAwayTeam'], ''), (source_time, observed_at)) AS away_team_name_state,
    argMaxState(nullIf(f['idVenue'], ''), (source_time, observed_at)) AS venue_id_text_state,
    argMaxState(nullIf(f['strVenue'], ''), (source_time, observed_at)) AS venue_name_state,
    argMaxState(nullIf(f['strCountry'], ''), (source_time, observed_at)) AS country_state,
    argMaxState(nullIf(f['strCity'], ''), (source_time, observed_at)) AS city_state,
    argMaxState(parseDateTimeBestEffortOrNull(f['strTimestamp'], 'UTC'), (source_time, observed_at)) AS scheduled_at_state,
    argMaxState(coalesce(toDate32OrNull(f['dateEvent']), toDate32(parseDateTimeBestEffortOrNull(f['strTimestamp'], 'UTC'))), (source_time, observed_at)) AS scheduled_date_state,
    argMaxState(toUInt16OrNull(f['intHomeScore']), (source_time, observed_at)) AS home_score_state,
    argMaxState(toUInt16OrNull(f['intAwayScore']), (source_time, observed_at)) AS away_score_state,
    argMaxState(toUInt16OrNull(f['intHomeScoreExtra']), (source_time, observed_at)) AS home_score_extra_state,
    argMaxState(toUInt16OrNull(f['intAwayScoreExtra']), (source_time, observed_at)) AS away_score_extra_state,
    argMaxState(nullIf(f['strStatus'], ''), (source_time, observed_at)) AS status_state,
    argMaxState(nullIf(f['strProgress'], ''), (source_time, observed_at)) AS progress_state,
    argMaxState(multiIf(lower(f['strPostponed']) = 'yes', 1, lower(f['strPostponed']) = 'no', 0, NULL), (source_time, observed_at)) AS postponed_state,
    argMaxState(toUInt32OrNull(f['intSpectators']), (source_time, observed_at)) AS spectators_state,
    argMaxState(nullIf(f['strResult'], ''), (source_time, observed_at)) AS result_state,
    argMaxState(nullIf(f['strOfficial'], ''), (source_time, observed_at)) AS official_state,
    max(source_time) AS updated_at
FROM dw.raw_schedule
WHERE nullIf(f['idEvent'], '') IS NOT NULL
GROUP BY event_id_text;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_event_from_event TO dw.fact_event AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f,
    least(ifNull(toDateTime64(parseDateTimeBestEffortOrNull(f['updated'], 'Europe/London'), 3, 'UTC'), observed_at), observed_at) AS source_time
SELECT
    assumeNotNull(f['idEvent']) AS event_id_text,
    argMaxState(nullIf(f['strEvent'], ''), (source_time, observed_at)) AS event_name_state,
    argMaxState(nullIf(f['strSport'], ''), (source_time, observed_at)) AS sport_state,
    argMaxState(nullIf(f['strSeason'], ''), (source_time, observed_at)) AS season_state,
    argMaxState(toUInt16OrNull(f['intRound']), (source_time, observed_at)) AS round_state,
    argMaxState(nullIf(f['idLeague'], ''), (source_time, observed_at)) AS league_id_text_state,
    argMaxState(nullIf(f['strLeague'], ''), (source_time, observed_at)) AS league_name_state,
    argMaxState(nullIf(f['idHomeTeam'], ''), (source_time, observed_at)) AS home_team_id_text_state,
    argMaxState(nullIf(f['strHomeTeam'], ''), (source_time, observed_at)) AS home_team_name_state,
    argMaxState(nullIf(f['idAwayTeam'], ''), (source_time, observed_at)) AS away_team_id_text_state,
    argMaxState(nullIf(f['strAwayTeam'], ''), (source_time, observed_at)) AS away_team_name_state,
    argMaxState(nullIf(f['idVenue'], ''), (source_time, observed_at)) AS venue_id_text_state,
    argMaxState(nullIf(f['strVenue'], ''), (source_time, observed_at)) AS venue_name_state,
    argMaxState(nullIf(f['strCountry'], ''), (source_time, observed_at)) AS country_state,
    argMaxState(nullIf(f['strCity'], ''), (source_time, observed_at)) AS city_state,
    argMaxState(parseDateTimeBestEffortOrNull(f['strTimestamp'], 'UTC'), (source_time, observed_at)) AS scheduled_at_state,
    argMaxState(coalesce(toDate32OrNull(f['dateEvent']), toDate32(parseDateTimeBestEffortOrNull(f['strTimestamp'], 'UTC'))), (source_time, observed_at)) AS scheduled_date_state,
    argMaxState(toUInt16OrNull(f['intHomeScore']), (source_time, observed_at)) AS home_score_state,
    argMaxState(toUInt16OrNull(f['intAwayScore']), (source_time, observed_at)) AS away_score_state,
    argMaxState(toUInt16OrNull(f['intHomeScoreExtra']), (source_time, observed_at)) AS home_score_extra_state,
    argMaxState(toUInt16OrNull(f['intAwayScoreExtra']), (source_time, observed_at)) AS away_score_extra_state,
    argMaxState(nullIf(f['strStatus'], ''), (source_time, observed_at)) AS status_state,
    argMaxState(nullIf(f['strProgress'], ''), (source_time, observed_at)) AS progress_state,
    argMaxState(multiIf(lower(f['strPostponed']) = 'yes', 1, lower(f['strPostponed']) = 'no', 0, NULL), (source_time, observed_at)) AS postponed_state,
    argMaxState(toUInt32OrNull(f['intSpectators']), (source_time, observed_at)) AS spectators_state,
    argMaxState(nullIf(f['strResult'], ''), (source_time, observed_at)) AS result_state,
    argMaxState(nullIf(f['strOfficial'], ''), (source_time, observed_at)) AS official_state,
    max(source_time) AS updated_at
FROM dw.raw_event
WHERE nullIf(f['idEvent'], '') IS NOT NULL
GROUP BY event_id_text;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_event_from_lookup TO dw.fact_event AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f,
    least(ifNull(toDateTime64(parseDateTimeBestEffortOrNull(f['updated'], 'Europe/London'), 3, 'UTC'), observed_at), observed_at) AS source_time
SELECT
    assumeNotNull(f['idEvent']) AS event_id_text,
    argMaxState(nullIf(f['strEvent'], ''), (source_time, observed_at)) AS event_name_state,
    argMaxState(nullIf(f['strSport'], ''), (source_time, observed_at)) AS sport_state,
    argMaxState(nullIf(f['strSeason'], ''), (source_time, observed_at)) AS season_state,
    argMaxState(toUInt16OrNull(f['intRound']), (source_time, observed_at)) AS round_state,
    argMaxState(nullIf(f['idLeague'], ''), (source_time, observed_at)) AS league_id_text_state,
    argMaxState(nullIf(f['strLeague'], ''), (source_time, observed_at)) AS league_name_state,
    argMaxState(nullIf(f['idHomeTeam'], ''), (source_time, observed_at)) AS home_team_id_text_state,
    argMaxState(nullIf(f['strHomeTeam'], ''), (source_time, observed_at)) AS home_team_name_state,
    argMaxState(nullIf(f['idAwayTeam'], ''), (source_time, observed_at)) AS away_team_id_text_state,
    argMaxState(nullIf(f['strAwayTeam'], ''), (source_time, observed_at)) AS away_team_name_state,
    argMaxState(nullIf(f['idVenue'], ''), (source_time, observed_at)) AS venue_id_text_state,
    argMaxState(nullIf(f['strVenue'], ''), (source_time, observed_at)) AS venue_name_state,
    argMaxState(nullIf(f['strCountry'], ''), (source_time, observed_at)) AS country_state,
    argMaxState(nullIf(f['strCity'], ''), (source_time, observed_at)) AS city_state,
    argMaxState(parseDateTimeBestEffortOrNull(f['strTimestamp'], 'UTC'), (source_time, observed_at)) AS scheduled_at_state,
    argMaxState(coalesce(toDate32OrNull(f['dateEvent']), toDate32(parseDateTimeBestEffortOrNull(f['strTimestamp'], 'UTC'))), (source_time, observed_at)) AS scheduled_date_state,
    argMaxState(toUInt16OrNull(f['intHomeScore']), (source_time, observed_at)) AS home_score_state,
    argMaxState(toUInt16OrNull(f['intAwayScore']), (source_time, observed_at)) AS away_score_state,
    argMaxState(toUInt16OrNull(f['intHomeScoreExtra']), (source_time, observed_at)) AS home_score_extra_state,
    argMaxState(toUInt16OrNull(f['intAwayScoreExtra']), (source_time, observed_at)) AS away_score_extra_state,
    argMaxState(nullIf(f['strStatus'], ''), (source_time, observed_at)) AS status_state,
    argMaxState(nullIf(f['strProgress'], ''), (source_time, observed_at)) AS progress_state,
    argMaxState(multiIf(lower(f['strPostponed']) = 'yes', 1, lower(f['strPostponed']) = 'no', 0, NULL), (source_time, observed_at)) AS postponed_state,
    argMaxState(toUInt32OrNull(f['intSpectators']), (source_time, observed_at)) AS spectators_state,
    argMaxState(nullIf(f['strResult'], ''), (source_time, observed_at)) AS result_state,
    argMaxState(nullIf(f['strOfficial'], ''), (source_time, observed_at)) AS official_state,
    max(source_time) AS updated_at
FROM dw.raw_live_event_lookup
WHERE nullIf(f['idEvent'], '') IS NOT NULL
GROUP BY event_id_text;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_event_from_live_score TO dw.fact_event AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f,
    least(ifNull(toDateTime64(parseDateTimeBestEffortOrNull(f['updated'], 'Europe/London'), 3, 'UTC'), observed_at), observed_at) AS source_time
SELECT
    assumeNotNull(f['idEvent']) AS event_id_text,
    argMaxState(nullIf(f['strEvent'], ''), (source_time, observed_at)) AS event_name_state,
    argMaxState(nullIf(f['strSport'], ''), (source_time, observed_at)) AS sport_state,
    argMaxState(nullIf(f['strSeason'], ''), (source_time, observed_at)) AS season_state,
    argMaxState(toUInt16OrNull(f['intRound']), (source_time, observed_at)) AS round_state,
    argMaxState(nullIf(f['idLeague'], ''), (source_time, observed_at)) AS league_id_text_state,
    argMaxState(nullIf(f['strLeague'], ''), (source_time, observed_at)) AS league_name_state,
    argMaxState(nullIf(f['idHomeTeam'], ''), (source_time, observed_at)) AS home_team_id_text_state,
    argMaxState(nullIf(f['strHomeTeam'], ''), (source_time, observed_at)) AS home_team_name_state,
    argMaxState(nullIf(f['idAwayTeam'], ''), (source_time, observed_at)) AS away_team_id_text_state,
    argMaxState(nullIf(f['strAwayTeam'], ''), (source_time, observed_at)) AS away_team_name_state,
    argMaxState(nullIf(f['idVenue'], ''), (source_time, observed_at)) AS venue_id_text_state,
    argMaxState(nullIf(f['strVenue'], ''), (source_time, observed_at)) AS venue_name_state,
    argMaxState(nullIf(f['strCountry'], ''), (source_time, observed_at)) AS country_state,
    argMaxState(nullIf(f['strCity'], ''), (source_time, observed_at)) AS city_state,
    argMaxState(parseDateTimeBestEffortOrNull(f['strTimestamp'], 'UTC'), (source_time, observed_at)) AS scheduled_at_state,
    argMaxState(coalesce(toDate32OrNull(f['dateEvent']), toDate32(parseDateTimeBestEffortOrNull(f['strTimestamp'], 'UTC'))), (source_time, observed_at)) AS scheduled_date_state,
    argMaxState(toUInt16OrNull(f['intHomeScore']), (source_time, observed_at)) AS home_score_state,
    argMaxState(toUInt16OrNull(f['intAwayScore']), (source_time, observed_at)) AS away_score_state,
    argMaxState(toUInt16OrNull(f['intHomeScoreExtra']), (source_time, observed_at)) AS home_score_extra_state,
    argMaxState(toUInt16OrNull(f['intAwayScoreExtra']), (source_time, observed_at)) AS away_score_extra_state,
    argMaxState(nullIf(f['strStatus'], ''), (source_time, observed_at)) AS status_state,
    argMaxState(nullIf(f['strProgress'], ''), (source_time, observed_at)) AS progress_state,
    argMaxState(multiIf(lower(f['strPostponed']) = 'yes', 1, lower(f['strPostponed']) = 'no', 0, NULL), (source_time, observed_at)) AS postponed_state,
    argMaxState(toUInt32OrNull(f['intSpectators']), (source_time, observed_at)) AS spectators_state,
    argMaxState(nullIf(f['strResult'], ''), (source_time, observed_at)) AS result_state,
    argMaxState(nullIf(f['strOfficial'], ''), (source_time, observed_at)) AS official_state,
    max(source_time) AS updated_at
FROM dw.raw_live_score
WHERE nullIf(f['idEvent'], '') IS NOT NULL
GROUP BY event_id_text;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_event_snapshot TO dw.fact_event_snapshot AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f,
    least(ifNull(toDateTime64(parseDateTimeBestEffortOrNull(f['updated'], 'Europe/London'), 3, 'UTC'), observed_at), observed_at) AS source_time
SELECT
    assumeNotNull(cityHash64(f['idEvent'])) AS event_sk,
    toUInt64OrNull(f['idEvent']) AS event_id,
    assumeNotNull(f['idEvent']) AS event_id_text,
    nullIf(f['idLiveScore'], '') AS live_score_id_text,
    toUInt16OrNull(f['intHomeScore']) AS home_score,
    toUInt16OrNull(f['intAwayScore']) AS away_score,
    nullIf(f['strStatus'], '') AS status,
    nullIf(f['strProgress'], '') AS progress,
    toUInt16OrNull(extract(assumeNotNull(ifNull(f['strProgress'], '')), '^(\\d+)')) AS minute,
    toUInt16OrNull(extract(assumeNotNull(ifNull(f['strProgress'], '')), '^\\d+ *[+] *(\\d+)')) AS added_minute,
    source_time AS updated_at,
    observed_at
FROM dw.raw_live_score
WHERE nullIf(f['idEvent'], '') IS NOT NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_event_stat TO dw.fact_event_stat AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    assumeNotNull(cityHash64(f['idEvent'])) AS event_sk,
    toUInt64OrNull(f['idEvent']) AS event_id,
    assumeNotNull(f['idEvent']) AS event_id_text,
    toUInt64OrNull(f['idStatistic']) AS statistic_id,
    assumeNotNull(f['idStatistic']) AS statistic_id_text,
    nullIf(f['strStat'], '') AS name,
    toFloat64OrNull(extract(assumeNotNull(ifNull(f['intHome'], '')), '^\\s*(-?\\d+(?:[.]\\d+)?)')) AS home,
    toFloat64OrNull(extract(assumeNotNull(ifNull(f['intAway'], '')), '^\\s*(-?\\d+(?:[.]\\d+)?)')) AS away,
    nullIf(f['intHome'], '') AS home_text,
    nullIf(f['intAway'], '') AS away_text,
    observed_at AS updated_at
FROM dw.raw_event_stats
WHERE nullIf(f['idEvent'], '') IS NOT NULL AND nullIf(f['idStatistic'], '') IS NOT NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_timeline TO dw.fact_timeline AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    assumeNotNull(cityHash64(f['idEvent'])) AS event_sk,
    toUInt64OrNull(f['idEvent']) AS event_id,
    assumeNotNull(f['idEvent']) AS event_id_text,
    toUInt64OrNull(f['idTimeline']) AS timeline_id,
    assumeNotNull(f['idTimeline']) AS timeline_id_text,
    nullIf(f['strTimeline'], '') AS kind,
    nullIf(f['strTimelineDetail'], '') AS detail,
    toUInt16OrNull(extract(assumeNotNull(ifNull(f['intTime'], '')), '^(\\d+)')) AS minute,
    toUInt16OrNull(extract(assumeNotNull(ifNull(f['intTime'], '')), '^\\d+ *[+] *(\\d+)')) AS added_minute,
    nullIf(f['intTime'], '') AS time_text,
    nullIf(f['strPeriod'], '') AS period,
    multiIf(lower(f['strHome']) = 'yes', 1, lower(f['strHome']) = 'no', 0, NULL) AS is_home,
    cityHash64(nullIf(f['idPlayer'], '')) AS player_sk,
    toUInt64OrNull(f['idPlayer']) AS player_id,
    nullIf(f['idPlayer'], '') AS player_id_text,
    nullIf(f['strPlayer'], '') AS player_name,
    cityHash64(nullIf(f['idAssist'], '')) AS assist_sk,
    toUInt64OrNull(f['idAssist']) AS assist_id,
    nullIf(f['idAssist'], '') AS assist_id_text,
    nullIf(f['strAssist'], '') AS assist_name,
    cityHash64(nullIf(f['idTeam'], '')) AS team_sk,
    toUInt64OrNull(f['idTeam']) AS team_id,
    nullIf(f['idTeam'], '') AS team_id_text,
    nullIf(f['strComment'], '') AS comment,
    observed_at AS updated_at
FROM dw.raw_event_timeline
WHERE nullIf(f['idEvent'], '') IS NOT NULL AND nullIf(f['idTimeline'], '') IS NOT NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_lineup TO dw.fact_lineup AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    assumeNotNull(cityHash64(f['idEvent'])) AS event_sk,
    toUInt64OrNull(f['idEvent']) AS event_id,
    assumeNotNull(f['idEvent']) AS event_id_text,
    toUInt64OrNull(f['idLineup']) AS lineup_id,
    assumeNotNull(f['idLineup']) AS lineup_id_text,
    cityHash64(nullIf(f['idPlayer'], '')) AS player_sk,
    toUInt64OrNull(f['idPlayer']) AS player_id,
    nullIf(f['idPlayer'], '') AS player_id_text,
    nullIf(f['strPlayer'], '') AS player_name,
    cityHash64(nullIf(f['idTeam'], '')) AS team_sk,
    toUInt64OrNull(f['idTeam']) AS team_id,
    nullIf(f['idTeam'], '') AS team_id_text,
    nullIf(f['strPosition'], '') AS position,
    nullIf(f['strPositionShort'], '') AS position_short,
    nullIf(f['strFormation'], '') AS formation,
    toUInt16OrNull(f['intSquadNumber']) AS squad_number,
    multiIf(lower(f['strHome']) = 'yes', 1, lower(f['strHome']) = 'no', 0, NULL) AS is_home,
    multiIf(lower(f['strSubstitute']) = 'yes', 1, lower(f['strSubstitute']) = 'no', 0, NULL) AS is_substitute,
    observed_at AS updated_at
FROM dw.raw_event_lineup
WHERE nullIf(f['idEvent'], '') IS NOT NULL AND nullIf(f['idLineup'], '') IS NOT NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_broadcast TO dw.fact_broadcast AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    toUInt64OrNull(f['id']) AS broadcast_id,
    assumeNotNull(f['id']) AS broadcast_id_text,
    cityHash64(nullIf(f['idEvent'], '')) AS event_sk,
    toUInt64OrNull(f['idEvent']) AS event_id,
    nullIf(f['idEvent'], '') AS event_id_text,
    cityHash64(nullIf(f['idChannel'], '')) AS channel_sk,
    toUInt64OrNull(f['idChannel']) AS channel_id,
    nullIf(f['idChannel'], '') AS channel_id_text,
    nullIf(f['strCountry'], '') AS country,
    parseDateTimeBestEffortOrNull(f['strTimeStamp'], 'UTC') AS airs_at,
    observed_at AS updated_at
FROM dw.raw_broadcast
WHERE nullIf(f['id'], '') IS NOT NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_fact_highlight TO dw.fact_highlight AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    assumeNotNull(cityHash64(f['idEvent'])) AS event_sk,
    toUInt64OrNull(f['idEvent']) AS event_id,
    assumeNotNull(f['idEvent']) AS event_id_text,
    coalesce(nullIf(f['strFilename'], ''), nullIf(f['strVideo'], ''), '') AS file_name,
    nullIf(f['strEvent'], '') AS event_name,
    nullIf(f['strVideo'], '') AS video_url,
    nullIf(f['strThumb'], '') AS thumb_url,
    observed_at AS updated_at
FROM dw.raw_event_highlights
WHERE nullIf(f['idEvent'], '') IS NOT NULL;
