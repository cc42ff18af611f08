-- Answers kept under the key that a client chose; see http.Idempotency.
create table idempotency (
  owner varchar(36) not null,
  idempotency_key varchar(200) not null,
  request_hash char(64) not null,
  status integer not null,
  media_type varchar(100),
  body ${bytes},
  kept_at bigint not null,
  primary key (owner, idempotency_key)
);
create index idempotency_by_age on idempotency (kept_at);
