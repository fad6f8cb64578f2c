-- What is known now (football_matches, competitions, leaderboards) and how matches got there (match_history).
--
-- Every row says where it came from: kafka_topic, kafka_partition, kafka_offset, and observed_at, when the source's
-- answer was read. The rule for what is known now is the same in all of them: the latest sighting by
-- (observed_at, kafka_offset) stands.

create table streaming.football_matches (
    match_id           bigint primary key,
    competition_id     bigint,
    competition_code   text,
    competition_name   text,
    competition_type   text,
    area_id            bigint,
    area_name          text,
    area_code          text,
    season_id          bigint,
    season_start       date,
    season_end         date,
    current_matchday   smallint,
    utc_date           timestamptz,
    status             text,
    phase              text        not null,
    minute             smallint,
    injury_time        smallint,
    venue              text,
    attendance         integer,
    matchday           smallint,
    stage              text,
    group_name         text,
    home_team_id       bigint,
    home_team_name     text,
    home_team_short    text,
    home_team_tla      text,
    home_team_crest    text,
    away_team_id       bigint,
    away_team_name     text,
    away_team_short    text,
    away_team_tla      text,
    away_team_crest    text,
    home_half_time     smallint,
    away_half_time     smallint,
    home_full_time     smallint,
    away_full_time     smallint,
    home_regular_time  smallint,
    away_regular_time  smallint,
    home_extra_time    smallint,
    away_extra_time    smallint,
    home_penalties     smallint,
    away_penalties     smallint,
    duration           text,
    winner             text,
    referees           jsonb,
    odds_message       text,
    odds               jsonb,
    last_updated       timestamptz,
    newest_update      timestamptz,
    raw                jsonb       not null,
    kafka_topic        text        not null,
    kafka_partition    integer     not null,
    kafka_offset       bigint      not null,
    observed_at        timestamptz not null,
    stored_at          timestamptz not null default now()
);

comment on table streaming.football_matches is 'Each match as it was last seen. One row per match.';
comment on column streaming.football_matches.utc_date is 'Kick-off. It moves when a match is moved.';
comment on column streaming.football_matches.status is 'As the source wrote it, whatever that was; see phase.';
comment on column streaming.football_matches.phase is
    'scheduled, in_play, paused, finished, postponed, suspended, cancelled or unknown; streaming.phase(status).';
comment on column streaming.football_matches.group_name is 'GROUP_A; null outside groups. streaming.group_name().';
comment on column streaming.football_matches.home_team_id is 'Null until the teams of a knock-out match are drawn.';
comment on column streaming.football_matches.home_full_time is
    'Goals with extra time and shoot-out included, as the source counts. Null before kick-off.';
comment on column streaming.football_matches.home_regular_time is
    'Goals in 90 minutes. Null unless the match went further, though real answers carry zeros there.';
comment on column streaming.football_matches.home_extra_time is
    'Goals of extra time alone. Null unless there was one.';
comment on column streaming.football_matches.home_penalties is 'Shoot-out goals. Null unless there was one.';
comment on column streaming.football_matches.winner is
    'HOME_TEAM, AWAY_TEAM or DRAW; null until the match is finished, though real answers name the side that leads.';
comment on column streaming.football_matches.odds_message is 'What the source says in place of odds on the free tier.';
comment on column streaming.football_matches.last_updated is
    'The lastUpdated of this sighting. It goes backwards: answers come from back ends that are out of step.';
comment on column streaming.football_matches.newest_update is
    'The greatest lastUpdated ever seen for the match; matches.sql tells by it a change from an echo of an old state.';
comment on column streaming.football_matches.raw is 'The record as it came through Kafka.';
comment on column streaming.football_matches.observed_at is 'When the answer that holds this record was read.';
comment on column streaming.football_matches.stored_at is 'When this row was last written.';

-- vw_current_live_matches looks only at the few that are being played.
create index football_matches_live on streaming.football_matches (utc_date) where phase in ('in_play', 'paused');
-- vw_competition_summary and vw_team_home_away_comparison go through a season.
create index football_matches_season on streaming.football_matches (competition_id, season_id, phase);
-- Today's matches.
create index football_matches_utc_date on streaming.football_matches (utc_date);

create table streaming.match_history (
    match_id           bigint      not null references streaming.football_matches on delete cascade,
    change_number      integer     not null,
    facts_hash         bytea       not null,
    utc_date           timestamptz,
    status             text,
    phase              text        not null,
    home_half_time     smallint,
    away_half_time     smallint,
    home_full_time     smallint,
    away_full_time     smallint,
    home_regular_time  smallint,
    away_regular_time  smallint,
    home_extra_time    smallint,
    away_extra_time    smallint,
    home_penalties     smallint,
    away_penalties     smallint,
    duration           text,
    winner             text,
    last_updated       timestamptz,
    raw                jsonb       not null,
    kafka_topic        text        not null,
    kafka_partition    integer     not null,
    kafka_offset       bigint      not null,
    observed_at        timestamptz not null,
    stored_at          timestamptz not null default now(),
    primary key (match_id, change_number),
    -- Facts come back only with a later lastUpdated (a goal is disallowed), so these three are one change. Should two
    -- consumers store the same records at the same time, the second adds nothing. Also finds facts that were seen.
    unique nulls not distinct (match_id, facts_hash, last_updated)
);

comment on table streaming.match_history is
    'How each match came to be what it is: one row per change of its facts, not per poll. The rule is in matches.sql.';
comment on column streaming.match_history.change_number is '1 for the first sighting of the match, then counting.';
comment on column streaming.match_history.facts_hash is
    'SHA-256 of what counts as facts of the record, see matches.sql.';
comment on column streaming.match_history.home_full_time is 'As in football_matches: with extra time and shoot-out.';

create table streaming.competitions (
    competition_id      bigint primary key,
    name                text,
    code                text,
    type                text,
    emblem              text,
    plan                text,
    area_id             bigint,
    area_name           text,
    area_code           text,
    season_id           bigint,
    season_start        date,
    season_end          date,
    current_matchday    smallint,
    season_winner_id    bigint,
    season_winner_name  text,
    available_seasons   integer,
    last_updated        timestamptz,
    raw                 jsonb       not null,
    kafka_topic         text        not null,
    kafka_partition     integer     not null,
    kafka_offset        bigint      not null,
    observed_at         timestamptz not null,
    stored_at           timestamptz not null default now()
);

comment on table streaming.competitions is 'Each competition as it was last seen, with its current season.';
comment on column streaming.competitions.season_id is
    'The current season; so are the columns up to season_winner_name.';
comment on column streaming.competitions.available_seasons is
    'As the list of competitions says, or counted from the seasons that the answer for one competition holds.';

create table streaming.leaderboards (
    competition_id     bigint,
    season_id          bigint,
    stage              text,
    type               text,
    group_name         text        not null default '',
    team_id            bigint,
    competition_name   text,
    competition_code   text,
    competition_type   text,
    area_id            bigint,
    area_name          text,
    area_code          text,
    season_start       date,
    season_end         date,
    current_matchday   smallint,
    position           smallint,
    team_name          text,
    team_short         text,
    team_tla           text,
    team_crest         text,
    played             smallint,
    form               text,
    won                smallint,
    drawn              smallint,
    lost               smallint,
    points             smallint,
    goals_for          smallint,
    goals_against      smallint,
    goal_difference    smallint,
    raw                jsonb       not null,
    kafka_topic        text        not null,
    kafka_partition    integer     not null,
    kafka_offset       bigint      not null,
    observed_at        timestamptz not null,
    stored_at          timestamptz not null default now(),
    primary key (competition_id, season_id, stage, type, group_name, team_id)
);

comment on table streaming.leaderboards is 'Each line of each league table as it was last seen.';
comment on column streaming.leaderboards.stage is
    'As the source wrote it: REGULAR_SEASON, GROUP_STAGE, or ALL, where the matches of the groups say GROUP_STAGE.';
comment on column streaming.leaderboards.type is 'TOTAL, HOME or AWAY. The free tier has TOTAL only.';
comment on column streaming.leaderboards.group_name is
    'GROUP_A; empty, not null, where there are no groups: part of the key.';
comment on column streaming.leaderboards.form is 'Null on the free tier.';
