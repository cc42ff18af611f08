-- Links to choose a new password, kept as a hash: each works once, and for a quarter of an hour.
create table recovery (
  hash char(64) primary key,
  account_id varchar(36) not null references account (id),
  made_at bigint not null,
  expires_at bigint not null
);
create index recovery_by_account on recovery (account_id);
