-- Values on their way in: files that wait their turn, how much of one is wrong, and the name of the set of a long-named source (floor 3, module indicator).

alter table upload drop constraint upload_state;
alter table upload
  alter column state set default 'WAITING',
  add wrong_places integer not null default 0,
  add constraint upload_state check (state in ('WAITING', 'READING', 'READ', 'REFUSED', 'STOPPED', 'TAKEN'));
update upload set wrong_places = jsonb_array_length(wrong) where wrong is not null;
alter table upload add constraint upload_wrong_places check ((wrong_places > 0) = (state = 'REFUSED') and jsonb_array_length(wrong) <= wrong_places);
comment on column upload.state is 'WAITING for those before it, READING in the background, READ and right, REFUSED, STOPPED because the server stopped or failed meanwhile, or TAKEN into the draft.';
comment on column upload.alive_at is 'When whoever has it in hand, waiting or being read, last said so.';
comment on column upload.wrong is 'What is wrong with the file, as far as it is told: row, column and sentence.';
comment on column upload.wrong_places is 'In how many places it is wrong, as far as it was read; of very many not all are told.';

-- As long as a form makes it, so that a file does not begin a second set of the same source.
create or replace function value_set_of(n integer, observation text, source text, authority_code text) returns table (value text, sentence text) language sql stable as $$
  select coalesce((select o.value_set from observation o join published_revision(n) r on r.id = o.revision_id where o.observation = $2 limit 1),
    regexp_replace(left(source, 100), '-+$', '') || '-' || lower(authority_code)), null $$;
