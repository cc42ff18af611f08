-- Boards, threads and posts, under aliases only. Counts are kept with each write, never counted.
create table board (
  id varchar(36) primary key,
  slug varchar(80) not null unique,
  title varchar(200) not null,
  summary varchar(2000) not null,
  visibility varchar(20) not null,
  place integer not null,
  threads bigint not null,
  posts bigint not null,
  last_post_at bigint
);

create table thread (
  id varchar(36) primary key,
  board_id varchar(36) not null references board (id),
  title varchar(240) not null,
  author_id varchar(36) not null,
  state varchar(10) not null,
  pinned smallint not null,
  opening_shown smallint not null,
  last_number integer not null,
  replies integer not null,
  started_at bigint not null,
  last_post_at bigint not null
);
create index thread_by_board on thread (board_id, pinned, last_post_at, id);

-- A post's number is its place in its thread, from 1, never given twice: a page of a thread is one range.
create table post (
  id varchar(36) primary key,
  thread_id varchar(36) not null references thread (id),
  number integer not null,
  author_id varchar(36) not null,
  badge varchar(20),
  written text not null,
  html text not null,
  rendered_version integer not null,
  state varchar(10) not null,
  crisis smallint not null,
  posted_at bigint not null,
  edited_at bigint
);
create unique index post_by_thread on post (thread_id, number);

-- What a post said before each change.
create table post_edit (
  post_id varchar(36) not null references post (id),
  edit integer not null,
  written text not null,
  replaced_at bigint not null,
  primary key (post_id, edit)
);

-- How far a member has read in a thread.
create table thread_read (
  member_id varchar(36) not null,
  thread_id varchar(36) not null references thread (id),
  number integer not null,
  primary key (member_id, thread_id)
);

-- Members who may read but not post for a time.
create table member_silence (
  member_id varchar(36) primary key,
  until_at bigint not null
);
