-- Two tables that refuse on their own what the oracle's poison gets wrong. Both count nothing twice: states keep the
-- newest version of each entity, events one row each, with the number of times that it was written.
create schema conserved;

create type conserved.numbered_record as (
    number bigint, entity text, code text, name text, kind text, amount integer, text text);

create table conserved.kinds (kind text primary key);
insert into conserved.kinds values ('goal'), ('card'), ('corner'), ('penalty');

create table conserved.states (
    entity          text primary key,
    number          bigint not null,
    code            text not null,
    name            varchar(40) not null,
    kind            text not null references conserved.kinds,
    amount          integer not null check (amount >= 0),
    raw             jsonb not null,
    kafka_topic     text not null,
    kafka_partition integer not null,
    kafka_offset    bigint not null,
    observed_at     timestamptz not null
);

create table conserved.events (
    number          bigint primary key,
    code            text not null,
    name            varchar(40) not null,
    kind            text not null references conserved.kinds,
    amount          integer not null check (amount >= 0),
    raw             jsonb not null,
    kafka_topic     text not null,
    kafka_partition integer not null,
    kafka_offset    bigint not null,
    observed_at     timestamptz not null,
    deliveries      integer not null default 1
);
-- An entry of an index has to fit on a page: this is what refuses a code that is too long.
create index on conserved.events (code);
-- By which the test sees which part of a batch is written.
create index on conserved.events (kafka_partition, kafka_offset);
