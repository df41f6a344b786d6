-- A publication is one transaction: nothing enters it afterwards (floor 1, module review).

create function is_under_way(publication integer) returns boolean language sql stable as
  $$ select exists (select 1 from publication p where p.number = $1 and p.xmin = pg_current_xact_id()::xid) $$;
comment on function is_under_way(integer) is 'Whether the publication is being made by this very transaction.';

create function revision_takes_part() returns trigger language plpgsql as $$
declare before jsonb := case tg_op when 'UPDATE' then to_jsonb(old) else '{}' end;
begin
  if new.published_in is distinct from (before ->> 'published_in')::integer and not is_under_way(new.published_in)
      or new.replaced_in is distinct from (before ->> 'replaced_in')::integer and not is_under_way(new.replaced_in) then
    raise exception 'a publication takes revisions in only when it is made' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function revision_takes_part() is 'Keeps revisions from being slipped into, or taken out by, a publication of the past.';
create trigger revision_takes_part before insert or update of published_in, replaced_in on revision for each row
  execute function revision_takes_part();

create function change_is_told() returns trigger language plpgsql as $$
begin
  if not is_under_way(new.publication) then
    raise exception 'a publication says what it changes only when it is made' using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function change_is_told() is 'Keeps sentences from being added to a publication of the past.';
create trigger change_told before insert on publication_change for each row execute function change_is_told();
