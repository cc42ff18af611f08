-- Files that people upload: first a draft of who uploads, then part of one holder's record.
create table attachment (
  id varchar(36) primary key,
  uploader_id varchar(36) not null references person (id),
  holder_id varchar(36) references person (id),
  kind varchar(20) not null,
  parent_id varchar(36),
  position integer,
  media_type varchar(60) not null,
  state varchar(10) not null,
  -- While uploading: the size of the whole as announced, and how much of it is here.
  expected bigint not null,
  received bigint not null,
  upload_hash char(64),
  bytes bigint not null,
  made_at bigint not null
);
create index attachment_by_parent on attachment (parent_id);
create index attachment_by_uploader on attachment (uploader_id);
create index attachment_drafts on attachment (made_at) where kind = 'draft';

create table attachment_chunk (
  attachment_id varchar(36) not null references attachment (id),
  chunk integer not null,
  bytes ${bytes} not null,
  primary key (attachment_id, chunk)
);
