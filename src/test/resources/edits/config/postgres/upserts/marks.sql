-- Stores a batch of marks.
with marks as (
    select r.record ->> 'id' as id, r.record ->> 'probe' as probe, r.record ->> 'word' as word,
        r.record ->> 'template' as template
    from jsonb_to_recordset(cast(:batch as jsonb)) as r(record jsonb)
),
written as (
    insert into streaming.edit_marks (id, probe, word, template, statement, written)
    select id, probe, word, template, 'S0', 1 from marks
    on conflict (id) do update set written = edit_marks.written + 1
    returning 1
)
select count(*) from written
