-- What was withheld so that nobody can be identified is not given away by its parts. Rows from before are left as they are.
alter table observation add constraint observation_suppressed check (status <> 'suppressed' or numerator is null) not valid;
comment on constraint observation_suppressed on observation is 'A suppressed value has no numerator: that would tell what the source withholds.';
