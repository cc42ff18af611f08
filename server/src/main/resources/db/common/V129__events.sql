-- Workshops and meetings. How many come and how many wait is kept with each sign-up, never counted.
create table event (
  id varchar(36) primary key,
  title varchar(240) not null,
  about text not null,
  html text not null,
  rendered_version integer not null,
  starts_at bigint not null,
  ends_at bigint not null,
  place varchar(1200),
  access_notes varchar(4000),
  online_link varchar(1200),
  ask varchar(800),
  most integer,
  audience varchar(10) not null,
  state varchar(10) not null,
  cancelled_why varchar(4000),
  going integer not null,
  waiting integer not null,
  last_number integer not null,
  sequence integer not null,
  changed_at bigint not null
);
create index event_by_end on event (ends_at, id);

-- Who signed up, by alias, in their order; what they need is for the organisers alone.
create table event_signup (
  event_id varchar(36) not null references event (id),
  member_id varchar(36) not null,
  number integer not null,
  state varchar(10) not null,
  needs varchar(800),
  signed_at bigint not null,
  primary key (event_id, member_id)
);
create unique index event_signup_in_order on event_signup (event_id, number);
create index event_signup_by_member on event_signup (member_id, event_id);
