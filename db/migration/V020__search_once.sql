-- What abbreviations look for is worked out when they come in, not at each search.

alter table abbreviation
  add column looked_short tsquery not null generated always as (plainto_tsquery('english'::regconfig, abbreviation)) stored,
  add column looked_long tsquery not null generated always as (plainto_tsquery('english'::regconfig, meaning)) stored,
  add column looked_phrase tsquery not null generated always as (phraseto_tsquery('english'::regconfig, meaning)) stored;
comment on column abbreviation.looked_short is 'What finds the abbreviation.';
comment on column abbreviation.looked_long is 'What finds all the words of the meaning.';
comment on column abbreviation.looked_phrase is 'What finds the words of the meaning one after the other.';

create or replace function published_expansion(n integer) returns table (target tsquery, substitute tsquery) language sql stable as $$
  select x.target, any_of(array_agg(distinct x.target) || array_agg(distinct x.other)) from (
    select a.looked_short, a.looked_phrase from published_abbreviation(n) a
    union all
    select a.looked_phrase, a.looked_short from published_abbreviation(n) a
    union all
    select a.looked_long, a.looked_short from published_abbreviation(n) a
  ) x (target, other)
  group by x.target order by numnode(x.target) desc, x.target $$;
