-- What is to be believed about a match is decided from now on (matchstate), so that neither the history nor the current
-- row depends on which of the source's back ends answered last.

drop view streaming.vw_match_score_progression;

-- A change is what was decided to be one; two of them may be of the same facts (a goal that is disallowed, and scored).
alter table streaming.match_history drop constraint match_history_match_id_facts_hash_last_updated_key;
alter table streaming.match_history drop column facts_hash;
alter table streaming.match_history add column reason text;
alter table streaming.football_matches drop column newest_update;

comment on table streaming.football_matches is
    'Each match as it is believed to be. One row per match. What is not decided about is as it was last seen.';
comment on column streaming.football_matches.status is
    'As the source wrote it. Null while only nonsense was seen; see phase.';
comment on column streaming.football_matches.raw is
    'The newest sighting as it came through Kafka, which may say something else than what is believed.';
comment on table streaming.match_history is
    'How each match came to be what it is: one row per change that was believed, as it was from then on.';
comment on column streaming.match_history.reason is
    'What was believed, and why: score forward, phase forward. Null for rows from before there were reasons.';
comment on column streaming.match_history.raw is 'The sighting that made the change, as it came through Kafka.';

-- Given with each record by the service, so that a statement that is run without it fails and says so.
create domain streaming.decided_record as jsonb not null;

create type streaming.decision_record as (field text, verdict text, reason text, held text, seen text);

create table streaming.match_state (
    match_id        bigint      primary key references streaming.football_matches on delete cascade,
    version         bigint      not null,
    state           jsonb       not null,
    waiting         boolean     not null,
    kafka_topic     text        not null,
    kafka_partition integer     not null,
    kafka_offset    bigint      not null,
    observed_at     timestamptz not null,
    stored_at       timestamptz not null default now()
);

comment on table streaming.match_state is
    'What the service needs to go on deciding about a match: what is held, and what was seen and waits to be believed. '
    'Without its row a match begins anew with its next sighting.';
comment on column streaming.match_state.version is
    'Counts the writes. Who writes has to have read the version before, so two instances cannot decide past each other.';
comment on column streaming.match_state.waiting is 'Whether anything waits to be believed.';
comment on column streaming.match_state.kafka_offset is 'The last record that was decided about.';

create index match_state_waiting on streaming.match_state (match_id) where waiting;

create table streaming.match_decisions (
    decision_id     bigint      generated always as identity primary key,
    match_id        bigint      not null references streaming.football_matches on delete cascade,
    field           text        not null,
    verdict         text        not null,
    reason          text        not null,
    held            text,
    seen            text,
    kafka_topic     text        not null,
    kafka_partition integer     not null,
    kafka_offset    bigint      not null,
    observed_at     timestamptz not null,
    stored_at       timestamptz not null default now()
);

comment on table streaming.match_decisions is
    'What was believed about each match, what was not, and why. One row per decision, none for a sighting without news.';
comment on column streaming.match_decisions.field is
    'phase, score, winner, home_team, away_team, kick_off or referees.';
comment on column streaming.match_decisions.verdict is
    'believed; waiting, until it was seen steadily; dropped, since what is held was seen again; impossible; ignored.';
comment on column streaming.match_decisions.held is 'What was held before.';
comment on column streaming.match_decisions.seen is 'What was decided about.';
comment on column streaming.match_decisions.kafka_offset is 'With topic and partition: the sighting.';

create index match_decisions_match on streaming.match_decisions (match_id, decision_id);

create function streaming.require_all_written(given bigint, written bigint) returns void
    language plpgsql
    as $$
begin
    if written < given then
        -- Class 40: whoever runs the statement has to do it again from the beginning.
        raise exception 'another instance stored % of % matches meanwhile', given - written, given
            using errcode = 'serialization_failure';
    end if;
end $$;
comment on function streaming.require_all_written(bigint, bigint) is
    'Fails when not all match states could be written, because they had been written since they were read.';

create view streaming.vw_match_score_progression as
with changes as (
    select
        h.*,
        home_goals,
        away_goals,
        lag(h.change_number) over by_match is null
            or (h.status, home_goals, away_goals, h.home_penalties, h.away_penalties)
                is distinct from (
                    lag(h.status) over by_match,
                    lag(home_goals) over by_match,
                    lag(away_goals) over by_match,
                    lag(h.home_penalties) over by_match,
                    lag(h.away_penalties) over by_match) as is_progress
    from streaming.match_history h
    cross join lateral streaming.goals_in_play(
        h.duration, h.home_full_time, h.home_regular_time, h.home_extra_time, h.home_penalties) as home_goals
    cross join lateral streaming.goals_in_play(
        h.duration, h.away_full_time, h.away_regular_time, h.away_extra_time, h.away_penalties) as away_goals
    window by_match as (partition by h.match_id order by h.change_number)
)
select
    c.match_id,
    c.change_number,
    m.competition_code,
    m.home_team_name,
    m.away_team_name,
    c.status,
    c.phase,
    c.home_goals,
    c.away_goals,
    c.home_penalties,
    c.away_penalties,
    c.duration,
    c.winner,
    c.last_updated,
    c.observed_at
from changes c
join streaming.football_matches m using (match_id)
where c.is_progress;

comment on view streaming.vw_match_score_progression is
    'The course of each match: one row for each change of status or score, none for other changes or for polls.';
comment on column streaming.vw_match_score_progression.home_goals is
    'Without a shoot-out; its goals are in home_penalties.';
