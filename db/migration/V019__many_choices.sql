-- A paper with many choices was too long for the index that finds its like; a digest is not.

create function choice_digest(title text, authorities text[], themes text[], indicators text[], plan_parts text[])
returns text language sql immutable as
  $$ select md5(concat_ws(E'\n', title, array_to_string(authorities, ','), array_to_string(themes, ','),
       array_to_string(indicators, ','), array_to_string(plan_parts, ','))) $$;
comment on function choice_digest(text, text[], text[], text[], text[]) is
  'Stands for the title of a paper and its choice, so that a second click finds the paper that the first made.';

alter table paper drop constraint paper_once;
create unique index paper_once on paper (made_by, known, choice_digest(title, authorities, themes, indicators, plan_parts));
