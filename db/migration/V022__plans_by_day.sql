-- Plans as they had been published by the end of a day; what a reference and a quarter may be (floor 5, module improvement).

create function published_source_by(n integer, on_day date) returns setof source language sql stable as
  $$ select s.* from published_source(n) s where last_day(s.published_on) <= on_day $$;
comment on function published_source_by(integer, date) is
  'The sources at publication n that had surely been published by the end of a day; one without a known date by none.';

drop function published_plan(integer);
create function published_plan(n integer, on_day date default null) returns setof plan language sql stable as $$
  select t.* from plan t join published_revision(n) r on r.id = t.revision_id
  where on_day is null or t.source in (select s.source from published_source_by(n, on_day) s) $$;
comment on function published_plan(integer, date) is 'The plans at publication n and, with a day, those whose source was surely published by its end.';

create function plan_to_come(n integer, on_day date) returns table (plan text) language sql stable as
  $$ select p.plan from published_plan(n) p except select p.plan from published_plan(n, on_day) p $$;
comment on function plan_to_come(integer, date) is
  'The plans at publication n of which the whole had not surely been published by the end of a day: no part of them is shown on it, whatever older document the part cites.';

drop function published_plan_priority(integer);
create function published_plan_priority(n integer, on_day date default null) returns setof plan_priority language sql stable as $$
  select t.* from plan_priority t join published_revision(n) r on r.id = t.revision_id
  where on_day is null or t.source in (select s.source from published_source_by(n, on_day) s)
    and t.plan not in (select a.plan from plan_to_come(n, on_day) a) $$;
comment on function published_plan_priority(integer, date) is
  'The priorities of plans at publication n and, with a day, those whose source was surely published by its end.';

drop function published_plan_reference(integer);
create function published_plan_reference(n integer, on_day date default null) returns setof plan_reference language sql stable as $$
  select t.* from plan_reference t join published_revision(n) r on r.id = t.revision_id
  where on_day is null or t.source in (select s.source from published_source_by(n, on_day) s)
    and t.plan not in (select a.plan from plan_to_come(n, on_day) a) $$;
comment on function published_plan_reference(integer, date) is
  'The references of plans to recommendations at publication n and, with a day, those whose source was surely published by its end.';

drop function published_plan_action(integer);
create function published_plan_action(n integer, on_day date default null) returns setof plan_action language sql stable as $$
  select t.* from plan_action t join published_revision(n) r on r.id = t.revision_id
  where on_day is null or t.source in (select s.source from published_source_by(n, on_day) s)
    and t.plan not in (select a.plan from plan_to_come(n, on_day) a) $$;
comment on function published_plan_action(integer, date) is
  'The actions of plans at publication n and, with a day, those whose source was surely published by its end.';

drop function published_plan_delivered(integer);
create function published_plan_delivered(n integer, on_day date default null) returns setof plan_delivered language sql stable as $$
  select t.* from plan_delivered t join published_revision(n) r on r.id = t.revision_id
  where on_day is null or t.source in (select s.source from published_source_by(n, on_day) s)
    and t.plan not in (select a.plan from plan_to_come(n, on_day) a) $$;
comment on function published_plan_delivered(integer, date) is
  'What plans say was delivered, at publication n and, with a day, as far as the source was surely published by its end.';

drop function published_plan_measure(integer);
create function published_plan_measure(n integer, on_day date default null) returns setof plan_measure language sql stable as $$
  select t.* from plan_measure t join published_revision(n) r on r.id = t.revision_id
  where on_day is null or t.source in (select s.source from published_source_by(n, on_day) s)
    and t.plan not in (select a.plan from plan_to_come(n, on_day) a) $$;
comment on function published_plan_measure(integer, date) is
  'The measures of plans at publication n and, with a day, those whose source was surely published by its end.';

drop function published_plan_progress(integer);
create function published_plan_progress(n integer, on_day date default null) returns setof plan_progress language sql stable as $$
  select t.* from plan_progress t join published_revision(n) r on r.id = t.revision_id
  where on_day is null or t.source in (select s.source from published_source_by(n, on_day) s)
    and t.plan not in (select a.plan from plan_to_come(n, on_day) a) $$;
comment on function published_plan_progress(integer, date) is
  'What was recorded of the progress of actions, at publication n and, with a day, as far as the source was surely published by its end: the day of which a row speaks is another.';

-- What is published already cannot change, so these rules are only for what comes.
alter table plan_reference add constraint plan_reference_address check (reference ~ '[A-Za-z0-9]' and reference !~ '[/\\;%]') not valid;
comment on constraint plan_reference_address on plan_reference is
  'A reference is part of an address: it has a letter or a digit, and no slash, backslash, semicolon or per cent sign.';

create function is_quarter(printed text) returns boolean language sql immutable strict as $$
  select case when printed ~ '^20[0-9]{2}/[0-9]{2} Q[1-4]$'
    then substr(printed, 6, 2)::integer = (substr(printed, 3, 2)::integer + 1) % 100 else false end $$;
comment on function is_quarter(text) is 'Whether the text is a quarter of a financial year, written by both its years, of which the second follows the first: 2018/19 Q3.';

alter table plan drop constraint plan_quarter, add constraint plan_quarter check (is_quarter(first_quarter)) not valid;
comment on constraint plan_quarter on plan is 'A quarter is written by financial year, whose second year follows the first: 2018/19 Q3.';
alter table plan_progress drop constraint plan_progress_quarter, add constraint plan_progress_quarter check (is_quarter(quarter)) not valid;
comment on constraint plan_progress_quarter on plan_progress is 'A quarter is written by financial year, whose second year follows the first: 2019/20 Q1.';

drop function quarter_end(text);
