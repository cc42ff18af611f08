-- How each budget was set: who set it, when, and everything that was typed, kept for ever beside the working.
create table budget_setting (
  budget_id varchar(36) primary key references budget (id),
  set_by varchar(36) not null references person (id),
  set_at bigint not null,
  typed varchar(100000) not null
);

-- What was begun and not yet saved, so that nothing typed is lost; one for each holder.
create table budget_draft (
  holder_id varchar(36) primary key references person (id),
  saved_by varchar(36) not null references person (id),
  saved_at bigint not null,
  typed varchar(100000) not null
);

-- The approach that the scheme uses when nothing speaks against it; the last row counts.
create table budget_standard (
  seq bigint primary key,
  approach varchar(40) not null,
  set_by varchar(36) not null references person (id),
  set_at bigint not null
);
