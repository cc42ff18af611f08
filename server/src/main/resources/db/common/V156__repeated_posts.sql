-- What is left of posts of the last days to find the same again: the words, and where links lead.
create table post_print (
  post_id varchar(36) primary key references post (id) on delete cascade,
  author_id varchar(36) not null,
  newcomer smallint not null,
  words integer not null,
  exact varchar(16) not null,
  sketch varchar(256) not null,
  posted_at bigint not null
);
create index post_print_by_words on post_print (exact, posted_at);
create index post_print_by_age on post_print (posted_at);
create table post_band (
  band varchar(16) not null,
  posted_at bigint not null,
  post_id varchar(36) not null references post (id) on delete cascade,
  primary key (band, posted_at, post_id)
);
create index post_band_by_post on post_band (post_id);
create index post_band_by_age on post_band (posted_at);
create table post_link (
  host varchar(255) not null,
  posted_at bigint not null,
  post_id varchar(36) not null references post (id) on delete cascade,
  author_id varchar(36) not null,
  newcomer smallint not null,
  primary key (host, posted_at, post_id)
);
create index post_link_by_post on post_link (post_id);
create index post_link_by_age on post_link (posted_at);

-- Why a post waits that nobody reported.
create table moderation_hold (
  item_id varchar(36) primary key references moderation_item (id),
  reason varchar(30) not null
);
