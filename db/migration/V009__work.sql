-- Revisions under way: who saved what, what was returned and why, and that two people publish (floor 1, module review).

alter table revision drop constraint revision_state;
alter table revision
  add way text not null default 'load',
  add based_on bigint constraint revision_based_on references revision,
  add reason text,
  add version integer not null default 0,
  add opened_by bigint constraint revision_opened_by references person,
  add opened_at timestamptz,
  add submitted_by bigint constraint revision_submitted_by references person,
  add submitted_at timestamptz,
  add approved_by bigint constraint revision_approved_by references person,
  add approved_at timestamptz,
  add publish_at timestamptz,
  add part_of bigint constraint revision_part_of references revision,
  add remark text,
  add constraint revision_state check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'DISCARDED')),
  add constraint revision_way check (way in ('load', 'form', 'import')),
  add constraint revision_reason_length check (length(reason) between 10 and 1000),
  add constraint revision_reason_given check (way = 'load' or based_on is null or reason is not null),
  add constraint revision_opened check ((way = 'load') = (opened_by is null) and (opened_by is null) = (opened_at is null)),
  add constraint revision_submitted check (way = 'load' or state not in ('SUBMITTED', 'APPROVED', 'PUBLISHED') or submitted_by is not null and submitted_at is not null),
  add constraint revision_approved check (way = 'load' or (state in ('APPROVED', 'PUBLISHED')) = (approved_by is not null)),
  add constraint revision_waits check (state <> 'APPROVED' or publish_at is not null);
create index revision_under_way on revision (state, authority_code) where state <> 'PUBLISHED';
create index revision_part_of_index on revision (part_of) where part_of is not null;
comment on column revision.state is 'DRAFT, SUBMITTED, RETURNED (with reasons), APPROVED (waits for its time), PUBLISHED or DISCARDED.';
comment on column revision.way is 'load: the command line; form: keyed by an officer; import: a file from an officer.';
comment on column revision.based_on is 'The published revision that it corrects or withdraws.';
comment on column revision.reason is 'Why it corrects or withdraws, for readers.';
comment on column revision.version is 'How often it was saved: the version of its last saving.';
comment on column revision.opened_by is 'Who began it.';
comment on column revision.opened_at is 'When.';
comment on column revision.submitted_by is 'Who submitted it last.';
comment on column revision.submitted_at is 'When.';
comment on column revision.approved_by is 'Who approved it.';
comment on column revision.approved_at is 'When.';
comment on column revision.publish_at is 'The earliest moment of its publication, where it waits for one.';
comment on column revision.part_of is 'The revision with which it is submitted and published, as a new source with the inspection that cites it; empty: it goes alone.';
comment on column revision.remark is 'What stopped its publication when its time had come, for its reviewers.';
comment on constraint revision_reason_length on revision is 'Give a reason of 10 to 1,000 characters, for readers.';
comment on constraint revision_reason_given on revision is 'Say why the record is corrected or withdrawn.';

create table saving (
  revision_id bigint not null constraint saving_of_revision references revision,
  version integer not null,
  person_id bigint not null constraint saving_person references person,
  saved_at timestamptz not null,
  step text not null,
  document jsonb not null,
  constraint saving_pk primary key (revision_id, version),
  constraint saving_version check (version > 0),
  constraint saving_size check (length(document::text) <= 1000000)
);
comment on table saving is 'Every state of a revision that an officer saved, whole. Two people who save the same version meet here, and the second is asked.';
comment on column saving.revision_id is 'The revision.';
comment on column saving.version is 'Consecutive from 1.';
comment on column saving.person_id is 'Who saved.';
comment on column saving.saved_at is 'When.';
comment on column saving.step is 'The page it was saved from.';
comment on column saving.document is 'All that was keyed so far, in the form of the module that owns the kind of record.';
comment on constraint saving_size on saving is 'A draft holds at most a million characters.';

create table return_reason (
  revision_id bigint not null constraint return_reason_of_revision references revision,
  round integer not null,
  position integer not null,
  person_id bigint not null constraint return_reason_person references person,
  returned_at timestamptz not null,
  place text,
  reason text not null,
  words text,
  constraint return_reason_pk primary key (revision_id, round, position),
  constraint return_reason_known check (reason in ('differs-from-source', 'place-not-found', 'missing', 'wrong-source', 'wording', 'other')),
  constraint return_reason_words check (length(words) between 1 and 2000),
  constraint return_reason_other check (reason <> 'other' or words is not null)
);
comment on table return_reason is 'Why a revision went back to its officers, each reason at the place it concerns.';
comment on column return_reason.revision_id is 'The revision.';
comment on column return_reason.round is 'First, second, … time it was returned.';
comment on column return_reason.position is 'Order within the round.';
comment on column return_reason.person_id is 'Who returned it.';
comment on column return_reason.returned_at is 'When.';
comment on column return_reason.place is 'What it concerns, as the kind of record names its parts; empty: all of it.';
comment on column return_reason.reason is 'From a short list.';
comment on column return_reason.words is 'In their own words.';
comment on constraint return_reason_words on return_reason is 'A remark has at most 2,000 characters.';
comment on constraint return_reason_other on return_reason is 'Say what is wrong.';

create function saving_follows() returns trigger language plpgsql as $$
declare at_work revision;
begin
  select * into at_work from revision r where r.id = new.revision_id for update;
  if at_work.state not in ('DRAFT', 'RETURNED') then
    raise exception 'only a draft is saved' using errcode = 'check_violation';
  end if;
  if new.version <> at_work.version + 1 then
    raise exception 'it was saved meanwhile' using errcode = 'unique_violation', constraint = 'saving_pk';
  end if;
  update revision r set version = new.version where r.id = new.revision_id;
  return new;
end $$;
comment on function saving_follows() is 'A saving follows the one before it, and only while the revision is being worked on.';
create trigger saving_follows before insert on saving for each row execute function saving_follows();

create function revision_moves() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and old.state || ' ' || new.state not in ('DRAFT SUBMITTED', 'DRAFT DISCARDED', 'RETURNED SUBMITTED',
      'RETURNED DISCARDED', 'SUBMITTED DRAFT', 'SUBMITTED RETURNED', 'SUBMITTED APPROVED', 'APPROVED SUBMITTED', 'APPROVED PUBLISHED')
      and not (new.way = 'load' and old.state = 'DRAFT' and new.state = 'PUBLISHED') then
    raise exception 'a revision does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if new.submitted_by is distinct from old.submitted_by and not (old.state in ('DRAFT', 'RETURNED') and new.state = 'SUBMITTED') then
    raise exception 'who submitted a revision stays who submitted it' using errcode = 'check_violation';
  end if;
  if new.approved_by is distinct from old.approved_by and old.state || ' ' || new.state not in ('SUBMITTED APPROVED', 'APPROVED SUBMITTED') then
    raise exception 'a revision is approved once, when it is under review' using errcode = 'check_violation';
  end if;
  if new.approved_by is not null and (new.approved_by in (new.opened_by, new.submitted_by)
      or exists (select 1 from saving s where s.revision_id = new.id and s.person_id = new.approved_by)) then
    raise exception 'whoever approves a revision has saved no part of it' using errcode = 'check_violation', constraint = 'revision_two_people';
  end if;
  if new.state = 'PUBLISHED' and old.state <> 'PUBLISHED' then
    if (new.way = 'load') <> (select p.way = 'load' from publication p where p.number = new.published_in) then
      raise exception 'what officers entered is published by review, and a load by its load' using errcode = 'check_violation';
    end if;
    if new.way <> 'load' and new.based_on is distinct from
        (select r.id from revision r where r.record_id = new.record_id and r.replaced_in = new.published_in) then
      raise exception 'the record was published meanwhile in another state' using errcode = 'check_violation', constraint = 'revision_base';
    end if;
  end if;
  return new;
end $$;
comment on function revision_moves() is 'The ways of a revision; that whoever approves saved no part of it; and that it replaces what it was begun from.';
create trigger revision_moves before update on revision for each row when (old.state <> 'PUBLISHED') execute function revision_moves();

create function revision_begins() returns trigger language plpgsql as $$
begin
  if new.state in ('APPROVED', 'PUBLISHED') then
    raise exception 'a revision is not published before it was a draft' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function revision_begins() is 'Keeps a revision from entering past its review.';
create trigger revision_with_a_beginning before insert on revision for each row execute function revision_begins();

create function record_is_named() returns trigger language plpgsql as $$
begin
  if exists (select 1 from revision r where r.record_id = new.id and r.state in ('APPROVED', 'PUBLISHED')) then
    raise exception 'the name of a published record never changes' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function record_is_named() is 'A record gets its lasting name when it is submitted, and keeps it once published.';
create trigger record_named before update of slug on record for each row execute function record_is_named();

alter table publication drop constraint publication_two_people;
alter table publication
  add entered_by_person bigint constraint publication_entered_by_person references person,
  add approved_by_person bigint constraint publication_approved_by_person references person,
  add constraint publication_two_people check (case way when 'load' then approved_by is null and entered_by_person is null and approved_by_person is null
    else approved_by is not null and entered_by_person is not null and approved_by_person is not null and entered_by_person <> approved_by_person end);
comment on column publication.entered_by_person is 'The same as a person; empty for a load.';
comment on column publication.approved_by_person is 'The same as a person; empty for a load.';
comment on constraint publication_two_people on publication is 'Whoever approves a publication is not who entered it; a load from the command line has no approver.';

create function published_withdrawal(n integer) returns setof revision language sql stable as $$
  select r.* from revision r
  where r.state = 'PUBLISHED' and r.published_in <= n and (r.replaced_in is null or r.replaced_in > n) and r.withdrawal $$;
comment on function published_withdrawal(integer) is 'The withdrawals in force at publication n: what readers of the record''s address are told.';

create function published_correction(n integer)
returns table (record_id bigint, publication integer, "position" integer, sentence text) language sql stable as $$
  select c.record_id, c.publication, c.position, case when position(v.title || ': ' in c.sentence) > 0
    then substr(c.sentence, position(v.title || ': ' in c.sentence) + length(v.title) + 2) else c.sentence end
  from publication_change c join revision v on v.record_id = c.record_id and v.published_in = c.publication
  where c.publication <= n and not v.withdrawal and exists (select 1 from revision o
    where o.record_id = v.record_id and o.replaced_in = c.publication and not o.withdrawal) $$;
comment on function published_correction(integer) is 'What publications up to n changed in records that were published before, in sentences without the title of the record.';

grant update (slug) on record to "${app_user}";
grant update (state, authority_code, title, reason, version, submitted_by, submitted_at, approved_by, approved_at, publish_at, remark) on revision to "${app_user}";
grant select, insert on saving, return_reason to "${app_user}";
