create table visit (id bigint primary key);
grant select, insert on visit to "${app_user}";
