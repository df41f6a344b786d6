-- Values on their way in: the name of the set of a long-named source (floor 3, module indicator).

-- As long as a form makes it, so that a file does not begin a second set of the same source.
create or replace function value_set_of(n integer, observation text, source text, authority_code text) returns table (value text, sentence text) language sql stable as $$
  select coalesce((select o.value_set from observation o join published_revision(n) r on r.id = o.revision_id where o.observation = $2 limit 1),
    regexp_replace(left(source, 100), '-+$', '') || '-' || lower(authority_code)), null $$;
