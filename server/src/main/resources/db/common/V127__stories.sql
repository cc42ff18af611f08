-- Longer stories, under aliases only. What the author has written last stands beside what everybody reads.
create table story (
  id varchar(36) primary key,
  author_id varchar(36) not null,
  state varchar(20) not null,
  version integer not null,
  changed_at bigint not null,
  sent_at bigint,
  note varchar(4000)
);
create index story_by_author on story (author_id, changed_at);
create index story_sent on story (sent_at, id) where state = 'sent';

-- The author's own copy, and the public one once an editor has published it.
create table story_copy (
  story_id varchar(36) not null references story (id),
  copy varchar(10) not null,
  title varchar(240) not null,
  written text not null,
  html text not null,
  rendered_version integer not null,
  crisis smallint not null,
  opening varchar(600) not null,
  published_at bigint,
  updated_at bigint,
  primary key (story_id, copy)
);
create index story_public on story_copy (published_at, story_id) where copy = 'public';

-- What the writer lives with, and the pages of the guidance that a story belongs to.
create table story_need (
  story_id varchar(36) not null references story (id),
  copy varchar(10) not null,
  need varchar(30) not null,
  primary key (story_id, copy, need)
);
create index story_by_need on story_need (need, copy, story_id);
create table story_page (
  story_id varchar(36) not null references story (id),
  copy varchar(10) not null,
  handbook varchar(80) not null,
  page varchar(80) not null,
  primary key (story_id, copy, handbook, page)
);
create index story_by_page on story_page (handbook, page, copy, story_id);
