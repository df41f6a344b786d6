-- Board papers: a stored choice at a stored publication (floor 6, module paper).

create table paper (
  paper text not null constraint paper_pk primary key,
  title text not null,
  authorities text[] not null,
  themes text[] not null,
  indicators text[] not null,
  plan_parts text[] not null,
  known integer not null constraint paper_known references publication,
  made_at timestamptz not null,
  made_on date not null generated always as ((made_at at time zone 'Europe/London')::date) stored,
  made_by bigint not null constraint paper_made_by references person,
  name text not null,
  constraint paper_once unique (made_by, known, title, authorities, themes, indicators, plan_parts),
  constraint paper_slug check (paper ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(paper) <= 80),
  constraint paper_title check (length(title) between 3 and 120 and title !~ '[[:cntrl:]]'),
  constraint paper_authorities check (cardinality(authorities) between 1 and 6),
  constraint paper_contents check (cardinality(themes) + cardinality(indicators) + cardinality(plan_parts) > 0),
  constraint paper_size check (cardinality(themes) <= 40 and cardinality(indicators) <= 12 and cardinality(plan_parts) <= 40),
  constraint paper_name_length check (length(name) between 1 and 120)
);
create index paper_made_by_index on paper (made_by, made_at);
comment on table paper is 'Board papers. A paper holds no facts: it is an address that stands for a choice and a publication, and never changes.';
comment on column paper.paper is 'Its lasting name, used in addresses.';
comment on column paper.title is 'Its title, in the words of whoever made it.';
comment on column paper.authorities is 'The lasting names of the authorities, in the order of the paper.';
comment on column paper.themes is 'The themes on which judgements and their history are shown.';
comment on column paper.indicators is 'The indicators shown.';
comment on column paper.plan_parts is 'The priorities of improvement plans shown, each as plan/priority.';
comment on column paper.known is 'The publication up to which it reads: everything in it is as known then.';
comment on column paper.made_at is 'When it was made.';
comment on column paper.made_on is 'The day in London: the date of the paper, and the day of which it speaks.';
comment on column paper.made_by is 'Who made it.';
comment on column paper.name is 'What colleagues called them then; shown to readers only where names are.';
comment on constraint paper_once on paper is 'The same paper is made once.';
comment on constraint paper_slug on paper is 'The name of a paper is made of lower-case letters, digits and hyphens.';
comment on constraint paper_title on paper is 'A title has 3 to 120 characters.';
comment on constraint paper_authorities on paper is 'A paper is about one to six authorities.';
comment on constraint paper_contents on paper is 'A paper shows at least one theme, indicator or part of a plan.';
comment on constraint paper_size on paper is 'A paper shows at most 40 themes, 12 indicators and 40 parts of plans.';

create function paper_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a board paper never changes' using errcode = 'check_violation';
end $$;
comment on function paper_stays() is 'Refuses to change or remove a paper, whoever asks.';
create trigger paper_stays before update or delete on paper for each row execute function paper_stays();
create trigger papers_stay before truncate on paper for each statement execute function paper_stays();

grant select, insert on paper to "${app_user}";
