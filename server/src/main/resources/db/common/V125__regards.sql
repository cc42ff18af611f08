-- Who said thank you or me too to a post; how often it was said is kept, never counted.
create table post_regard (
  post_id varchar(36) not null references post (id),
  member_id varchar(36) not null,
  kind varchar(10) not null,
  given_at bigint not null,
  primary key (post_id, member_id, kind)
);
create index post_regard_by_member on post_regard (member_id);
create table post_regard_sum (
  post_id varchar(36) not null references post (id),
  kind varchar(10) not null,
  times integer not null,
  primary key (post_id, kind)
);

-- Threads that a member wants to hear of.
create table thread_follow (
  thread_id varchar(36) not null references thread (id),
  member_id varchar(36) not null,
  since_at bigint not null,
  primary key (thread_id, member_id)
);
create index thread_follow_by_member on thread_follow (member_id, since_at);

-- Who was a member: their name stays theirs, and what a moderator decided stays in force when they come back.
create table member_former (
  id varchar(36) primary key,
  person_id varchar(36) not null references person (id),
  display_key varchar(40) not null unique,
  left_at bigint not null
);
create index member_former_by_person on member_former (person_id);
