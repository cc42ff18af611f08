-- Pictures of posts, cleaned and written anew; without a post as long as the form waits to be sent again.
create table post_picture (
  id varchar(36) primary key,
  post_id varchar(36) references post (id),
  member_id varchar(36) not null,
  place integer not null,
  description varchar(1200) not null,
  width integer not null,
  height integer not null,
  size_bytes bigint not null,
  made_at bigint not null,
  taken_off_at bigint
);
create index post_picture_by_post on post_picture (post_id, place);
create index post_picture_by_member on post_picture (member_id, made_at, size_bytes);
create table post_picture_bytes (
  picture_id varchar(36) not null references post_picture (id),
  extent varchar(10) not null,
  bytes ${bytes} not null,
  primary key (picture_id, extent)
);
alter table post add column pictures smallint not null default 0;

-- What stood beside the words before a change: the note before them, and the words of pictures.
alter table post_edit add column beside text;
