-- PostgreSQL takes 'tomorrow', 'now' and 'infinity' for points in time. In a record they are a mistake of its source, and
-- what they stood for when it was stored could not be told any more.
create or replace function streaming.instant(value text) returns timestamptz
    language sql stable parallel safe
    return case
        when value !~ '^\d{4}-\d\d-\d\d' then ('no point in time: ' || value)::timestamptz -- fails, and says so
        when value ~ ':\d\d.*(Z|[+-]\d\d(:?\d\d)?)$' then value::timestamptz
        else value::timestamp at time zone 'UTC'
    end;
