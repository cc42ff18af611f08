-- Handbooks and their pages; see guidance.Guidance.
create table handbook (
  slug varchar(80) primary key,
  position integer not null,
  title varchar(300) not null,
  summary varchar(2000) not null
);

-- file_hash is the state of the product's own file that was last taken over; edited is 1 once an editor changed the page.
create table guidance_page (
  handbook varchar(80) not null references handbook (slug),
  slug varchar(80) not null,
  position integer not null,
  title varchar(300) not null,
  summary varchar(2000) not null,
  audience varchar(40) not null,
  owner varchar(300) not null,
  last_reviewed_on char(10) not null,
  next_review_on char(10) not null,
  markdown text not null,
  easy_read text,
  version bigint not null,
  hash char(64) not null,
  file_hash char(64),
  edited smallint not null,
  helpful_yes bigint not null,
  helpful_no bigint not null,
  primary key (handbook, slug)
);

-- Every version of every page, the present one included.
create table guidance_version (
  handbook varchar(80) not null,
  page varchar(80) not null,
  version bigint not null,
  title varchar(300) not null,
  summary varchar(2000) not null,
  last_reviewed_on char(10) not null,
  next_review_on char(10) not null,
  markdown text not null,
  easy_read text,
  edited_by varchar(36),
  made_at bigint not null,
  primary key (handbook, page, version)
);

-- Answers to "was this page helpful?"; nothing says who answered.
create table guidance_answer (
  id ${serial},
  handbook varchar(80) not null,
  page varchar(80) not null,
  edition varchar(20) not null,
  helpful smallint not null,
  words varchar(1000),
  given_at bigint not null
);
create index guidance_answer_by_page on guidance_answer (handbook, page, id);

-- What each pack that was ever offered held, so that a reader gets only the difference.
create table guidance_pack (
  hash char(64) primary key,
  contents text not null,
  made_at bigint not null
);

-- Every word of the guidance and how often it stands there, to put misspelt searches right.
create table guidance_word (
  word varchar(60) primary key,
  uses bigint not null
);
