-- What the server knows of its tables before it chooses how to read them (floor 1, module review).

create function know_the_tables() returns void language plpgsql security definer set search_path = pg_catalog as $$
declare name regclass;
begin
  for name in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and pg_has_role(relowner, 'usage') order by oid loop
    execute format('analyze %s', name);
  end loop;
end $$;
comment on function know_the_tables() is
  'Counts the tables anew for the planner of the server, which else learns of a large publication only a minute later. Only the owner of tables may, so it runs as their owner.';
revoke execute on function know_the_tables() from public;
grant execute on function know_the_tables() to "${app_user}";
