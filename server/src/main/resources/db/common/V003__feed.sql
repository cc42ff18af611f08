-- What others must hear of, in commit order within a scope; see feed.Feed.
create table feed (
  seq ${serial},
  scope varchar(60) not null,
  kind varchar(40) not null,
  subject varchar(80) not null,
  at bigint not null
);
create index feed_by_scope on feed (scope, seq);

-- One hash chain for each owner; the payload stands apart so that erasure can drop it.
create table audit (
  owner varchar(60) not null,
  seq bigint not null,
  at bigint not null,
  payload_hash char(64) not null,
  previous_hash char(64) not null,
  hash char(64) not null,
  primary key (owner, seq)
);
create table audit_payload (
  owner varchar(60) not null,
  seq bigint not null,
  salt char(32) not null,
  actor varchar(36),
  action varchar(40) not null,
  asset varchar(40) not null,
  detail varchar(1000),
  primary key (owner, seq)
);
