-- Where the benchmark's records go, by whichever way.
create schema if not exists bench;

create table if not exists bench.matches (
    match_id bigint primary key,
    utc_date timestamptz not null,
    status text not null,
    minute integer,
    matchday integer,
    stage text,
    competition_code text,
    home_name text,
    away_name text,
    home_goals integer,
    away_goals integer,
    last_updated timestamptz,
    version bigint not null,
    raw jsonb not null,
    kafka_topic text not null,
    kafka_partition integer not null,
    kafka_offset bigint not null,
    observed_at timestamptz not null
);

-- For the copy only: as cheap to fill as a table can be.
create unlogged table if not exists bench.staging (
    topic text,
    partition integer,
    "offset" bigint,
    observed_at timestamptz,
    key text,
    record text
);
