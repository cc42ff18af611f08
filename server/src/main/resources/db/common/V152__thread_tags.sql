-- Tags of a board, and which threads have them. When a thread was last written in stands here too: a board by
-- one tag is one range of one index. A thread that moves keeps its tags, which count only in their own board.
create table board_tag (
  id varchar(36) primary key,
  board_id varchar(36) not null references board (id),
  name varchar(120) not null,
  name_key varchar(120) not null,
  offered smallint not null,
  threads bigint not null
);
create unique index board_tag_by_board on board_tag (board_id, name_key);
create table thread_tag (
  thread_id varchar(36) not null references thread (id),
  tag_id varchar(36) not null references board_tag (id),
  last_post_at bigint not null,
  primary key (thread_id, tag_id)
);
create index thread_tag_by_tag on thread_tag (tag_id, last_post_at, thread_id);
alter table thread add column tags smallint not null default 0;
