-- People, what they may do, and the log of what was done (floor 0, module security).

create table person (
  id bigint generated always as identity constraint person_pk primary key,
  sign_in text not null,
  name text not null,
  password text,
  administrator boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  constraint person_sign_in_once unique (sign_in),
  constraint person_sign_in_form check (sign_in = lower(sign_in) and sign_in ~ '^[^\s]{3,200}$'),
  constraint person_name_length check (length(name) between 1 and 120)
);
comment on table person is 'Who can sign in. People are disabled, never deleted: what they did stays theirs.';
comment on column person.id is 'Internal number.';
comment on column person.sign_in is 'What they sign in with: an e-mail address or a name, in lower case.';
comment on column person.name is 'What colleagues call them.';
comment on column person.password is 'Encoded; empty where they sign in elsewhere.';
comment on column person.administrator is 'Whether they manage people.';
comment on column person.disabled_at is 'Since when they can no longer sign in; empty: they can.';
comment on column person.created_at is 'When they were added.';
comment on constraint person_sign_in_once on person is 'Somebody with this sign-in name is there already.';
comment on constraint person_sign_in_form on person is 'A sign-in name has 3 to 200 characters and no spaces.';
comment on constraint person_name_length on person is 'A name has 1 to 120 characters.';

create table person_role (
  person_id bigint not null constraint person_role_of references person,
  role text not null,
  authority text not null,
  constraint person_role_pk primary key (person_id, role, authority),
  constraint person_role_known check (role in ('officer', 'reviewer'))
);
comment on table person_role is 'What a person may do, and for which authority.';
comment on column person_role.person_id is 'The person.';
comment on column person_role.role is 'officer: enters; reviewer: checks and publishes what others entered.';
comment on column person_role.authority is 'The lasting name of the authority, whatever code it has.';

create table audit (
  id bigint generated always as identity constraint audit_pk primary key,
  noted_at timestamptz not null,
  person_id bigint constraint audit_person references person,
  what text not null,
  subject text,
  detail text,
  address text
);
create index audit_noted on audit (noted_at);
comment on table audit is 'What was done or refused. The application may add to it and read it, nothing else.';
comment on column audit.id is 'Order of arrival.';
comment on column audit.noted_at is 'When.';
comment on column audit.person_id is 'Who; empty where nobody was signed in.';
comment on column audit.what is 'What, as a short word such as signed-in or published.';
comment on column audit.subject is 'What it was done to.';
comment on column audit.detail is 'In a sentence.';
comment on column audit.address is 'The network address it came from, where it came by the web.';

grant select, insert, update on person to "${app_user}";
grant select, insert, delete on person_role to "${app_user}";
grant select, insert on audit to "${app_user}";
grant usage on all sequences in schema public to "${app_user}";

create table person_identity (
  issuer text not null,
  subject text not null,
  person_id bigint not null constraint person_identity_of references person,
  constraint person_identity_pk primary key (issuer, subject),
  constraint person_identity_once unique (issuer, person_id)
);
comment on table person_identity is 'Which account of another organisation''s sign-in a person was recognised by, once and for all.';
comment on column person_identity.issuer is 'The provider of the sign-in.';
comment on column person_identity.subject is 'The account there, whatever it is called at the time.';
comment on column person_identity.person_id is 'The person.';

create function an_administrator_stays() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7311605);
  if not exists (select 1 from person p where p.administrator and p.disabled_at is null) then
    raise exception 'the last administrator stays' using errcode = 'check_violation', constraint = 'person_administrator_stays';
  end if;
  return null;
end $$;
comment on function an_administrator_stays() is 'Somebody must be left who can manage people. The lock lets one change at a time look.';
create trigger administrator_stays after update on person for each row
  when (old.administrator and old.disabled_at is null and not (new.administrator and new.disabled_at is null))
  execute function an_administrator_stays();

create table sign_in_attempt (
  id bigint generated always as identity constraint sign_in_attempt_pk primary key,
  sign_in text not null,
  address text not null,
  tried_at timestamptz not null,
  succeeded boolean not null default false
);
create index sign_in_attempt_name on sign_in_attempt (sign_in, tried_at);
create index sign_in_attempt_address on sign_in_attempt (address, tried_at);
comment on table sign_in_attempt is 'Who tried to sign in lately, so that guessing is slow. Kept for 30 days.';
comment on column sign_in_attempt.id is 'Order of arrival.';
comment on column sign_in_attempt.sign_in is 'The name tried, whether there is such a person or not.';
comment on column sign_in_attempt.address is 'The network address it came from; of long ones the part that one subscriber has.';
comment on column sign_in_attempt.tried_at is 'When.';
comment on column sign_in_attempt.succeeded is 'Whether the password was right; an attempt counts as failed until it is known.';

grant select, insert on person_identity to "${app_user}";
grant select, insert, update, delete on sign_in_attempt to "${app_user}";

-- As Spring Session wants it.
create table spring_session (
  primary_id char(36) not null constraint spring_session_pk primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100),
  constraint spring_session_once unique (session_id)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_person on spring_session (principal_name);
comment on table spring_session is 'Who is signed in, in which browser.';
comment on column spring_session.primary_id is 'Internal name.';
comment on column spring_session.session_id is 'What the cookie carries; renewed at sign-in.';
comment on column spring_session.creation_time is 'When it began, in milliseconds.';
comment on column spring_session.last_access_time is 'When it was last used, in milliseconds.';
comment on column spring_session.max_inactive_interval is 'How long it may lie idle, in seconds.';
comment on column spring_session.expiry_time is 'When it ends unless it is used, in milliseconds.';
comment on column spring_session.principal_name is 'Number of the person; empty before sign-in.';

create table spring_session_attributes (
  session_primary_id char(36) not null constraint spring_session_attributes_of references spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
comment on table spring_session_attributes is 'What is remembered of a session: who, since when, where they wanted to go.';
comment on column spring_session_attributes.session_primary_id is 'The session.';
comment on column spring_session_attributes.attribute_name is 'What it is.';
comment on column spring_session_attributes.attribute_bytes is 'A text, number or time, as Java writes them.';

grant select, insert, update, delete on spring_session, spring_session_attributes to "${app_user}";
