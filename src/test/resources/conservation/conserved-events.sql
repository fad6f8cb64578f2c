-- Keeps one row for each event, and counts how often it was written: what is above 1 was delivered again.
with
stored as (
    insert into conserved.events as held (
        number, code, name, kind, amount, raw, kafka_topic, kafka_partition, kafka_offset, observed_at)
    select r.number, r.code, r.name, r.kind, r.amount, d.record, d.topic, d.partition, d."offset", d.observed_at
    from jsonb_to_recordset(cast(:batch as jsonb)) as d(
        topic text, partition integer, "offset" bigint, observed_at timestamptz, record jsonb)
    cross join lateral jsonb_populate_record(null::conserved.numbered_record, d.record) as r
    on conflict (number) do update set deliveries = held.deliveries + 1
    returning number
)
select count(*) as written from stored
