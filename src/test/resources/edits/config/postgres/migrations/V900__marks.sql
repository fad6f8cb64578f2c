-- Every mark once; how often it was written says how often it came.
create table streaming.edit_marks (
    id text primary key, probe text not null, word text not null, template text not null, statement text not null,
    written integer not null, stored_at timestamptz not null default clock_timestamp());
