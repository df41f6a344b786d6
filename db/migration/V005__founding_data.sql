-- Which shipped founding data has been looked at already (floor 6, module exchange).

create table founding_load (
  digest text constraint founding_load_pk primary key,
  loaded_at timestamptz not null default now()
);
comment on table founding_load is 'The founding data of each release, once its missing records have been brought in.';
comment on column founding_load.digest is 'Digest of the files of the release.';
comment on column founding_load.loaded_at is 'When.';
grant select, insert on founding_load to "${app_user}";
