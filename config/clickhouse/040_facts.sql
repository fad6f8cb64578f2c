-- What happened. Read with FINAL: one row per event, statistic, timeline entry, line-up entry, broadcast and highlight,
-- whichever came first: nothing is joined when it is stored, so what comes before its event is kept.
-- X_id is the id as a number, X_id_text as it came, X_sk = cityHash64 of it, as in the dimensions.

-- One row per event, told by its id alone, so a match that is moved is still one. The schedule, the event's details and
-- the live score each know some of it: of every column the newest value that is not null stands. The newest is what was
-- updated last by the source's own word (`updated`, London time, never later than when it was read), else read last;
-- strTimestamp is no version, but the kick-off. The states are what is stored; the columns without _state show them.
CREATE TABLE IF NOT EXISTS dw.fact_event
(
    event_id_text String,
    event_id Nullable(UInt64) ALIAS toUInt64OrNull(event_id_text),
    event_sk UInt64 ALIAS cityHash64(event_id_text),
    event_name_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    sport_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    season_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    round_state AggregateFunction(argMax, Nullable(UInt16), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    league_id_text_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    league_name_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    home_team_id_text_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    home_team_name_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    away_team_id_text_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    away_team_name_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    venue_id_text_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    venue_name_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    country_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    city_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    scheduled_at_state AggregateFunction(argMax, Nullable(DateTime('UTC')), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    scheduled_date_state AggregateFunction(argMax, Nullable(Date32), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    home_score_state AggregateFunction(argMax, Nullable(UInt16), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    away_score_state AggregateFunction(argMax, Nullable(UInt16), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    home_score_extra_state AggregateFunction(argMax, Nullable(UInt16), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    away_score_extra_state AggregateFunction(argMax, Nullable(UInt16), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    status_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    progress_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    postponed_state AggregateFunction(argMax, Nullable(UInt8), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    spectators_state AggregateFunction(argMax, Nullable(UInt32), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    result_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    official_state AggregateFunction(argMax, Nullable(String), Tuple(DateTime64(3, 'UTC'), DateTime64(3, 'UTC'))),
    updated_at SimpleAggregateFunction(max, DateTime64(3, 'UTC')),
    event_name Nullable(String) ALIAS finalizeAggregation(event_name_state),
    sport Nullable(String) ALIAS finalizeAggregation(sport_state),
    season Nullable(String) ALIAS finalizeAggregation(season_state),
    round Nullable(UInt16) ALIAS finalizeAggregation(round_state),
    league_id_text Nullable(String) ALIAS finalizeAggregation(league_id_text_state),
    league_name Nullable(String) ALIAS finalizeAggregation(league_name_state),
    home_team_id_text Nullable(String) ALIAS finalizeAggregation(home_team_id_text_state),
    home_team_name Nullable(String) ALIAS finalizeAggregation(home_team_name_state),
    away_team_id_text Nullable(String) ALIAS finalizeAggregation(away_team_id_text_state),
    away_team_name Nullable(String) ALIAS finalizeAggregation(away_team_name_state),
    venue_id_text Nullable(String) ALIAS finalizeAggregation(venue_id_text_state),
    venue_name Nullable(String) ALIAS finalizeAggregation(venue_name_state),
    country Nullable(String) ALIAS finalizeAggregation(country_state),
    city Nullable(String) ALIAS finalizeAggregation(city_state),
    scheduled_at Nullable(DateTime('UTC')) ALIAS finalizeAggregation(scheduled_at_state),
    scheduled_date Nullable(Date32) ALIAS finalizeAggregation(scheduled_date_state),
    home_score Nullable(UInt16) ALIAS finalizeAggregation(home_score_state),
    away_score Nullable(UInt16) ALIAS finalizeAggregation(away_score_state),
    home_score_extra Nullable(UInt16) ALIAS finalizeAggregation(home_score_extra_state),
    away_score_extra Nullable(UInt16) ALIAS finalizeAggregation(away_score_extra_state),
    status Nullable(String) ALIAS finalizeAggregation(status_state),
    progress Nullable(String) ALIAS finalizeAggregation(progress_state),
    postponed Nullable(UInt8) ALIAS finalizeAggregation(postponed_state),
    spectators Nullable(UInt32) ALIAS finalizeAggregation(spectators_state),
    result Nullable(String) ALIAS finalizeAggregation(result_state),
    official Nullable(String) ALIAS finalizeAggregation(official_state),
    league_id Nullable(UInt64) ALIAS toUInt64OrNull(league_id_text),
    league_sk Nullable(UInt64) ALIAS cityHash64(league_id_text),
    home_team_id Nullable(UInt64) ALIAS toUInt64OrNull(home_team_id_text),
    home_team_sk Nullable(UInt64) ALIAS cityHash64(home_team_id_text),
    away_team_id Nullable(UInt64) ALIAS toUInt64OrNull(away_team_id_text),
    away_team_sk Nullable(UInt64) ALIAS cityHash64(away_team_id_text),
    venue_id Nullable(UInt64) ALIAS toUInt64OrNull(venue_id_text),
    venue_sk Nullable(UInt64) ALIAS cityHash64(venue_id_text),
    minute Nullable(UInt16) ALIAS toUInt16OrNull(extract(assumeNotNull(ifNull(progress, '')), '^(\\d+)')),
    added_minute Nullable(UInt16) ALIAS toUInt16OrNull(extract(assumeNotNull(ifNull(progress, '')), '^\\d+ *[+] *(\\d+)'))
)
ENGINE = AggregatingMergeTree
ORDER BY event_id_text;

-- The course of an event: one row per state that the live score was in, by the source's own time.
CREATE TABLE IF NOT EXISTS dw.fact_event_snapshot
(
    event_sk UInt64,
    event_id Nullable(UInt64),
    event_id_text String,
    live_score_id_text Nullable(String),
    home_score Nullable(UInt16),
    away_score Nullable(UInt16),
    status Nullable(String),
    progress Nullable(String),
    minute Nullable(UInt16),
    added_minute Nullable(UInt16),
    updated_at DateTime64(3, 'UTC'),
    observed_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(observed_at)
ORDER BY (event_id_text, updated_at);

CREATE TABLE IF NOT EXISTS dw.fact_event_stat
(
    event_sk UInt64,
    event_id Nullable(UInt64),
    event_id_text String,
    statistic_id Nullable(UInt64),
    statistic_id_text String,
    name Nullable(String),
    home Nullable(Float64),
    away Nullable(Float64),
    home_text Nullable(String) COMMENT 'as it came, such as 55%',
    away_text Nullable(String),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY (event_id_text, statistic_id_text);

-- 90+6 is minute 90 and added_minute 6; what was said is in time_text.
CREATE TABLE IF NOT EXISTS dw.fact_timeline
(
    event_sk UInt64,
    event_id Nullable(UInt64),
    event_id_text String,
    timeline_id Nullable(UInt64),
    timeline_id_text String,
    kind Nullable(String),
    detail Nullable(String),
    minute Nullable(UInt16),
    added_minute Nullable(UInt16),
    time_text Nullable(String),
    period Nullable(String),
    is_home Nullable(UInt8),
    player_sk Nullable(UInt64),
    player_id Nullable(UInt64),
    player_id_text Nullable(String),
    player_name Nullable(String),
    assist_sk Nullable(UInt64),
    assist_id Nullable(UInt64),
    assist_id_text Nullable(String),
    assist_name Nullable(String),
    team_sk Nullable(UInt64),
    team_id Nullable(UInt64),
    team_id_text Nullable(String),
    comment Nullable(String),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY timeline_id_text;

CREATE TABLE IF NOT EXISTS dw.fact_lineup
(
    event_sk UInt64,
    event_id Nullable(UInt64),
    event_id_text String,
    lineup_id Nullable(UInt64),
    lineup_id_text String,
    player_sk Nullable(UInt64),
    player_id Nullable(UInt64),
    player_id_text Nullable(String),
    player_name Nullable(String),
    team_sk Nullable(UInt64),
    team_id Nullable(UInt64),
    team_id_text Nullable(String),
    position Nullable(String),
    position_short Nullable(String),
    formation Nullable(String),
    squad_number Nullable(UInt16),
    is_home Nullable(UInt8),
    is_substitute Nullable(UInt8),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY lineup_id_text;

-- A broadcast that is moved to another hour is still one row.
CREATE TABLE IF NOT EXISTS dw.fact_broadcast
(
    broadcast_id Nullable(UInt64),
    broadcast_id_text String,
    event_sk Nullable(UInt64),
    event_id Nullable(UInt64),
    event_id_text Nullable(String),
    channel_sk Nullable(UInt64),
    channel_id Nullable(UInt64),
    channel_id_text Nullable(String),
    country Nullable(String),
    airs_at Nullable(DateTime('UTC')),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY broadcast_id_text;

CREATE TABLE IF NOT EXISTS dw.fact_highlight
(
    event_sk UInt64,
    event_id Nullable(UInt64),
    event_id_text String,
    file_name String COMMENT 'strFilename, or the video where there is none',
    event_name Nullable(String),
    video_url Nullable(String),
    thumb_url Nullable(String),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY (event_id_text, file_name);
