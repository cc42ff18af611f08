-- The words of the stories that everybody reads; written when one is published.
create table story_found (
  story_id varchar(36) not null,
  title text not null,
  body text not null,
  words tsvector generated always as (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'C')
  ) stored
);
create index story_found_by_words on story_found using gin (words);
create index story_found_by_story on story_found (story_id);
