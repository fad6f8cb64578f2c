-- Keeps conserved.states at the newest version of each entity. Storing a batch again writes nothing.
with
delivered as (
    select d.topic, d.partition, d."offset", d.observed_at, d.record, r.*
    from jsonb_to_recordset(cast(:batch as jsonb)) as d(
        topic text, partition integer, "offset" bigint, observed_at timestamptz, record jsonb)
    cross join lateral jsonb_populate_record(null::conserved.numbered_record, d.record) as r
),
newest as (
    select distinct on (entity) *
    from delivered
    order by entity, observed_at desc, "offset" desc
),
stored as (
    insert into conserved.states as held (
        entity, number, code, name, kind, amount, raw, kafka_topic, kafka_partition, kafka_offset, observed_at)
    select entity, number, code, name, kind, amount, record, topic, partition, "offset", observed_at
    from newest
    on conflict (entity) do update set
        number = excluded.number,
        code = excluded.code,
        name = excluded.name,
        kind = excluded.kind,
        amount = excluded.amount,
        raw = excluded.raw,
        kafka_topic = excluded.kafka_topic,
        kafka_partition = excluded.kafka_partition,
        kafka_offset = excluded.kafka_offset,
        observed_at = excluded.observed_at
    where (excluded.observed_at, excluded.kafka_offset) > (held.observed_at, held.kafka_offset)
    returning entity
)
select count(*) as written from stored
