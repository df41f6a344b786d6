-- What those who check a revision need to see, and names instead of codes in sentences for readers.

create function name_of_indicator(code text) returns text language sql stable as $$
  select coalesce((select i.name from indicator i join revision r on r.id = i.revision_id
    where i.indicator = code and r.state = 'PUBLISHED' and r.replaced_in is null limit 1), replace(code, '-', ' ')) $$;
comment on function name_of_indicator(text) is 'The name of an indicator; its code in words where none is published under it.';

create function title_of_source(code text, revision bigint) returns text language sql stable as $$
  select coalesce((select s.title from source s join revision r on r.id = s.revision_id
    where s.source = code and (r.state = 'PUBLISHED' and r.replaced_in is null or r.state = 'DRAFT' and r.way = 'load' or r.part_of = $2 and r.state <> 'DISCARDED')
    order by r.id desc limit 1), replace(code, '-', ' ')) $$;
comment on function title_of_source(text, bigint) is
  'The title of a source as a revision knows it: one that comes with it or is being loaded together with it, else what is published.';

create function title_of_value_set(source text, revision bigint) returns text language sql stable as $$
  select case when length(t.title) > 200 then left(t.title, 199) || '…' else t.title end
  from (select 'Values from ' || title_of_source($1, $2) as title) t $$;
comment on function title_of_value_set(text, bigint) is 'What a set of values is called: by its document, as the forms do.';

create function title_of_plan(revision bigint) returns text language sql stable as $$
  select 'Improvement plan: ' || p.title from plan p where p.revision_id = $1 $$;
comment on function title_of_plan(bigint) is 'What a plan is called: by its own title; nothing where a revision does not know it.';

create function value_set_contents(revision bigint) returns text language sql stable as $$
  with named as (select name_of_indicator(o.indicator) as name, count(distinct o.observation) as count
    from observation o where o.revision_id = $1 group by o.indicator),
  ranked as (select name, count, row_number() over (order by count desc, name) as nth, count(*) over () as names, sum(count) over () as total from named)
  select case when max(total) = 1 then 'one value' else to_char(max(total), 'FM999,999,999') || ' values' end || ' of '
    || string_agg(case when nth = 1 then '' when nth = names then ' and ' else ', ' end || name, '' order by nth) filter (where nth <= 3)
    || case when max(names) > 3 then format(' and %s more %s', max(names) - 3, case when max(names) = 4 then 'indicator' else 'indicators' end) else '' end
  from ranked $$;
comment on function value_set_contents(bigint) is 'How many values a set holds, and of what: its three commonest indicators by name.';

create function observation_of_revision(revision bigint) returns setof observation language sql stable as $$
  select o.* from (select distinct on (o.observation) o.* from observation o where o.revision_id = $1 order by o.observation, o.row_id) o order by o.row_id $$;
comment on function observation_of_revision(bigint) is 'The values of one revision, each once, in the order in which they were entered: for those who check it.';

create function value_set_of_revision(revision bigint) returns table (authority_code text, source text, based_on bigint) language sql stable as $$
  select r.authority_code, (select mode() within group (order by o.source) from observation o where o.revision_id = r.id), r.based_on
  from revision r where r.id = $1 $$;
comment on function value_set_of_revision(bigint) is 'Whose a set of values is, where most of it stands, and what it corrects: for those who check it.';

create function plan_progress_of_revision(revision bigint)
returns table (priority text, action_number text, as_of text, action text, before text) language sql stable as $$
  select g.priority, g.action_number, g.as_of::text, a.action, coalesce((select e.status from plan_progress e
      where e.revision_id = g.revision_id and e.priority = g.priority and e.action_number = g.action_number and last_day(e.as_of) < last_day(g.as_of)
      order by last_day(e.as_of) desc, e.row_id desc limit 1), a.status)
  from plan_progress g join plan_action a using (revision_id, priority, action_number) where g.revision_id = $1 $$;
comment on function plan_progress_of_revision(bigint) is
  'The progress that a revision of a plan holds, with what is to be done and the status before: for those who check it.';

create or replace function value_set_places(revision bigint)
returns table (place text, name text) language sql stable as $$
  select 'values/' || o.observation, name_of_indicator(o.indicator) || coalesce(', ' || coalesce(in_words(o.period_end), o.period_as_printed), '')
    || ': ' || o.value_as_printed
  from observation_of_revision($1) o where not exists (select 1 from revision r join observation b on b.revision_id = r.based_on
    where r.id = $1 and b.observation = o.observation and to_jsonb(b) - 'revision_id' - 'row_id' = to_jsonb(o) - 'revision_id' - 'row_id')
  limit 500 $$;
comment on function value_set_places(bigint) is 'The values of a set that are new or changed, to which a reason for return can be put: the first 500.';

create or replace function plan_places(revision bigint)
returns table (place text, name text) language sql stable as $$
  select x.place, x.name from (
    select 1 as turn, g.row_id, 'progress/' || g.priority || '-' || g.action_number as place,
      'Progress of action ' || g.priority || '.' || g.action_number || ', ' || in_words(g.as_of) as name
    from plan_progress g where g.revision_id = $1 and not exists (select 1 from revision r join plan_progress b on b.revision_id = r.based_on
      where r.id = $1 and to_jsonb(b) - 'revision_id' - 'row_id' = to_jsonb(g) - 'revision_id' - 'row_id')
    union all
    select 2, a.row_id, 'actions/' || a.priority || '-' || a.action_number, 'Action ' || a.priority || '.' || a.action_number || ': ' || left(a.action, 80)
    from plan_action a where a.revision_id = $1 and not exists (select 1 from revision r join plan_action b on b.revision_id = r.based_on
      where r.id = $1 and to_jsonb(b) - 'revision_id' - 'row_id' = to_jsonb(a) - 'revision_id' - 'row_id')) x order by x.turn, x.row_id $$;
comment on function plan_places(bigint) is 'The parts of a plan that are new or changed, to which a reason for return can be put.';

create function title_of_record(kind text, slug text) returns text language sql stable as $$
  select v.title from revision v join record r on r.id = v.record_id where r.kind = $1 and r.slug = $2 and v.state <> 'DISCARDED'
  order by (v.state = 'PUBLISHED' and v.replaced_in is null) desc, v.id desc limit 1 $$;
comment on function title_of_record(text, text) is 'What the record of a lasting name is called: as published, else as drafted; nothing where there is none.';

create function source_of_value_set(n integer, sets text[]) returns table (value_set text, source text) language sql stable as $$
  select k.slug, (select mode() within group (order by o.source) from observation o where o.revision_id = r.id)
  from published_revision(n) r join record k on k.id = r.record_id where k.kind = 'value-set' and k.slug = any($2) $$;
comment on function source_of_value_set(integer, text[]) is 'The document of each of some sets of values at publication n: that of most of its values.';
