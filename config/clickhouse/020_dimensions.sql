-- Who and what: one row per league, team, player, venue and channel, as it was last observed. Read with FINAL.
-- X_sk is cityHash64 of the id; X_id is the id as a number, X_id_text as it came (some ids are no numbers).
-- The version is when the answer was read and never when it was inserted: what is replayed is as old as it was.

CREATE TABLE IF NOT EXISTS dw.dim_league
(
    league_sk UInt64,
    league_id Nullable(UInt64),
    league_id_text String,
    name Nullable(String),
    alternate_name Nullable(String),
    sport Nullable(String),
    country Nullable(String),
    gender Nullable(String),
    current_season Nullable(String),
    formed_year Nullable(UInt16),
    badge_url Nullable(String),
    website Nullable(String),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY league_id_text;

CREATE TABLE IF NOT EXISTS dw.dim_team
(
    team_sk UInt64,
    team_id Nullable(UInt64),
    team_id_text String,
    name Nullable(String),
    alternate_name Nullable(String),
    short_name Nullable(String),
    sport Nullable(String),
    league_sk Nullable(UInt64),
    league_id Nullable(UInt64),
    league_id_text Nullable(String),
    league_name Nullable(String),
    venue_sk Nullable(UInt64),
    venue_id Nullable(UInt64),
    venue_id_text Nullable(String),
    stadium Nullable(String),
    location Nullable(String),
    country Nullable(String),
    gender Nullable(String),
    formed_year Nullable(UInt16),
    badge_url Nullable(String),
    website Nullable(String),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY team_id_text;

CREATE TABLE IF NOT EXISTS dw.dim_player
(
    player_sk UInt64,
    player_id Nullable(UInt64),
    player_id_text String,
    name Nullable(String),
    team_sk Nullable(UInt64),
    team_id Nullable(UInt64),
    team_id_text Nullable(String),
    team_name Nullable(String),
    nationality Nullable(String),
    position Nullable(String),
    shirt_number Nullable(String),
    status Nullable(String),
    born Nullable(Date32),
    birth_place Nullable(String),
    height Nullable(String),
    weight Nullable(String),
    gender Nullable(String),
    thumb_url Nullable(String),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY player_id_text;

CREATE TABLE IF NOT EXISTS dw.dim_venue
(
    venue_sk UInt64,
    venue_id Nullable(UInt64),
    venue_id_text String,
    name Nullable(String),
    alternate_name Nullable(String),
    sport Nullable(String),
    country Nullable(String),
    location Nullable(String),
    timezone Nullable(String),
    capacity Nullable(UInt32),
    formed_year Nullable(UInt16),
    map Nullable(String),
    thumb_url Nullable(String),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY venue_id_text;

CREATE TABLE IF NOT EXISTS dw.dim_channel
(
    channel_sk UInt64,
    channel_id Nullable(UInt64),
    channel_id_text String,
    name Nullable(String),
    country Nullable(String),
    logo_url Nullable(String),
    updated_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(updated_at)
ORDER BY channel_id_text;
