-- Fills the dimensions from each batch that a raw table takes.

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_dim_league TO dw.dim_league AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    assumeNotNull(cityHash64(f['idLeague'])) AS league_sk,
    toUInt64OrNull(f['idLeague']) AS league_id,
    assumeNotNull(f['idLeague']) AS league_id_text,
    nullIf(f['strLeague'], '') AS name,
    nullIf(f['strLeagueAlternate'], '') AS alternate_name,
    nullIf(f['strSport'], '') AS sport,
    nullIf(f['strCountry'], '') AS country,
    nullIf(f['strGender'], '') AS gender,
    nullIf(f['strCurrentSeason'], '') AS current_season,
    toUInt16OrNull(f['intFormedYear']) AS formed_year,
    nullIf(f['strBadge'], '') AS badge_url,
    nullIf(f['strWebsite'], '') AS website,
    observed_at AS updated_at
FROM dw.raw_league
WHERE nullIf(f['idLeague'], '') IS NOT NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_dim_team TO dw.dim_team AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    assumeNotNull(cityHash64(f['idTeam'])) AS team_sk,
    toUInt64OrNull(f['idTeam']) AS team_id,
    assumeNotNull(f['idTeam']) AS team_id_text,
    nullIf(f['strTeam'], '') AS name,
    nullIf(f['strTeamAlternate'], '') AS alternate_name,
    nullIf(f['strTeamShort'], '') AS short_name,
    nullIf(f['strSport'], '') AS sport,
    cityHash64(nullIf(f['idLeague'], '')) AS league_sk,
    toUInt64OrNull(f['idLeague']) AS league_id,
    nullIf(f['idLeague'], '') AS league_id_text,
    nullIf(f['strLeague'], '') AS league_name,
    cityHash64(nullIf(f['idVenue'], '')) AS venue_sk,
    toUInt64OrNull(f['idVenue']) AS venue_id,
    nullIf(f['idVenue'], '') AS venue_id_text,
    nullIf(f['strStadium'], '') AS stadium,
    nullIf(f['strLocation'], '') AS location,
    nullIf(f['strCountry'], '') AS country,
    nullIf(f['strGender'], '') AS gender,
    toUInt16OrNull(f['intFormedYear']) AS formed_year,
    nullIf(f['strBadge'], '') AS badge_url,
    nullIf(f['strWebsite'], '') AS website,
    observed_at AS updated_at
FROM dw.raw_team
WHERE nullIf(f['idTeam'], '') IS NOT NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_dim_player TO dw.dim_player AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    assumeNotNull(cityHash64(f['idPlayer'])) AS player_sk,
    toUInt64OrNull(f['idPlayer']) AS player_id,
    assumeNotNull(f['idPlayer']) AS player_id_text,
    nullIf(f['strPlayer'], '') AS name,
    cityHash64(nullIf(f['idTeam'], '')) AS team_sk,
    toUInt64OrNull(f['idTeam']) AS team_id,
    nullIf(f['idTeam'], '') AS team_id_text,
    nullIf(f['strTeam'], '') AS team_name,
    nullIf(f['strNationality'], '') AS nationality,
    nullIf(f['strPosition'], '') AS position,
    nullIf(f['strNumber'], '') AS shirt_number,
    nullIf(f['strStatus'], '') AS status,
    toDate32OrNull(f['dateBorn']) AS born,
    nullIf(f['strBirthLocation'], '') AS birth_place,
    nullIf(f['strHeight'], '') AS height,
    nullIf(f['strWeight'], '') AS weight,
    nullIf(f['strGender'], '') AS gender,
    nullIf(f['strThumb'], '') AS thumb_url,
    observed_at AS updated_at
FROM dw.raw_player
WHERE nullIf(f['idPlayer'], '') IS NOT NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_dim_venue TO dw.dim_venue AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    assumeNotNull(cityHash64(f['idVenue'])) AS venue_sk,
    toUInt64OrNull(f['idVenue']) AS venue_id,
    assumeNotNull(f['idVenue']) AS venue_id_text,
    nullIf(f['strVenue'], '') AS name,
    nullIf(f['strVenueAlternate'], '') AS alternate_name,
    nullIf(f['strSport'], '') AS sport,
    nullIf(f['strCountry'], '') AS country,
    nullIf(f['strLocation'], '') AS location,
    nullIf(f['strTimezone'], '') AS timezone,
    toUInt32OrNull(f['intCapacity']) AS capacity,
    toUInt16OrNull(f['intFormedYear']) AS formed_year,
    nullIf(f['strMap'], '') AS map,
    nullIf(f['strThumb'], '') AS thumb_url,
    observed_at AS updated_at
FROM dw.raw_venue
WHERE nullIf(f['idVenue'], '') IS NOT NULL;

CREATE MATERIALIZED VIEW IF NOT EXISTS dw.mv_dim_channel TO dw.dim_channel AS
WITH
    JSONExtract(record, 'Map(String, Nullable(String))') AS f
SELECT
    assumeNotNull(cityHash64(f['idChannel'])) AS channel_sk,
    toUInt64OrNull(f['idChannel']) AS channel_id,
    assumeNotNull(f['idChannel']) AS channel_id_text,
    nullIf(f['strChannel'], '') AS name,
    nullIf(f['strCountry'], '') AS country,
    nullIf(f['strLogo'], '') AS logo_url,
    observed_at AS updated_at
FROM dw.raw_broadcast
WHERE nullIf(f['idChannel'], '') IS NOT NULL;
