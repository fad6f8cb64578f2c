-- How an API record is read. PostgreSQL 15 or later (unique nulls not distinct in V2); tests run on 17.
--
-- The types below give the shape of the records in the API's own spelling. jsonb_populate_record() turns a record into
-- one of them, takes what is missing as null, ignores what is not named, and refuses what has the wrong type with an
-- SQLSTATE of class 22, so that the record can be dead-lettered. Instants are text here and go through
-- streaming.instant(); the reason stands there.
--
-- Flyway creates the schema, because it is told to keep its own table there (default schema: streaming): the user needs
-- no rights in any other.

-- What each element of a batch must say about its origin. Without it a record could be neither ordered nor followed
-- back, and comparisons with null would drop it without a word; so it is refused (23502).
create domain streaming.origin_text as text not null;
create domain streaming.origin_integer as integer not null;
create domain streaming.origin_bigint as bigint not null;

create type streaming.area_record as (id bigint, name text, code text);

create type streaming.competition_reference as (id bigint, name text, code text, type text, emblem text);

create type streaming.season_record as (
    id bigint, "startDate" date, "endDate" date, "currentMatchday" smallint, winner jsonb);

create type streaming.team_record as (id bigint, name text, "shortName" text, tla text, crest text);

create type streaming.goals as (home smallint, away smallint);

create type streaming.score_record as (
    winner        text,
    duration      text,
    "fullTime"    streaming.goals,
    "halfTime"    streaming.goals,
    "regularTime" streaming.goals,
    "extraTime"   streaming.goals,
    penalties     streaming.goals);

create type streaming.match_record as (
    id            bigint,
    area          streaming.area_record,
    competition   streaming.competition_reference,
    season        streaming.season_record,
    "utcDate"     text,
    status        text,
    minute        smallint,
    "injuryTime"  smallint,
    venue         text,
    attendance    integer,
    matchday      smallint,
    stage         text,
    "group"       text,
    "homeTeam"    streaming.team_record,
    "awayTeam"    streaming.team_record,
    score         streaming.score_record,
    odds          jsonb,
    referees      jsonb,
    "lastUpdated" text);

create type streaming.competition_record as (
    id                         bigint,
    area                       streaming.area_record,
    name                       text,
    code                       text,
    type                       text,
    emblem                     text,
    plan                       text,
    "currentSeason"            streaming.season_record,
    "numberOfAvailableSeasons" integer,
    seasons                    jsonb,
    "lastUpdated"              text);

create type streaming.standing_record as (
    competition      streaming.competition_reference,
    area             streaming.area_record,
    season           streaming.season_record,
    stage            text,
    type             text,
    "group"          text,
    position         smallint,
    team             streaming.team_record,
    "playedGames"    smallint,
    form             text,
    won              smallint,
    draw             smallint,
    lost             smallint,
    points           smallint,
    "goalsFor"       smallint,
    "goalsAgainst"   smallint,
    "goalDifference" smallint);

create function streaming.instant(value text) returns timestamptz
    language sql stable parallel safe
    return case
        when value ~ ':\d\d.*(Z|[+-]\d\d(:?\d\d)?)$' then value::timestamptz
        else value::timestamp at time zone 'UTC'
    end;
comment on function streaming.instant(text) is
    'An instant as the API writes it. Without an offset it is UTC, never the time zone of whoever is connected.';

create function streaming.phase(status text) returns text
    language sql immutable parallel safe
    return case
        when status in ('SCHEDULED', 'TIMED') then 'scheduled'
        when status in ('IN_PLAY', 'LIVE', 'EXTRA_TIME', 'PENALTY_SHOOTOUT') then 'in_play'
        when status = 'PAUSED' then 'paused'
        when status in ('FINISHED', 'AWARDED') then 'finished'
        when status = 'POSTPONED' then 'postponed'
        when status = 'SUSPENDED' then 'suspended'
        when status in ('CANCELLED', 'CANCELED') then 'cancelled'
        else 'unknown'
    end;
comment on function streaming.phase(text) is
    'What a status means for a match. One that was never seen, or is nonsense (real answers have held a timestamp), '
    'is unknown.';

create function streaming.has_goals(phase text) returns boolean
    language sql immutable parallel safe
    return phase not in ('scheduled', 'postponed', 'cancelled');
comment on function streaming.has_goals(text) is
    'Whether goals mean anything in this phase: a match that was not begun has none, which is not 0-0.';

create function streaming.group_name(value text) returns text
    language sql immutable parallel safe
    return upper(replace(value, ' ', '_'));
comment on function streaming.group_name(text) is
    'Matches say GROUP_A where standings say Group A; both become GROUP_A.';

create function streaming.goals_in_play(
        duration text, full_time smallint, regular_time smallint, extra_time smallint, penalties smallint)
    returns integer
    language sql immutable parallel safe
    return case
        when duration = 'PENALTY_SHOOTOUT'
        then coalesce(regular_time + extra_time, full_time - penalties, full_time::integer)
        else full_time
    end;
comment on function streaming.goals_in_play(text, smallint, smallint, smallint, smallint) is
    'Goals of one side without those of a shoot-out, which fullTime includes. Regular plus extra time is preferred to '
    'full time minus penalties: a real answer had 5-6 in all, 4-4 on penalties and 1-1 before them.';
