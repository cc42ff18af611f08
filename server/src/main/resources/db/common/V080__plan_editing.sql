-- Every edit of a part of a plan, with its author; the revision counts up for each part of a version.
create table plan_edit (
  plan_id varchar(36) not null references plan (id),
  part varchar(60) not null,
  revision integer not null,
  author_id varchar(36) not null references person (id),
  edited_at bigint not null,
  body varchar(200000),
  primary key (plan_id, part, revision)
);
create index plan_edit_by_time on plan_edit (plan_id, edited_at);

-- What somebody typed and did not save yet: theirs alone, one for each part.
create table plan_scratch (
  person_id varchar(36) not null references person (id),
  holder_id varchar(36) not null references person (id),
  part varchar(60) not null,
  base integer not null,
  typed varchar(200000) not null,
  kept_at bigint not null,
  primary key (person_id, holder_id, part)
);

-- What happened to a version, in its order.
create table plan_step (
  plan_id varchar(36) not null references plan (id),
  place integer not null,
  kind varchar(40) not null,
  person_id varchar(36) not null references person (id),
  at bigint not null,
  note varchar(5000),
  primary key (plan_id, place)
);
