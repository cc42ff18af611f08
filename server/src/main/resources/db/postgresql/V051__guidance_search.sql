-- The sections of all pages, for the search; made anew from the pages by guidance.GuidanceSearch.
create table guidance_section (
  handbook varchar(80) not null,
  page varchar(80) not null,
  anchor varchar(120) not null,
  heading text not null,
  body text not null,
  words tsvector generated always as (
    setweight(to_tsvector('english', heading), 'A') || setweight(to_tsvector('english', body), 'C')
  ) stored
);
create index guidance_section_by_words on guidance_section using gin (words);
