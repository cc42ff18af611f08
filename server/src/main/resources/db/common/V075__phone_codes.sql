-- A code that signs a phone in once, shown on the website; kept as its hash, one for each account.
create table phone_code (
  account_id varchar(36) primary key references account (id),
  hash char(64) not null unique,
  made_at bigint not null,
  expires_at bigint not null
);
