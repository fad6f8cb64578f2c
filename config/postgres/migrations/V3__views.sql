-- What people and dashboards read. The tables hold everything that was ever seen; these say what it amounts to.

create view streaming.vw_current_standings as
with lines as (
    select
        l.*,
        dense_rank() over (
            partition by l.competition_id order by l.season_start desc nulls last, l.season_id desc) as season_age,
        rank() over (
            partition by l.competition_id, l.season_id, l.stage, l.type
            order by l.points desc nulls last, l.goal_difference desc nulls last, l.goals_for desc nulls last
        ) as rank_across_groups
    from streaming.leaderboards l
)
select
    competition_id,
    competition_code,
    competition_name,
    area_name,
    season_id,
    season_start,
    season_end,
    current_matchday,
    stage,
    type,
    nullif(group_name, '') as group_name,
    position,
    -- Where there is one table the source knows best, since leagues break ties by their own rules.
    case when group_name = '' then position else rank_across_groups end as competition_rank,
    team_id,
    team_name,
    team_short,
    team_tla,
    team_crest,
    played,
    won,
    drawn,
    lost,
    points,
    goals_for,
    goals_against,
    goal_difference,
    round(points::numeric / nullif(played, 0), 2) as points_per_game,
    form,
    observed_at
from lines
where season_age = 1;

comment on view streaming.vw_current_standings is 'The tables of each competition''s latest season.';
comment on column streaming.vw_current_standings.competition_rank is
    'Place in the whole competition: the position in its one table, or the rank by points across all groups.';

create view streaming.vw_top_teams as
select
    competition_id,
    competition_code,
    competition_name,
    season_id,
    stage,
    group_name,
    competition_rank,
    team_id,
    team_name,
    team_crest,
    played,
    won,
    drawn,
    lost,
    points,
    goals_for,
    goals_against,
    goal_difference,
    points_per_game,
    round(100.0 * won / nullif(played, 0), 1) as win_percentage,
    observed_at
from streaming.vw_current_standings
where type = 'TOTAL' and competition_rank <= 5;

comment on view streaming.vw_top_teams is 'The first five of each competition (of each stage that has a table).';

create view streaming.vw_competition_summary as
with tallies as (
    select
        competition_id,
        season_id,
        count(*) as matches,
        count(*) filter (where phase = 'scheduled') as scheduled,
        count(*) filter (where phase in ('in_play', 'paused')) as live,
        count(*) filter (where phase = 'finished') as finished,
        min(utc_date) filter (where phase = 'scheduled' and utc_date > now()) as next_kick_off,
        sum(goals) filter (where phase = 'finished') as goals,
        round(avg(goals) filter (where phase = 'finished'), 2) as goals_per_match
    from streaming.football_matches m
    cross join lateral (
        select
            streaming.goals_in_play(
                m.duration, m.home_full_time, m.home_regular_time, m.home_extra_time, m.home_penalties)
            + streaming.goals_in_play(
                m.duration, m.away_full_time, m.away_regular_time, m.away_extra_time, m.away_penalties) as goals
    ) as score
    group by competition_id, season_id
),
leaders as (
    select distinct on (competition_id, season_id) competition_id, season_id, team_name, points
    from streaming.vw_top_teams
    order by competition_id, season_id, competition_rank, points desc, team_id
)
select
    c.competition_id,
    c.code as competition_code,
    c.name as competition_name,
    c.type as competition_type,
    c.emblem,
    c.area_name,
    c.season_id,
    c.season_start,
    c.season_end,
    c.current_matchday,
    c.season_winner_name,
    coalesce(t.matches, 0) as matches,
    coalesce(t.scheduled, 0) as scheduled,
    coalesce(t.live, 0) as live,
    coalesce(t.finished, 0) as finished,
    coalesce(t.goals, 0) as goals,
    t.goals_per_match,
    t.next_kick_off,
    l.team_name as leader_name,
    l.points as leader_points,
    c.observed_at
from streaming.competitions c
left join tallies t on t.competition_id = c.competition_id and t.season_id = c.season_id
left join leaders l on l.competition_id = c.competition_id and l.season_id = c.season_id;

comment on view streaming.vw_competition_summary is
    'Each competition''s current season in one line. Its matches are those that were seen, maybe fewer than there are.';
comment on column streaming.vw_competition_summary.goals is 'In finished matches, without shoot-outs.';

create view streaming.vw_team_home_away_comparison as
with lines as (
    select
        'standings' as source, competition_id, competition_name, season_id, team_id, team_name, type as side,
        played::bigint, won::bigint, drawn::bigint, lost::bigint,
        goals_for::bigint, goals_against::bigint, points::bigint
    from streaming.leaderboards
    where type in ('HOME', 'AWAY')
    union all
    select
        'matches', m.competition_id, m.competition_name, m.season_id, s.team_id, s.team_name, s.side,
        1, (m.winner = s.wins)::integer, (m.winner = 'DRAW')::integer, (m.winner not in (s.wins, 'DRAW'))::integer,
        s.goals_for, s.goals_against, case m.winner when s.wins then 3 when 'DRAW' then 1 else 0 end
    from streaming.football_matches m
    cross join lateral (
        select
            streaming.goals_in_play(
                m.duration, m.home_full_time, m.home_regular_time, m.home_extra_time, m.home_penalties) as home,
            streaming.goals_in_play(
                m.duration, m.away_full_time, m.away_regular_time, m.away_extra_time, m.away_penalties) as away
    ) as goals
    cross join lateral (values
        ('HOME', 'HOME_TEAM', m.home_team_id, m.home_team_name, goals.home, goals.away),
        ('AWAY', 'AWAY_TEAM', m.away_team_id, m.away_team_name, goals.away, goals.home)
    ) as s(side, wins, team_id, team_name, goals_for, goals_against)
    -- Real answers hold finished matches that have no winner yet; those say nothing so far.
    where m.phase = 'finished'
        and m.winner is not null
        and s.team_id is not null
        and not exists (
            select
            from streaming.leaderboards l
            where l.competition_id = m.competition_id and l.season_id = m.season_id and l.type in ('HOME', 'AWAY'))
)
select
    competition_id,
    max(competition_name) as competition_name,
    season_id,
    team_id,
    max(team_name) as team_name,
    source,
    coalesce(sum(played) filter (where side = 'HOME'), 0) as home_played,
    coalesce(sum(won) filter (where side = 'HOME'), 0) as home_won,
    coalesce(sum(drawn) filter (where side = 'HOME'), 0) as home_drawn,
    coalesce(sum(lost) filter (where side = 'HOME'), 0) as home_lost,
    coalesce(sum(goals_for) filter (where side = 'HOME'), 0) as home_goals_for,
    coalesce(sum(goals_against) filter (where side = 'HOME'), 0) as home_goals_against,
    coalesce(sum(points) filter (where side = 'HOME'), 0) as home_points,
    coalesce(sum(played) filter (where side = 'AWAY'), 0) as away_played,
    coalesce(sum(won) filter (where side = 'AWAY'), 0) as away_won,
    coalesce(sum(drawn) filter (where side = 'AWAY'), 0) as away_drawn,
    coalesce(sum(lost) filter (where side = 'AWAY'), 0) as away_lost,
    coalesce(sum(goals_for) filter (where side = 'AWAY'), 0) as away_goals_for,
    coalesce(sum(goals_against) filter (where side = 'AWAY'), 0) as away_goals_against,
    coalesce(sum(points) filter (where side = 'AWAY'), 0) as away_points
from lines
group by competition_id, season_id, team_id, source;

comment on view streaming.vw_team_home_away_comparison is
    'Each team at home and away. From the HOME and AWAY tables where the source gives them (source = standings); the '
    'free tier does not, so there it is counted from the finished matches that were seen (source = matches).';

create materialized view streaming.mv_competition_rankings as
select
    competition_id,
    competition_code,
    competition_name,
    season_id,
    stage,
    coalesce(group_name, '') as group_name,
    team_id,
    team_name,
    competition_rank,
    rank() over (order by points_per_game desc nulls last, played desc) as overall_rank,
    played,
    points,
    points_per_game,
    goal_difference,
    observed_at
from streaming.vw_current_standings
where type = 'TOTAL'
with data;

-- REFRESH MATERIALIZED VIEW CONCURRENTLY needs it.
create unique index mv_competition_rankings_key
    on streaming.mv_competition_rankings (competition_id, season_id, stage, group_name, team_id);

comment on materialized view streaming.mv_competition_rankings is
    'Every team by its place in its competition, and by points per game over all competitions. As of the last refresh.';

create view streaming.vw_current_live_matches as
select
    match_id,
    competition_code,
    competition_name,
    stage,
    group_name,
    utc_date,
    status,
    phase,
    minute,
    injury_time,
    greatest(floor(extract(epoch from now() - utc_date) / 60), 0)::integer as minutes_since_kick_off,
    home_team_id,
    home_team_name,
    away_team_id,
    away_team_name,
    home_goals,
    away_goals,
    home_penalties,
    away_penalties,
    duration,
    last_updated,
    observed_at
from streaming.football_matches
cross join lateral streaming.goals_in_play(
    duration, home_full_time, home_regular_time, home_extra_time, home_penalties) as home_goals
cross join lateral streaming.goals_in_play(
    duration, away_full_time, away_regular_time, away_extra_time, away_penalties) as away_goals
where phase in ('in_play', 'paused');

comment on view streaming.vw_current_live_matches is
    'Matches in play or at half-time, as last seen; observed_at tells how long ago that was.';
comment on column streaming.vw_current_live_matches.minute is
    'Null on the free tier; minutes_since_kick_off is what is left.';
comment on column streaming.vw_current_live_matches.minutes_since_kick_off is
    'By the clock, breaks included, from the planned kick-off.';
comment on column streaming.vw_current_live_matches.home_goals is 'Without a shoot-out.';

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
