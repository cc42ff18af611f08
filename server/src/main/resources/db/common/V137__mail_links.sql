-- Links in e-mails that open the peer network for a while, kept as hashes; each works once.
create table mail_link (
  hash char(64) primary key,
  account_id varchar(36) not null references account (id),
  path varchar(200) not null,
  made_at bigint not null,
  expires_at bigint not null
);
create index mail_link_by_account on mail_link (account_id, path);
